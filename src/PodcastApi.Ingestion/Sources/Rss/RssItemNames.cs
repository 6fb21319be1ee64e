using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Sources.Rss;

/// <summary>What an item is called when it has no name, and what it is known by.</summary>
internal static class RssItemNames
{
    private const int MaxTitleLength = 80;

    /// <summary>What identifies the item within its feed: guid, link, the file, the title; else its content.</summary>
    public static string LocationOf(RssItem item) =>
        item.Guid ?? item.Link ?? item.Enclosures.Select(enclosure => enclosure.Url).FirstOrDefault() ?? item.Title ?? Convert.ToHexStringLower(item.Hash.Span);

    /// <summary>In place of a title, which RSS does not demand: the file's name, the beginning of the description, the page's name; null when there is none of them.</summary>
    public static string? TitleOf(RssItem item)
    {
        var file = item.Enclosures.Concat(item.MediaContents).Select(enclosure => NameOf(enclosure.Url)).FirstOrDefault(name => name is not null);
        return file ?? Beginning(item.Description ?? item.ContentEncoded ?? item.ItunesSummary) ?? (item.Link is { } link ? NameOf(link) ?? link : null);
    }

    private static string? NameOf(string url)
    {
        var path = Uri.TryCreate(url, UriKind.Absolute, out var absolute) ? absolute.AbsolutePath : url;
        var name = Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(path.TrimEnd('/')));
        return name.Length > 0 ? name : null;
    }

    private static string? Beginning(string? markup)
    {
        if (markup is null)
            return null;
        var text = FeedText.Fold(FeedText.IsMarkup(markup) ? ShowNotesReader.Read(markup).Text ?? string.Empty : markup);
        if (text.Length <= MaxTitleLength)
            return text.Length > 0 ? text : null;
        var end = text.LastIndexOf(' ', MaxTitleLength);
        return text[..(end > 0 ? end : MaxTitleLength)] + "…";
    }
}

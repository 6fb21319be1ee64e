using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Resolution.Podcasts;

/// <summary>Puts a podcast together from what its sources say of it.</summary>
internal static class PodcastFields
{
    /// <summary>
    /// Each field from the first that states it: <c>podcast.toml</c> and configuration, then the publisher's feed, then others in the
    /// order of their names. A feed that is not a podcast's own, such as that of a whole site, counts only where there is no better.
    /// </summary>
    public static PodcastDraft Merge(IReadOnlyCollection<PodcastWord> words)
    {
        var inOrder = words.OrderBy(Rank).ThenBy(word => word.Location, StringComparer.Ordinal).ToArray();
        if (inOrder.Any(word => Rank(word) <= OwnFeed))
            inOrder = [.. inOrder.Where(word => Rank(word) != OtherFeed)];
        var drafts = inOrder.Select(word => word.Draft).ToArray();
        return new PodcastDraft
        {
            Title = First(draft => draft.Title) ?? NameOf(words.Select(word => word.Location).Order(StringComparer.Ordinal).First()),
            Slug = First(draft => draft.Slug),
            Description = First(draft => draft.Description),
            Language = First(draft => draft.Language),
            Author = First(draft => draft.Author),
            WebsiteUrl = First(draft => draft.WebsiteUrl),
            FeedUrl = First(draft => draft.FeedUrl),
            ImageUrl = First(draft => draft.ImageUrl),
            Explicit = drafts.Select(draft => draft.Explicit).FirstOrDefault(value => value is not null),
            Categories = drafts.Select(draft => draft.Categories).FirstOrDefault(list => list.Count > 0) ?? [],
            Guid = First(draft => draft.Guid),
            TimeZone = First(draft => draft.TimeZone),
            Hosts = drafts.Select(draft => draft.Hosts).FirstOrDefault(list => list.Count > 0) ?? [],
            SeasonTitles = drafts.SelectMany(draft => draft.SeasonTitles).GroupBy(title => title.Key).ToDictionary(group => group.Key, group => group.First().Value),
        };

        string? First(Func<PodcastDraft, string?> read) => drafts.Select(read).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
    }

    private const int Configured = 0;
    private const int OwnFeed = 1;
    private const int OtherFeed = 2;
    private const int Nameless = 3;

    private static int Rank(PodcastWord word) => word switch
    {
        { Draft.Title: null, Draft.Slug: null } => Nameless,
        { Kind: not SourceKind.Rss } => Configured,
        { Draft: { Guid: not null } or { Explicit: not null } or { Categories.Count: > 0 } } => OwnFeed,
        _ => OtherFeed,
    };

    /// <summary>What a podcast is called of which nobody tells the name: like the folder, the file or the host.</summary>
    private static string NameOf(string location)
    {
        if (Uri.TryCreate(location, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return url.Host;
        var name = Path.GetFileName(location.TrimEnd('/', '\\'));
        return Path.GetExtension(name).ToLowerInvariant() is ".md" or ".markdown" or ".txt" or ".xml" or ".rss" ? Path.GetFileNameWithoutExtension(name) : name.Length > 0 ? name : location;
    }
}

using PodcastApi.Content;
using PodcastApi.Ingestion.Diagnostics;

namespace PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

/// <summary>Reads what the keys of front matter mean, whatever its format and the site generator.</summary>
internal static class FrontMatterReader
{
    /// <summary>Reads the keys; what is not understood is in <see cref="FrontMatterFields.Extra"/>.</summary>
    /// <param name="map">The front matter.</param>
    /// <param name="location">The file, for diagnostics.</param>
    /// <param name="siteUrl">The absolute URL that paths are resolved against.</param>
    /// <param name="diagnostics">Takes what was ignored, and why.</param>
    /// <exception cref="RefusedException">There is no title, or the date is none.</exception>
    public static FrontMatterFields Read(MapValue map, string location, Uri? siteUrl, ICollection<Diagnostic> diagnostics)
    {
        var keys = new FrontMatterLookup(map, FrontMatterKeys.Episodes);
        var values = new ValueReader(location, siteUrl);
        var media = new FrontMatterMedia(keys, values);
        var people = new FrontMatterPeople(keys, values);
        var title = values.Text(keys.Take(FrontMatterKeys.Title)) ?? throw NoTitle(map, location);
        var (isPublished, publishedDate) = Published(keys, values);
        // Before the media: what "url" and "length" mean depends on what else is there.
        var summary = values.Text(keys.Take(FrontMatterKeys.Summary));
        summary ??= values.Text(keys.Take(FrontMatterKeys.Description));
        var audio = media.Audio(out var pagePath, out var duration);
        var fields = new FrontMatterFields
        {
            Title = title,
            Date = values.Date(keys.Take(FrontMatterKeys.Date)) ?? publishedDate,
            Slug = values.Text(keys.Take(FrontMatterKeys.Slug)),
            Aliases = [.. values.Texts(keys.Take(FrontMatterKeys.Aliases)).Select(WithLeadingSlash).Distinct(StringComparer.Ordinal)],
            IsDraft = values.Boolean(keys.Take(FrontMatterKeys.Draft)) ?? !isPublished,
            Season = values.SmallNumber(keys.Take(FrontMatterKeys.Season)),
            Number = values.SmallNumber(keys.Take(FrontMatterKeys.Episode)),
            Type = Type(keys),
            Summary = summary,
            People = people.Read(),
            Companies = people.Companies(),
            Audio = audio,
            DurationSeconds = media.Duration() ?? duration,
            Guid = values.Text(keys.Take(FrontMatterKeys.Guid)),
            PageUrl = values.Url(keys.Take(FrontMatterKeys.PageUrl)) ?? pagePath,
            ImageUrl = media.Image(),
            Chapters = media.Chapters(),
            Transcripts = media.Transcripts(),
            Extra = new Dictionary<string, string>(keys.Rest().Concat(people.Extra), StringComparer.Ordinal),
        };
        foreach (var diagnostic in values.Diagnostics.OrderBy(diagnostic => (diagnostic.Line, diagnostic.Column)))
            diagnostics.Add(diagnostic);
        return fields;
    }

    private static RefusedException NoTitle(MapValue map, string location) => new(new Diagnostic(
        DiagnosticSeverity.Error, "title-missing", location, map.Line, map.Column, "The front matter has no title.",
        "Add the key \"title\" with the episode's title."));

    /// <summary>Jekyll's <c>published: false</c> is a draft; elsewhere the key holds the date.</summary>
    private static (bool IsPublished, FrontMatterDate? Date) Published(FrontMatterLookup keys, ValueReader values)
    {
        var entry = keys.Take(FrontMatterKeys.Published);
        if (entry is null)
            return (true, null);
        return ValueReader.AsBoolean(entry.Value) is { } isPublished ? (isPublished, null) : (true, values.Date(entry));
    }

    private static EpisodeType? Type(FrontMatterLookup keys)
    {
        var entry = keys.Take(FrontMatterKeys.Type);
        if (entry is null)
            return null;
        if (EnumNames<EpisodeType>.TryParse(FrontMatterText.Of(entry.Value)?.Trim().ToUpperInvariant(), out var type))
            return type;
        // Hugo picks its template by this key: "podcast", "episode", "post".
        keys.Leave(entry);
        return null;
    }

    private static string WithLeadingSlash(string path) => path.StartsWith('/') || path.Contains("://", StringComparison.Ordinal) ? path : "/" + path;
}

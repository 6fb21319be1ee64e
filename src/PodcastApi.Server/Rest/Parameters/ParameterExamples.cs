using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Ingestion.Normalization.Links;

namespace PodcastApi.Server.Rest.Parameters;

/// <summary>Values that give answers on the sample content of <c>deploy/sample</c>; one for each name of a parameter.</summary>
internal static class ParameterExamples
{
    public const string Podcast = "slow-query-club";
    public const string Episode = "s01e01-brinewright";
    public const string Person = "jonas-weidmann";
    public const string Host = "mara-lindqvist";
    public const string Company = "brinewright";
    public const string Url = "https://www.postgresql.org/docs/current/using-explain.html";

    /// <summary>The id of the link to <see cref="Url"/>: its canonical URL is its natural key.</summary>
    public static string Link { get; } = EntityId.FromNaturalKey(ContentKind.Link, UrlCanonicalizer.Canonicalize(Url)!).ToString();

    /// <summary>An example of a filter on a type; null when its name has none.</summary>
    public static string? Of(ContentType type, NamedFilter filter) => filter switch
    {
        { Form: NamedFilterForm.Key, Path: [.., "hosts"] } => Host,
        { Form: NamedFilterForm.FullText } => Words(type),
        _ => Of(filter.Name),
    };

    /// <summary>An example; null when the name has none.</summary>
    public static string? Of(string parameter) => parameter switch
    {
        "podcast" => Podcast,
        "episode" => Episode,
        "person" or "guest" => Person,
        "host" => "github.com",
        "company" => Company,
        "link" or "url" => Url,
        "path" => "/p/s01e01",
        "season" or "number" => "1",
        "type" => "FULL",
        "kind" or "linkKind" => "DOCUMENTATION",
        "language" => "en",
        "publishedAfter" => "2025-01-01",
        "publishedBefore" => "2026-01-01",
        _ => null,
    };

    /// <summary>An example of <c>where</c> on a type.</summary>
    public static string Where(ContentType type) => type.Kind switch
    {
        ContentKind.Podcast => """{"title":{"contains":"Query"}}""",
        ContentKind.Episode => """{"guests":{"some":{"person":{"slug":{"eq":"jonas-weidmann"}}}}}""",
        ContentKind.Person => """{"name":{"startsWith":"J"}}""",
        ContentKind.Company => """{"or":[{"slug":{"eq":"brinewright"}},{"websiteUrl":{"neq":null}}]}""",
        ContentKind.Link => """{"host":{"endsWith":".org"}}""",
        _ => throw new ArgumentException($"{type} is not filtered.", nameof(type)),
    };

    private static string? Words(ContentType type) => type.Kind switch
    {
        ContentKind.Podcast => "databases",
        ContentKind.Episode => "partitioning",
        ContentKind.Person => "Jonas",
        ContentKind.Company => "Brinewright",
        ContentKind.Link => "explain",
        _ => null,
    };
}

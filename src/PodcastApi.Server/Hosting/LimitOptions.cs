using System.ComponentModel.DataAnnotations;

namespace PodcastApi.Server.Hosting;

/// <summary>What one request may ask of the server: the section <c>Limits</c> of the configuration.</summary>
internal sealed class LimitOptions
{
    /// <summary>The name of a limit in the configuration, as errors tell it.</summary>
    public static string Setting(string property) => $"Limits:{property}";

    /// <summary>Items on a page when <c>first</c> and <c>last</c> are not given.</summary>
    [Range(1, 10_000)]
    public int DefaultPageSize { get; set; } = 20;

    /// <summary>Most items on a page.</summary>
    [Range(1, 10_000)]
    public int MaxPageSize { get; set; } = 100;

    /// <summary>Changes on a page when <c>first</c> is not given.</summary>
    [Range(1, 100_000)]
    public int DefaultChangesPageSize { get; set; } = 500;

    /// <summary>Most changes on a page.</summary>
    [Range(1, 100_000)]
    public int MaxChangesPageSize { get; set; } = 1000;

    /// <summary>Episodes of a feed when <c>first</c> is not given.</summary>
    [Range(1, 100_000)]
    public int DefaultFeedItems { get; set; } = 300;

    /// <summary>Most episodes of a page of a feed.</summary>
    [Range(1, 100_000)]
    public int MaxFeedItems { get; set; } = 1000;

    /// <summary>Most podcasts of a page of the OPML list.</summary>
    [Range(1, 1_000_000)]
    public int MaxOutlines { get; set; } = 10_000;

    /// <summary>Most addresses of a sitemap; what has more is an index of sitemaps. The protocol permits 50,000.</summary>
    [Range(2, 50_000)]
    public int MaxSitemapUrls { get; set; } = 50_000;

    /// <summary>Most levels of <c>include</c>.</summary>
    [Range(1, 20)]
    public int MaxIncludeDepth { get; set; } = 4;

    /// <summary>Most levels of fields in a GraphQL operation; below <c>__schema</c> and <c>__type</c> validation has a limit of its own.</summary>
    [Range(1, 100)]
    public int MaxDepth { get; set; } = 15;

    /// <summary>Most fields that a GraphQL operation selects, counted at every use of a fragment.</summary>
    [Range(1, 1_000_000)]
    public int MaxFields { get; set; } = 2000;

    /// <summary>Most aliases in a GraphQL operation, counted at every use of a fragment.</summary>
    [Range(0, 1_000_000)]
    public int MaxAliases { get; set; } = 200;

    /// <summary>Most root fields of a GraphQL operation.</summary>
    [Range(1, 10_000)]
    public int MaxRootFields { get; set; } = 50;

    /// <summary>Most things of pages that a GraphQL operation asks for: for each page its size times the number of its owners, all added up.</summary>
    [Range(1, long.MaxValue)]
    public long MaxNodes { get; set; } = 100_000;

    /// <summary>Most work that a GraphQL operation may be, counted before anything is read; 1 is about a row by its key.</summary>
    [Range(1, long.MaxValue)]
    public long MaxCost { get; set; } = 200_000;

    /// <summary>Most tokens of a GraphQL document.</summary>
    [Range(10, 1_000_000)]
    public int MaxTokens { get; set; } = 10_000;

    /// <summary>Errors of a GraphQL document after which the validation is given up.</summary>
    [Range(1, 1000)]
    public int MaxValidationErrors { get; set; } = 20;

    /// <summary>Pairs of fields with one response key that validation compares at most, before it refuses the GraphQL document.</summary>
    [Range(1000, 100_000_000)]
    public int MaxFieldComparisons { get; set; } = 100_000;

    /// <summary>Bytes of memory for GraphQL documents that are kept parsed and validated.</summary>
    [Range(0, int.MaxValue)]
    public int DocumentCacheBytes { get; set; } = 32 << 20;

    /// <summary>Most bytes of a request's body.</summary>
    [Range(1024, int.MaxValue)]
    public int MaxBodyBytes { get; set; } = 1 << 20;

    /// <summary>Most bytes of a request's first line, the query string included.</summary>
    [Range(1024, 1 << 20)]
    public int MaxRequestLineBytes { get; set; } = 16 << 10;

    /// <summary>Seconds after which PostgreSQL ends a read; 0 lets it run.</summary>
    [Range(0, 3600)]
    public int StatementTimeoutSeconds { get; set; } = 10;

    /// <summary>Seconds that a request waits for the first ingest after a start, before it is answered 503.</summary>
    [Range(0, 3600)]
    public int FirstAnswerTimeoutSeconds { get; set; } = 60;
}

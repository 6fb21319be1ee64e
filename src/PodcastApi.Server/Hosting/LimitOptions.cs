using System.ComponentModel.DataAnnotations;

namespace PodcastApi.Server.Hosting;

/// <summary>What one request may ask of the server: the section <c>Limits</c> of the configuration.</summary>
internal sealed class LimitOptions
{
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

    /// <summary>Most levels of <c>include</c>.</summary>
    [Range(1, 20)]
    public int MaxIncludeDepth { get; set; } = 4;

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

namespace PodcastApi.Query.Paging;

/// <summary>The arguments of a page as the caller gave them.</summary>
public readonly record struct PageArguments(int? First = null, string? After = null, int? Last = null, string? Before = null);

/// <summary>How large pages are.</summary>
/// <param name="Default">The number of items when the caller gives none.</param>
/// <param name="Maximum">The greatest number that may be asked for.</param>
public sealed record PageLimits(int Default = 20, int Maximum = 100)
{
    /// <summary>The setting that holds the maximum, for the errors; null: they name none.</summary>
    public string? MaximumSetting { get; init; }
}

/// <summary>Why arguments of a page are refused.</summary>
public enum PageProblem
{
    /// <summary><c>first</c> or <c>last</c> is negative.</summary>
    NegativeSize,

    /// <summary><c>first</c> or <c>last</c> exceeds the maximum.</summary>
    SizeExceeded,

    /// <summary>Both <c>first</c> and <c>last</c> are given.</summary>
    FirstAndLast,

    /// <summary>Both <c>after</c> and <c>before</c> are given.</summary>
    AfterAndBefore,

    /// <summary>The cursor is none of ours, or belongs to another collection, sort or filter.</summary>
    InvalidCursor,
}

/// <summary>A page, or why there is none.</summary>
/// <param name="Page">The page; null when refused.</param>
/// <param name="Problem">Why; null when there is a page.</param>
/// <param name="Argument">The name of the argument to blame; null when there is a page.</param>
public sealed record PageReading(Page? Page, PageProblem? Problem = null, string? Argument = null);

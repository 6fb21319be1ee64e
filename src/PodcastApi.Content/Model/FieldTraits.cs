namespace PodcastApi.Content.Model;

/// <summary>What may be done with a scalar field, and what is known of its values.</summary>
[Flags]
public enum FieldTraits
{
    None = 0,

    /// <summary>The value may be unknown.</summary>
    MayBeNull = 1,

    /// <summary>May stand in a filter.</summary>
    Filterable = 2,

    /// <summary>May stand in an ordering. Text that is sorted has the collation "C".</summary>
    Sortable = 4,

    /// <summary>Left out of REST summaries.</summary>
    DetailOnly = 8,

    /// <summary>A list of values, never null (<c>[T!]!</c>).</summary>
    List = 16,

    /// <summary>A path below this server's own base URL, written as an absolute URL.</summary>
    RelativeToBase = 32,

    /// <summary>No two visible rows have the same value, so that it names one row.</summary>
    Unique = 64,
}

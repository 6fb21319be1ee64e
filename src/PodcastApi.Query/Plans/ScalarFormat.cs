namespace PodcastApi.Query.Plans;

/// <summary>How a cell in PostgreSQL's binary form becomes JSON.</summary>
public enum ScalarFormat
{
    /// <summary>Text as a string.</summary>
    Text,

    /// <summary>A path as an absolute URL below the server's base.</summary>
    RelativeUrl,

    /// <summary>Texts as a list of strings.</summary>
    TextArray,

    /// <summary>A UUID as the public id of its kind.</summary>
    Id,

    /// <summary>int4 as a number.</summary>
    Integer,

    /// <summary>int8 as a number.</summary>
    BigInt,

    /// <summary>float8 as a number.</summary>
    Double,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>timestamptz as a string in UTC with <c>Z</c>.</summary>
    Timestamp,

    /// <summary>date as a string.</summary>
    Date,
}

namespace PodcastApi.Content.Model;

/// <summary>What a scalar field holds, named after the GraphQL scalars.</summary>
public enum ScalarKind
{
    /// <summary>The public text of an <see cref="EntityId"/>; a UUID in the database.</summary>
    Id,

    /// <summary>Text.</summary>
    String,

    /// <summary>A 32-bit signed integer.</summary>
    Int,

    /// <summary>A 64-bit signed integer.</summary>
    Long,

    /// <summary>A double.</summary>
    Float,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An instant in UTC, microseconds at most (RFC 3339).</summary>
    DateTime,

    /// <summary>A calendar day.</summary>
    LocalDate,

    /// <summary>An absolute URL.</summary>
    Uri,

    /// <summary>A member of an enum, stored as its public name.</summary>
    Enum,
}

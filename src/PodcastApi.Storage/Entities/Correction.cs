using PodcastApi.Content;

namespace PodcastApi.Storage.Entities;

/// <summary>Something that somebody put right, for good.</summary>
public sealed class Correction
{
    /// <summary>Follows from <see cref="Body"/>.</summary>
    public Guid Id { get; init; }

    public CorrectionKind Kind { get; init; }

    /// <summary>What is put right, as JSON in a form of which there is one.</summary>
    public required string Body { get; init; }

    public CorrectionStatus Status { get; set; }

    /// <summary>Why it waits, or with what it is in conflict.</summary>
    public string? Problem { get; set; }

    /// <summary>What the stored content was made with, by ids, as JSON; null when the correction has no part in it.</summary>
    public string? Effect { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who says so, and where; one at least.</summary>
    public List<CorrectionStatement> Statements { get; init; } = [];

    /// <summary>What the names in it mean, in the order of the names.</summary>
    public List<CorrectionReference> References { get; init; } = [];
}

/// <summary>Somebody's word for a correction.</summary>
public sealed class CorrectionStatement
{
    public Guid CorrectionId { get; init; }

    /// <summary>The absolute path of a file, or the key that a request had.</summary>
    public required string Origin { get; init; }

    /// <summary>The line of the file, from 1; null for a request.</summary>
    public int? Line { get; set; }

    public int? Column { get; set; }

    /// <summary>The name that goes with it.</summary>
    public string? Author { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset StatedAt { get; init; }
}

/// <summary>What a name in a correction means.</summary>
public sealed class CorrectionReference
{
    public Guid CorrectionId { get; init; }

    /// <summary>From 0, in the order of the names.</summary>
    public int Position { get; init; }

    /// <summary>What the name is of; null for a document.</summary>
    public ContentKind? Type { get; init; }

    /// <summary>As it is written.</summary>
    public required string Name { get; init; }

    /// <summary>The thing; null while there is none of that name.</summary>
    public Guid? Id { get; set; }

    /// <summary>The document; null while there is none of that name.</summary>
    public long? DocumentId { get; set; }
}

/// <summary>A mention that a correction hides.</summary>
public sealed class HiddenMention
{
    public Guid EpisodeId { get; init; }

    public Guid LinkId { get; init; }
}

/// <summary>What a correction puts right.</summary>
public enum CorrectionKind
{
    /// <summary>Two people or companies are one.</summary>
    Merge,

    /// <summary>One person or company is two.</summary>
    Split,

    /// <summary>A field of an episode, a person, a company or a podcast has another value.</summary>
    Set,

    /// <summary>A link is not to be seen.</summary>
    HideLink,

    /// <summary>A link leads to something of another kind.</summary>
    LinkKind,

    /// <summary>A document tells of a certain episode.</summary>
    Pin,

    /// <summary>A document does not tell of a certain episode.</summary>
    Forbid,
}

/// <summary>How a correction stands.</summary>
public enum CorrectionStatus
{
    /// <summary>The content is made with it.</summary>
    Applied,

    /// <summary>What it names does not exist yet; it applies when that appears.</summary>
    Waiting,

    /// <summary>An earlier correction says something else; it applies when that one is revoked.</summary>
    Conflicting,
}

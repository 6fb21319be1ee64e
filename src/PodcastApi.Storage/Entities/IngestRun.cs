namespace PodcastApi.Storage.Entities;

/// <summary>One run of the ingestion.</summary>
public sealed class IngestRun
{
    public Guid Id { get; init; }

    public RunStatus Status { get; set; }

    /// <summary>What started it: <c>cli</c>, <c>startup</c>, <c>interval</c>, <c>watcher</c> or <c>api</c>.</summary>
    public required string Trigger { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The dataset's revision at the end.</summary>
    public long? Revision { get; set; }

    /// <summary>Why the run as a whole failed.</summary>
    public string? Failure { get; set; }

    public required string[] Sources { get; set; }

    public int DocumentsRead { get; set; }

    public int DocumentsChanged { get; set; }

    public int DocumentsUnchanged { get; set; }

    public int DocumentsRefused { get; set; }

    public int DocumentsVanished { get; set; }

    public int EpisodesCreated { get; set; }

    public int EpisodesUpdated { get; set; }

    public int EpisodesDeleted { get; set; }
}

/// <summary>How a run stands.</summary>
public enum RunStatus
{
    /// <summary>Under way.</summary>
    Running,

    /// <summary>Done, nothing refused.</summary>
    Succeeded,

    /// <summary>Done, some documents or sources refused.</summary>
    Partial,

    /// <summary>Nothing was done.</summary>
    Failed,
}

/// <summary>What a run had to say about one place of one document.</summary>
public sealed class RunDiagnostic
{
    public Guid RunId { get; init; }

    /// <summary>From 1, in the order in which it was said.</summary>
    public int Position { get; init; }

    /// <summary><c>INFO</c>, <c>WARNING</c> or <c>ERROR</c>.</summary>
    public required string Severity { get; init; }

    public required string Code { get; init; }

    public required string Location { get; init; }

    public int? Line { get; init; }

    public int? Column { get; init; }

    public required string Message { get; init; }

    public string? Hint { get; init; }

    internal RunDiagnostic At(Guid runId, int position) => new()
    {
        RunId = runId,
        Position = position,
        Severity = Severity,
        Code = Code,
        Location = Location,
        Line = Line,
        Column = Column,
        Message = Message,
        Hint = Hint,
    };
}

namespace PodcastApi.Server.Hosting;

/// <summary>How far the start of this process is: the database migrated, then the first ingest done.</summary>
internal sealed class Readiness
{
    private readonly TaskCompletionSource _servable = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _databaseReady = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _firstIngest = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string _waitingFor = "the database";

    /// <summary>Whether migrations and the first ingest are done.</summary>
    public bool IsReady => _firstIngest.Task.IsCompleted;

    /// <summary>What is still to be done, in words; meaningless once <see cref="IsReady"/>.</summary>
    public string WaitingFor => _waitingFor;

    /// <summary>Ends when the migrations are done.</summary>
    public Task DatabaseReady => _databaseReady.Task;

    /// <summary>Ends when the configured sources were read for the first time.</summary>
    public Task FirstIngest => _firstIngest.Task;

    /// <summary>Ends when there is content to serve: from an earlier start, or from the first ingest.</summary>
    public Task Servable => _servable.Task;

    /// <summary>The database is migrated and has content of an earlier run, or has none yet.</summary>
    public void Migrated(bool hasContent)
    {
        _waitingFor = "the first ingest";
        _databaseReady.TrySetResult();
        if (hasContent)
            _servable.TrySetResult();
    }

    /// <summary>The configured sources were read for the first time, however that went.</summary>
    public void FirstIngestDone()
    {
        _firstIngest.TrySetResult();
        _servable.TrySetResult();
    }

    /// <summary>Something stands in the way; shown by <c>/health/ready</c>.</summary>
    public void Blocked(string reason) => _waitingFor = reason;
}

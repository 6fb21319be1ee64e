namespace PodcastApi.GraphQL.Execution;

/// <summary>Gathers tasks; costs nothing where none comes.</summary>
internal struct PendingTasks
{
    private Task? _first;
    private List<Task>? _all;

    public void Add(Task? task)
    {
        if (task is null)
            return;
        if (_first is null)
            _first = task;
        else
            (_all ??= [_first]).Add(task);
    }

    /// <summary>A task that ends when all have; null where there is none.</summary>
    public readonly Task? WhenAll() => _all is null ? _first : Task.WhenAll(_all);
}

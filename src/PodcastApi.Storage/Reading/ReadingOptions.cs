namespace PodcastApi.Storage.Reading;

/// <summary>How content is read.</summary>
public sealed record ReadingOptions
{
    /// <summary>How long a statement may run before the database stops it; zero for no limit.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many statements each connection keeps prepared.</summary>
    public int PreparedStatements { get; init; } = 512;

    /// <summary>
    /// Settings of the server for each session, beside the time limit: random reads cost little more than sequential ones where
    /// the data is in memory or on flash, and neither compiling plans nor starting workers pays for queries of a few milliseconds.
    /// With repeatable read as the default, the statements of a batch, which are one transaction without begin and commit, have one snapshot.
    /// Empty, with no time limit, behind a pooler that refuses such settings.
    /// </summary>
    public IReadOnlyDictionary<string, string> SessionSettings { get; init; } = new Dictionary<string, string>
    {
        ["random_page_cost"] = "1.1",
        ["jit"] = "off",
        ["max_parallel_workers_per_gather"] = "0",
        ["default_transaction_isolation"] = "repeatable read",
        ["default_transaction_read_only"] = "on",
    };

    /// <summary>How many connections there are at most.</summary>
    public int MaxConnections { get; init; } = 16;
}

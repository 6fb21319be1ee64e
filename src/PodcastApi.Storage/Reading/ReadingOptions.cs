namespace PodcastApi.Storage.Reading;

/// <summary>How content is read.</summary>
public sealed record ReadingOptions
{
    /// <summary>How long a statement may run before the database stops it; zero for no limit.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many statements each connection keeps prepared.</summary>
    public int PreparedStatements { get; init; } = 512;

    /// <summary>How many connections there are at most.</summary>
    public int MaxConnections { get; init; } = 16;
}

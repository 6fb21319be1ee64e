namespace PodcastApi.Storage;

/// <summary>How the database is connected to. Whatever the connection string sets itself wins.</summary>
public sealed record PodcastDatabaseOptions
{
    /// <summary>Shown in <c>pg_stat_activity</c>.</summary>
    public string ApplicationName { get; init; } = "podcastapi";

    /// <summary>Most connections at a time; a few more than cores is best, since PostgreSQL works on the same data.</summary>
    public int MaxPoolSize { get; init; } = 32;

    /// <summary>Connections that are kept open.</summary>
    public int MinPoolSize { get; init; } = 2;

    /// <summary>Statements that each connection keeps prepared; 0 behind a pooler that cannot.</summary>
    public int MaxAutoPrepare { get; init; } = 256;

    /// <summary>Seconds until a connection attempt is given up.</summary>
    public int ConnectTimeoutSeconds { get; init; } = 10;

    /// <summary>How long <see cref="PodcastDatabase.MigrateAsync"/> waits for a server that is not up yet; nothing by default.</summary>
    public TimeSpan WaitForServer { get; init; } = TimeSpan.Zero;
}

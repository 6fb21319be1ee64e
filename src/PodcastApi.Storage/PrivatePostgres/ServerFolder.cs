namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>The names of everything in a data folder.</summary>
internal sealed record ServerFolder(string Path)
{
    /// <summary>The database cluster (PostgreSQL's own data directory).</summary>
    public string Cluster => In("postgres");

    /// <summary>Locked by the process that owns the folder, for as long as it lives; holds its process id for people.</summary>
    public string LockFile => In("postgres.lock");

    /// <summary>What the owner says of itself, for other processes: see <see cref="RunningServer"/>.</summary>
    public string StateFile => In("postgres.json");

    /// <summary>Locked together by those who use a PostgreSQL that another process runs: see <see cref="GuestLock"/>.</summary>
    public string GuestsFile => In("postgres.guests");

    /// <summary>PostgreSQL's log.</summary>
    public string LogFile => In("postgres.log");

    /// <summary>The folder of the unix socket, unless this path is too long for one.</summary>
    public string SocketFolder => In("postgres.socket");

    /// <summary>PostgreSQL's note of its own process in the cluster.</summary>
    public string PostmasterPidFile => System.IO.Path.Combine(Cluster, "postmaster.pid");

    /// <summary>The password of the loopback transport; made with the cluster.</summary>
    public string PasswordFile => System.IO.Path.Combine(Cluster, "podcastapi.password");

    /// <summary>The major version that made the cluster, or null when there is none yet.</summary>
    public int? ClusterVersion()
    {
        var file = System.IO.Path.Combine(Cluster, "PG_VERSION");
        return File.Exists(file) && int.TryParse(File.ReadAllText(file).AsSpan().Trim(), out var major) ? major : null;
    }

    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Creates the folder when it is missing.</summary>
    /// <exception cref="PrivatePostgresException">It cannot be created.</exception>
    public static ServerFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(full);
            return new ServerFolder(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failures.Unwritable(full, e);
        }
    }
}

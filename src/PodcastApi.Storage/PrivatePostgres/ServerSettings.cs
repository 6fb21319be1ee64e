namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>The settings that PostgreSQL is started with, each with its reason; they need no file in the cluster.</summary>
internal static class ServerSettings
{
    /// <summary>The role and owner of everything.</summary>
    public const string Role = "podcast";

    /// <summary>The database.</summary>
    public const string Database = "podcast";

    public static IEnumerable<string> Arguments(PrivatePostgresOptions options, ServerFolder folder, ServerAddress address) =>
        Settings(options, address).Concat(options.UnixProcesses ? [] : Collector(folder)).SelectMany(setting => new[] { "-c", $"{setting.Name}={setting.Value}" });

    private static IEnumerable<(string Name, string Value)> Settings(PrivatePostgresOptions options, ServerAddress address)
    {
        yield return ("listen_addresses", address.SocketFolder is null ? "127.0.0.1" : "");
        yield return ("unix_socket_directories", address.SocketFolder ?? "");
        yield return ("unix_socket_permissions", "0700");
        yield return ("port", address.Port.ToString());
        yield return ("max_connections", options.MaxConnections.ToString());
        yield return ("timezone", "UTC");
        yield return ("log_timezone", "UTC");

        // One node, nothing replicates: COPY into a new table can skip the write-ahead log.
        yield return ("wal_level", "minimal");
        yield return ("max_wal_senders", "0");
        // Queries of an API are short: compiling one takes longer than running it.
        yield return ("jit", "off");
        // An SSD, or memory; the default is made for spinning disks.
        yield return ("random_page_cost", "1.1");

        if (options.Durable)
        {
            yield return ("shared_buffers", "128MB");
            yield return ("fsync", "on");
            yield return ("full_page_writes", "on");
            yield return ("synchronous_commit", "on");
            yield return ("wal_compression", "on");
        }
        else
        {
            yield return ("shared_buffers", "64MB");
            yield return ("fsync", "off");
            yield return ("full_page_writes", "off");
            yield return ("synchronous_commit", "off");
            yield return ("autovacuum", "off");
            yield return ("min_wal_size", "32MB");
            yield return ("max_wal_size", "256MB");
        }
    }

    private static IEnumerable<(string Name, string Value)> Collector(ServerFolder folder) =>
    [
        ("logging_collector", "on"),
        ("log_directory", folder.Path),
        ("log_filename", Path.GetFileName(folder.LogFile)),
        ("log_rotation_age", "0"),
        ("log_rotation_size", "0"),
    ];
}

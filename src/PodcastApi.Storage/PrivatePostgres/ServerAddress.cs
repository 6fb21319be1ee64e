using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>Where PostgreSQL listens: a unix socket in a folder of its own, or a loopback port with a password.</summary>
internal sealed record ServerAddress(string? SocketFolder, int Port, string? Password)
{
    private const int SocketPort = 5432; // only part of the socket's name

    public static ServerAddress Socket(string folder) => new(folder, SocketPort, null);

    /// <summary>A port that is free now. PostgreSQL opens it a moment later; when somebody was quicker, it does not start.</summary>
    public static ServerAddress Loopback(string password)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new ServerAddress(null, ((IPEndPoint)listener.LocalEndpoint).Port, password);
    }

    /// <summary>
    /// The connection string. It says everything that Npgsql would otherwise take from PG* variables of the
    /// environment, which may speak of another server.
    /// </summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = SocketFolder ?? "127.0.0.1",
        Port = Port,
        Username = ServerSettings.Role,
        Password = Password,
        Database = database,
        SslMode = SslMode.Disable,
        SslNegotiation = SslNegotiation.Postgres,
        GssEncryptionMode = GssEncryptionMode.Disable,
        RequireAuth = Password is null ? "None" : "ScramSHA256",
        TargetSessionAttributes = "any",
        ClientEncoding = "UTF8",
        Timezone = "UTC",
        Options = "-c client_min_messages=notice",
    }.ConnectionString;

    /// <summary>For a connection that is used once: a pooled one would stay open behind it.</summary>
    public static string WithoutPool(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
}

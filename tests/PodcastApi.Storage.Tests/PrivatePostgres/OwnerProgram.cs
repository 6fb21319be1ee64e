using Npgsql;
using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

/// <summary>
/// What this assembly does when it is run as a program: owns a private PostgreSQL in a process that tests can kill,
/// run as another user, or give a strange environment. See <see cref="OwnerProcess"/>.
/// </summary>
internal static class OwnerProgram
{
    public const int Failed = 2;

    /// <summary>
    /// <c>own FOLDER [durable] [loopback] [collector] [write] [kill=MILLISECONDS]</c> starts a server, prints "ready", its process id
    /// and its connection string, and stops when its input ends. <c>attach FOLDER</c> prints the connection string of
    /// the server that owns the folder, or "none".
    /// </summary>
    public static async Task<int> Main(string[] arguments)
    {
        var options = Servers.Options(arguments[1]) with
        {
            Durable = arguments.Contains("durable"),
            UnixSocket = !arguments.Contains("loopback"),
            UnixProcesses = !arguments.Contains("collector"),
        };
        if (arguments[0] == "attach")
        {
            using var attached = await PrivatePostgresServer.TryAttachAsync(options, TimeProvider.System, CancellationToken.None);
            Console.WriteLine(attached?.ConnectionString ?? "none");
            return 0;
        }

        var kill = Array.Find(arguments, argument => argument.StartsWith("kill=", StringComparison.Ordinal));
        using var timer = kill is null ? null : new Timer(_ => SystemTools.Signal(Environment.ProcessId, StopSignal.Kill), null, int.Parse(kill[5..]), Timeout.Infinite);
        try
        {
            await using var server = await Servers.StartAsync(options, Console.WriteLine);
            Console.WriteLine($"ready {server.ProcessId} {server.ConnectionString}");
            if (arguments.Contains("write"))
                await WriteAsync(server.ConnectionString);
            else
                await Console.In.ReadToEndAsync();
            return 0;
        }
        catch (PrivatePostgresException e)
        {
            Console.WriteLine($"{e.Failure}: {e.Message}");
            return Failed;
        }
    }

    private static async Task WriteAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using (var create = source.CreateCommand("create table if not exists written (number int)"))
            await create.ExecuteNonQueryAsync();
        for (var number = 1; ; number++)
        {
            await using var insert = source.CreateCommand($"insert into written values ({number})");
            await insert.ExecuteNonQueryAsync();
            Console.WriteLine($"committed {number}");
        }
    }
}

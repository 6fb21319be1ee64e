using PodcastApi.Server.Hosting;
using PodcastApi.Storage;
using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Server.Commands;

/// <summary>Runs a command on the migrated database and words what stands in the way.</summary>
internal static class CommandDatabase
{
    public static async Task<int> RunAsync(
        Func<PodcastDatabase, IConfiguration, CancellationToken, Task<int>> command, CancellationToken cancellationToken)
    {
        try
        {
            var configuration = ConfigurationFiles.Read();
            await using var host = await DatabaseHost.JoinAsync(configuration, Console.Error.WriteLine, cancellationToken);
            await using var database = PodcastDatabase.Create(host.ConnectionString, new PodcastDatabaseOptions { ApplicationName = "podcastapi-command" });
            await database.MigrateAsync(cancellationToken);
            return await command(database, configuration, cancellationToken);
        }
        catch (Exception failure) when (IsExplained(failure))
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return ExitCode.NothingDone;
        }
    }

    /// <summary>Whether the message alone tells the person at the terminal what to do.</summary>
    public static bool IsExplained(Exception failure) =>
        failure is PrivatePostgresException or DatabaseUnavailableException or ConfigurationException;
}

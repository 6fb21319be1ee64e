using System.CommandLine;
using System.Net.Sockets;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.Commands;

/// <summary><c>serve</c>: migrates, ingests the configured sources, serves.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen, for example http://localhost:5080; several are separated by semicolons." };
        var command = new Command("serve", "Migrates the database, ingests the configured sources and serves (what happens without a command, too).") { urls };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(urls), cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(string? urls, CancellationToken cancellationToken)
    {
        try
        {
            var configuration = ConfigurationFiles.Read();
            await using var database = await DatabaseHost.OwnAsync(configuration, Console.Out.WriteLine, cancellationToken);
            await using var app = ServerApplication.Build(database.ConnectionString, urls);
            await app.StartAsync(cancellationToken);
            foreach (var address in app.Urls)
                await Console.Out.WriteLineAsync($"PodcastApi serves at {address}");
            await app.WaitForShutdownAsync(cancellationToken);
            return ExitCode.Clean;
        }
        catch (Exception failure) when (CommandDatabase.IsExplained(failure))
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return ExitCode.NothingDone;
        }
        catch (IOException failure) when (failure.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{failure.Message} Choose another address with --urls, for example --urls http://localhost:5081.");
            return ExitCode.NothingDone;
        }
    }
}

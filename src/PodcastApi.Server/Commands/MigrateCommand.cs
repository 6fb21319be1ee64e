using System.CommandLine;

namespace PodcastApi.Server.Commands;

/// <summary><c>migrate</c>: brings the database to this version's schema.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the database to this version's schema.");
        command.SetAction((_, cancellationToken) => CommandDatabase.RunAsync(
            async (_, _, _) =>
            {
                await Console.Out.WriteLineAsync("The database is at this version's schema.");
                return ExitCode.Clean;
            },
            cancellationToken));
        return command;
    }
}

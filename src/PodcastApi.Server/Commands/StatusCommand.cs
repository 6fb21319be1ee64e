using System.CommandLine;
using System.Text.Json;
using PodcastApi.Server.Home;

namespace PodcastApi.Server.Commands;

/// <summary><c>status</c>: what is loaded, and how the last run went.</summary>
internal static class StatusCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var format = OutputFormatOption.Create();
        var command = new Command("status", "Says what is loaded and how the last run of the ingestion went.") { format };
        command.SetAction((parsed, cancellationToken) => CommandDatabase.RunAsync(
            async (database, _, token) =>
            {
                var model = await new HomeReader(database).ReadAsync(token);
                await Console.Out.WriteLineAsync(parsed.GetValue(format) == OutputFormat.Json ? JsonSerializer.Serialize(model, Json) : Text(model));
                return ExitCode.Clean;
            },
            cancellationToken));
        return command;
    }

    private static string Text(HomeModel model)
    {
        var lines = new List<string> { $"Revision {model.Revision}" };
        lines.AddRange(model.Counts.Select(count => $"{count.Collection,-10} {count.Count,10:N0}"));
        if (model.LastRun is not { } run)
        {
            lines.Add("Nothing was ingested yet.");
            return string.Join(Environment.NewLine, lines);
        }

        lines.Add($"Last run {run.StartedAt:u}: {run.Status}, {run.Summary}");
        foreach (var diagnostic in run.Diagnostics)
        {
            lines.Add($"  {diagnostic.Severity} {diagnostic.Place}: {diagnostic.Message}");
            if (diagnostic.Hint is { } hint)
                lines.Add($"    {hint}");
        }

        return string.Join(Environment.NewLine, lines);
    }
}

using System.CommandLine;
using System.Globalization;
using PodcastApi.Ingestion.Resolution.Review;
using PodcastApi.Ingestion.Runs;
using PodcastApi.Server.Hosting;
using PodcastApi.Storage;
using Spectre.Console;

namespace PodcastApi.Server.Commands;

/// <summary><c>ingest</c>: reads sources once and says what came of it.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var sources = new Argument<string[]>("SOURCE") { Description = "A folder of Markdown or text, a file, a feed's address, or an OPML list.", Arity = ArgumentArity.OneOrMore };
        var podcast = new Option<string?>("--podcast") { Description = "The slug of the podcast that the sources tell of, where they do not name it themselves." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would change, and changes nothing." };
        var format = OutputFormatOption.Create();
        var command = new Command("ingest", "Reads sources once. Exit code 0: all was taken; 1: some documents were refused; 2: nothing was done.") { sources, podcast, dryRun, format };
        command.SetAction((parsed, cancellationToken) =>
        {
            var named = parsed.GetValue(sources)!.Select(location => new IngestSource(location) { Podcast = parsed.GetValue(podcast) }).ToArray();
            return CommandDatabase.RunAsync(
                (database, configuration, token) =>
                {
                    var options = IngestionOptions.Read(configuration).ForRun("cli") with { IsDryRun = parsed.GetValue(dryRun) };
                    return RunAsync(database, named, options, parsed.GetValue(format), token);
                },
                cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        PodcastDatabase database, IReadOnlyList<IngestSource> sources, IngestOptions options, OutputFormat format, CancellationToken cancellationToken)
    {
        var runner = new IngestRunner(database);
        var summary = format == OutputFormat.Json ? await runner.RunAsync(sources, options, null, cancellationToken)
            : Console.IsOutputRedirected ? await runner.RunAsync(sources, options, new PlainProgress(), cancellationToken)
            : await RunWithBarsAsync(runner, sources, options, cancellationToken);
        if (format == OutputFormat.Json)
            await Console.Out.WriteLineAsync(RunJson.Write(summary));
        else
            await PrintAsync(database, summary, cancellationToken);
        return summary.ExitCode;
    }

    /// <summary>A bar for each source, for as long as the run takes.</summary>
    private static Task<IngestSummary> RunWithBarsAsync(
        IngestRunner runner, IReadOnlyList<IngestSource> sources, IngestOptions options, CancellationToken cancellationToken) =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new SpinnerColumn())
            .StartAsync(context => runner.RunAsync(sources, options, new BarProgress(context), cancellationToken));

    private static async Task PrintAsync(PodcastDatabase database, IngestSummary summary, CancellationToken cancellationToken)
    {
        foreach (var diagnostic in summary.Sources.SelectMany(source => source.Diagnostics))
            Console.WriteLine(RunText.Of(diagnostic));
        PrintTable(summary);
        Console.WriteLine(RunText.Summarise(summary));
        if (ReviewText.Of(await new ReviewReader(database).CountAsync(ReviewText.Most, cancellationToken)) is { Length: > 0 } review)
            Console.WriteLine(review);
    }

    /// <summary>Numbers first, so that a long location does not push them apart.</summary>
    private static void PrintTable(IngestSummary summary)
    {
        Console.WriteLine("    read  changed    same  refused    gone  |      new  updated  deleted  |  source");
        foreach (var source in summary.Sources)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{source.Read,8} {source.Changed,8} {source.Unchanged,7} {source.Refused,8} {source.Vanished,7}  | {source.EpisodesCreated,8} {source.EpisodesUpdated,8} {source.EpisodesDeleted,8}  |  {source.Location}{(source.Failed ? " (failed)" : "")}"));
        }
    }
}

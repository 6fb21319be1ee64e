using System.Diagnostics;
using PodcastApi.Ingestion.Runs;
using PodcastApi.Storage;
using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>PostgreSQL is stopped in mid-run: the run says so, nothing is half-written, and the next run does it all.</summary>
public sealed class LostDatabaseTests : IDisposable
{
    private readonly TestFolder _folder = new(Directory.Exists("/dev/shm") ? "/dev/shm" : null);

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public Task A_run_ends_with_a_clear_error_and_the_next_one_works() => LoseAsync((IngestPhase.Writing, "KILL"));

    [NightlyFact("kill")]
    public Task A_run_ends_with_a_clear_error_whenever_and_however_the_database_ends_and_the_next_one_works() =>
        LoseAsync((IngestPhase.Reading, "QUIT"), (IngestPhase.Resolving, "KILL"), (IngestPhase.Writing, "INT"));

    private async Task LoseAsync(params (IngestPhase, string)[] ways)
    {
        Directory.CreateDirectory(_folder.In("first"));
        Directory.CreateDirectory(_folder.In("second"));
        for (var i = 0; i < 600; i++)
            File.WriteAllText(_folder.In(i < 5 ? "first" : "second", $"episode-{i}.md"), $"+++\ntitle = \"Episode {i}\"\ndate = 2026-03-01\n+++\nText number {i} with [a link](https://link{i}.example/)\n");
        var options = new PrivatePostgresOptions { DataFolder = _folder.In("data"), BinFolder = Environment.GetEnvironmentVariable("PODCASTAPI_PG_BIN") };
        foreach (var (phase, signal) in ways)
        {
            IngestSummary summary;
            string before;
            await using (var server = await PrivatePostgresServer.StartAsync(options, TimeProvider.System, null, CancellationToken.None))
            {
                await using var database = PodcastDatabase.Create(server.ConnectionString);
                await database.MigrateAsync(CancellationToken.None);
                await RunAsync(database, null, _folder.In("first"));
                before = await StateAsync(database);
                summary = await RunAsync(database, new Stop(phase, signal, server.ProcessId), _folder.In("first"), _folder.In("second"));
            }

            Assert.Equal((1, true), (summary.ExitCode, summary.Sources[1].Failed));
            var diagnostic = summary.Sources[1].Diagnostics[^1];
            Assert.Equal("database-lost", diagnostic.Code);
            Assert.Contains("nothing of this source was written", diagnostic.Message, StringComparison.Ordinal);
            await using (var server = await PrivatePostgresServer.StartAsync(options, TimeProvider.System, null, CancellationToken.None))
            {
                await using var database = PodcastDatabase.Create(server.ConnectionString);
                Assert.Equal(before, await StateAsync(database));
            }
        }

        await using (var server = await PrivatePostgresServer.StartAsync(options, TimeProvider.System, null, CancellationToken.None))
        {
            await using var database = PodcastDatabase.Create(server.ConnectionString);
            var summary = await RunAsync(database, null, _folder.In("first"), _folder.In("second"));
            Assert.Equal((0, 0, 595), (summary.ExitCode, summary.Sources[0].EpisodesCreated, summary.Sources[1].EpisodesCreated));
        }
    }

    private static Task<IngestSummary> RunAsync(PodcastDatabase database, IProgress<IngestProgress>? progress, params string[] folders) =>
        new IngestRunner(database).RunAsync([.. folders.Select(folder => new IngestSource(folder) { Podcast = "show" })], new IngestOptions { Trigger = "test", Parallelism = 1 }, progress, CancellationToken.None);

    private static async Task<string> StateAsync(PodcastDatabase database)
    {
        await using var command = database.DataSource.CreateCommand(
            "select concat_ws('|', (select count(*) from episode), (select count(*) from link), (select count(*) from source_document), (select count(*) from claim), (select count(*) from change), (select revision from dataset))");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Ends PostgreSQL when the second source comes to a phase, and waits until it is gone.</summary>
    private sealed class Stop(IngestPhase phase, string signal, int processId) : IProgress<IngestProgress>
    {
        private int _done;

        public void Report(IngestProgress value)
        {
            if (value.Phase != phase || !value.Source.EndsWith("second", StringComparison.Ordinal) || Interlocked.Exchange(ref _done, 1) == 1)
                return;
            using (var kill = Process.Start("kill", [$"-{signal}", $"{processId}"]))
                kill.WaitForExit();
            // A killed postmaster leaves its children for a moment.
            for (var waited = 0; waited < 100 && IsRunning(processId); waited++)
                Thread.Sleep(50);
            Thread.Sleep(500);
        }
    }
}

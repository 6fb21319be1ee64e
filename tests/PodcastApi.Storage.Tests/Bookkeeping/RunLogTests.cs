using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Storage.Tests.Bookkeeping;

public sealed class RunLogTests
{
    private static RunDiagnostic Diagnostic(string code) => new()
    {
        Severity = "ERROR",
        Code = code,
        Location = "a.md",
        Line = 3,
        Column = 4,
        Message = "Wrong.",
        Hint = "Mend it.",
    };

    [Fact]
    public async Task A_run_is_kept_with_its_counts_and_diagnostics_in_order()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var log = new RunLog(test.Database);
        var run = await log.StartAsync("cli", ["/content"], CancellationToken.None);
        await log.AddAsync(run.Id, [Diagnostic("one"), Diagnostic("two")], CancellationToken.None);
        await log.AddAsync(run.Id, [Diagnostic("three")], CancellationToken.None);
        test.Time.Now += TimeSpan.FromSeconds(5);
        run.Status = RunStatus.Partial;
        run.DocumentsRead = 7;
        run.Revision = 9;
        await log.FinishAsync(run, CancellationToken.None);

        var kept = (await log.FindAsync(run.Id, CancellationToken.None))!;

        Assert.Equal((RunStatus.Partial, 7, 9L, "cli", TimeSpan.FromSeconds(5)), (kept.Status, kept.DocumentsRead, kept.Revision!.Value, kept.Trigger, kept.FinishedAt!.Value - kept.StartedAt));
        var diagnostics = await log.DiagnosticsAsync(run.Id, 0, 100, CancellationToken.None);
        Assert.Equal(["1 one", "2 two", "3 three"], diagnostics.Select(row => $"{row.Position} {row.Code}"));
        Assert.Equal(("a.md", 3, 4, "Wrong.", "Mend it."), (diagnostics[0].Location, diagnostics[0].Line!.Value, diagnostics[0].Column!.Value, diagnostics[0].Message, diagnostics[0].Hint));
        Assert.Equal("three", Assert.Single(await log.DiagnosticsAsync(run.Id, 2, 100, CancellationToken.None)).Code);
        Assert.Null(await log.FindAsync(Guid.NewGuid(), CancellationToken.None));
    }

    [Fact]
    public async Task Sources_of_one_run_may_report_at_the_same_time()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var log = new RunLog(test.Database);
        var run = await log.StartAsync("interval", [], CancellationToken.None);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => log.AddAsync(run.Id, [Diagnostic($"{i}"), Diagnostic($"{i}")], CancellationToken.None)));

        Assert.Equal(Enumerable.Range(1, 16), (await log.DiagnosticsAsync(run.Id, 0, 100, CancellationToken.None)).Select(row => row.Position));
    }

    [Fact]
    public async Task Runs_are_listed_newest_first_page_by_page()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var log = new RunLog(test.Database);
        var expected = new List<Guid>();
        for (var i = 0; i < 7; i++)
        {
            // Two begin at the same moment.
            if (i != 3)
                test.Time.Now += TimeSpan.FromSeconds(1);
            expected.Add((await log.StartAsync("cli", [], CancellationToken.None)).Id);
        }

        var listed = new List<IngestRun>();
        while (await log.ListAsync(2, listed.Count == 0 ? null : new RunPosition(listed[^1].StartedAt, listed[^1].Id), CancellationToken.None) is { Count: > 0 } page)
            listed.AddRange(page);

        Assert.Equal(7, listed.Count);
        Assert.Equal(expected.Order(), listed.Select(run => run.Id).Order());
        Assert.Equal(listed.OrderByDescending(run => run.StartedAt).Select(run => run.StartedAt), listed.Select(run => run.StartedAt));
        Assert.Equal(expected[^1], listed[0].Id);
    }

    [Fact]
    public async Task Old_runs_go_with_their_diagnostics_and_running_ones_stay()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var log = new RunLog(test.Database);
        var running = await log.StartAsync("cli", [], CancellationToken.None);
        for (var i = 0; i < 4; i++)
        {
            test.Time.Now += TimeSpan.FromSeconds(1);
            var run = await log.StartAsync("cli", [$"{i}"], CancellationToken.None);
            await log.AddAsync(run.Id, [Diagnostic("x")], CancellationToken.None);
            run.Status = RunStatus.Succeeded;
            await log.FinishAsync(run, CancellationToken.None);
        }

        Assert.Equal(2, await log.PruneAsync(2, CancellationToken.None));

        Assert.Equal(["3", "2", ""], (await log.ListAsync(10, null, CancellationToken.None)).Select(run => string.Concat(run.Sources)));
        Assert.NotNull(await log.FindAsync(running.Id, CancellationToken.None));
        Assert.Equal(2, await test.ScalarAsync<long>("select count(*) from diagnostic"));
    }
}

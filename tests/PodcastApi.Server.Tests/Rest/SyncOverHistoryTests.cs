using PodcastApi.Ingestion.Runs;
using Xunit.Abstractions;
using static PodcastApi.Tests.CorpusHistory;

namespace PodcastApi.Server.Tests.Rest;

/// <summary>
/// Clients that follow the history of a real podcast through <c>changes</c>, with feeds, deletions and restorations in between:
/// in the end each has what a fresh client reads, byte for byte.
/// </summary>
public sealed class SyncOverHistoryTests(RestServer server, ITestOutputHelper output) : IClassFixture<RestServer>
{
    private static readonly int[] PageSizes = [1, 2, 7, 1000];
    private static readonly int[] FewPageSizes = [3, 1000];

    [CorpusFact]
    public Task At_any_page_size_and_from_any_revision_a_client_ends_with_what_a_fresh_one_reads() => FollowAsync(pieces: 6, FewPageSizes, forks: 1);

    [CorpusNightlyFact]
    public Task At_each_page_size_and_from_each_revision_a_client_ends_with_what_a_fresh_one_reads() => FollowAsync(Commits().Count, PageSizes, forks: PageSizes.Length);

    /// <param name="pieces">How many ingests the history is played in.</param>
    /// <param name="sizes">The page sizes of clients.</param>
    /// <param name="forks">How many of them start again from each revision.</param>
    private async Task FollowAsync(int pieces, int[] sizes, int forks)
    {
        using var folder = new TestFolder();
        var commits = Commits();
        var regular = sizes.Select(size => new SyncClient(server, size)).ToArray();
        var hesitant = new SyncClient(server, 7);
        var away = new List<SyncClient>();
        for (var piece = 0; piece < pieces; piece++)
        {
            for (var i = piece * commits.Count / pieces; i < (piece + 1) * commits.Count / pieces; i++)
                Apply(folder, commits[i]);
            await IngestAsync(
                piece == pieces / 3 ? [folder.Path, Corpus("rss", "feed.xml")]
                : piece == pieces / 2 ? [folder.Path, Corpus("002_3ade65f036d88772.txt")]
                : piece == pieces * 3 / 4 ? [Corpus("rss", "zola-rss.xml"), folder.Path]
                : [folder.Path]);
            // A file is away for a while, and two for good.
            if (piece == pieces / 2 || piece == pieces - 2)
                await HideAsync(folder, piece == pieces / 2 ? 2 : 1, regular[1]);
            foreach (var client in regular)
                await client.CatchUpAsync();
            // Reads one page now and then, and is never up to date.
            await hesitant.StepAsync();
            for (var fork = 0; fork < forks; fork++)
            {
                away.Add(regular[^1].Fork(sizes[(piece + fork) % sizes.Length]));
                away.Add(hesitant.Fork(sizes[(piece + fork + 1) % sizes.Length]));
            }
        }

        var fresh = new SyncClient(server, 1000);
        await fresh.CatchUpAsync();
        Assert.Equal(0, fresh.Removals);
        foreach (var client in (SyncClient[])[.. regular, hesitant, .. away])
        {
            await client.CatchUpAsync();
            Assert.Equal(fresh.Text, client.Text);
            Assert.All(client.Survivors, merge => Assert.DoesNotContain(merge.Key, fresh.Copy));
        }

        output.WriteLine($"{fresh.Count} entities; a regular client was told of {regular[0].Removals} removals, {regular[0].Survivors.Count} of them merges; {away.Count} clients were away");
        Assert.NotEmpty(regular[0].Survivors);
        Assert.True(regular[0].Removals > regular[0].Survivors.Count);
        await CompareWithSingleReadsAsync(fresh);
    }

    /// <summary>What a client has is what the thing's own page says.</summary>
    private async Task CompareWithSingleReadsAsync(SyncClient fresh)
    {
        foreach (var collection in (string[])["podcasts", "episodes", "people", "companies", "links"])
        {
            var page = await server.JsonAsync($"/v1/{collection}?first=40");
            foreach (var item in page.Data())
            {
                var path = collection == "podcasts" ? item.Text("slug") : item.Text("id");
                Assert.Equal((await server.JsonAsync($"/v1/{collection}/{path}")).ToJsonString(), fresh.Copy[item.Text("id")!]);
            }
        }

        var total = 0;
        foreach (var collection in (string[])["podcasts", "episodes", "people", "companies", "links"])
            total += (int)(await server.JsonAsync($"/v1/{collection}?first=1&count=true"))["page"]!["totalCount"]!;
        Assert.Equal(total, fresh.Count);
    }

    private async Task HideAsync(TestFolder folder, int count, SyncClient client)
    {
        var files = Directory.GetFiles(folder.Path, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(count).ToDictionary(file => file, File.ReadAllBytes);
        foreach (var file in files.Keys)
            File.Delete(file);
        await IngestAsync([folder.Path]);
        await client.CatchUpAsync();
        // The first one stays away.
        foreach (var (file, text) in files.Skip(1))
            File.WriteAllBytes(file, text);
        await IngestAsync([folder.Path]);
    }

    private async Task IngestAsync(string[] sources)
    {
        var summary = await new IngestRunner(server.Database).RunAsync(
            [.. sources.Select(source => new IngestSource(source))], new IngestOptions { Trigger = "test" }, null, CancellationToken.None);
        Assert.Equal(0, summary.ExitCode);
    }
}

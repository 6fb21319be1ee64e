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
    private const int Chunks = 16;

    private static readonly int[] PageSizes = [1, 2, 7, 1000];

    [CorpusFact]
    public async Task At_any_page_size_and_from_any_revision_a_client_ends_with_what_a_fresh_one_reads()
    {
        using var folder = new TestFolder();
        var commits = Commits();
        var regular = PageSizes.Select(size => new SyncClient(server, size)).ToArray();
        var hesitant = new SyncClient(server, 7);
        var away = new List<SyncClient>();
        for (var chunk = 0; chunk < Chunks; chunk++)
        {
            for (var i = chunk * commits.Count / Chunks; i < (chunk + 1) * commits.Count / Chunks; i++)
                Apply(folder, commits[i]);
            await IngestAsync(chunk switch
            {
                5 => [folder.Path, Corpus("rss", "feed.xml")],
                9 => [folder.Path, Corpus("002_3ade65f036d88772.txt")],
                12 => [Corpus("rss", "zola-rss.xml"), folder.Path],
                _ => [folder.Path],
            });
            // Two files are away for a while, and one for good.
            if (chunk is 7 or 14)
                await HideAsync(folder, chunk == 7 ? 2 : 1, regular[1]);
            foreach (var client in regular)
                await client.CatchUpAsync();
            // Reads one page now and then, and is never up to date.
            await hesitant.StepAsync();
            away.Add(regular[3].Fork(PageSizes[chunk % PageSizes.Length]));
            away.Add(hesitant.Fork(PageSizes[(chunk + 1) % PageSizes.Length]));
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

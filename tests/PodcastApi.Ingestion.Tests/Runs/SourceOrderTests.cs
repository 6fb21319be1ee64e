using Xunit.Abstractions;
using static PodcastApi.Tests.CorpusHistory;

namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>Everything that the corpus holds, in many orders, and with the history of its files in between: the content is always the same.</summary>
public sealed class SourceOrderTests(ITestOutputHelper output)
{
    /// <summary>All but the Markdown files.</summary>
    private static readonly string[] Others =
        ["rss/feed.xml", "rss/feed-trix.xml", "rss/feed-escaped.xml", "rss/zola-rss.xml", "plain", "000_a62e923262409ebc.txt", "002_3ade65f036d88772.txt"];

    private static readonly Lazy<Task<string>> s_expected = new(() => InOrderAsync(["md", .. Others]));

    [CorpusFact]
    public async Task All_sources_in_any_order_are_the_same_content_and_it_is_true_and_every_mention_leads_to_its_address()
    {
        var expected = await s_expected.Value;
        AssertSame(expected, await InOrderAsync([.. Others.Reverse(), "md"], output), "poorest first");
    }

    [CorpusFact]
    public async Task History_in_between_leaves_no_trace()
    {
        AssertSame(await s_expected.Value, await InterleavedAsync(seed: 1, chunks: 4), "seed 1");
    }

    [CorpusNightlyFact]
    public async Task Many_orders_and_many_interleavings_are_the_same_content()
    {
        var expected = await s_expected.Value;
        for (var seed = 100; seed < 120; seed++)
        {
            AssertSame(expected, await InOrderAsync(Shuffled(["md", .. Others], seed)), $"order {seed}");
            AssertSame(expected, await InterleavedAsync(seed, chunks: 30), $"interleaving {seed}");
        }
    }

    private static async Task<string> InOrderAsync(string[] sources, ITestOutputHelper? output = null)
    {
        await using var database = await IngestDatabase.CreateAsync();
        var summary = await database.IngestAsync([.. sources.Select(source => Corpus(source))]);
        Assert.Equal(0, summary.ExitCode);
        await AssertWholeAsync(database);
        if (output is not null)
        {
            await TruthComparison.CompareAsync(database, output, string.Join(", ", sources));
            await TruthComparison.CompareItemsAsync(database, output);
        }

        return await database.ContentAsync();
    }

    /// <summary>The history is played in pieces; at some point among them each other source is taken in, and now and then all of them again.</summary>
    private async Task<string> InterleavedAsync(int seed, int chunks)
    {
        var random = new Random(seed);
        using var folder = new TestFolder();
        await using var database = await IngestDatabase.CreateAsync();
        var commits = Commits();
        var places = Others.ToLookup(_ => random.Next(chunks));
        for (var chunk = 0; chunk < chunks; chunk++)
        {
            foreach (var commit in commits.Skip(chunk * commits.Count / chunks).Take(((chunk + 1) * commits.Count / chunks) - (chunk * commits.Count / chunks)))
                Apply(folder, commit);
            var others = places[chunk].Select(source => Corpus(source)).ToArray();
            Assert.Equal(0, (await database.IngestAsync(random.Next(2) == 0 ? [folder.Path, .. others] : [.. others, folder.Path])).ExitCode);
        }

        output.WriteLine($"seed {seed}: {string.Join(", ", places.OrderBy(place => place.Key).Select(place => $"{place.Key}: {string.Join(" ", place)}"))}");
        await AssertWholeAsync(database);
        return await database.ContentAsync();
    }

    private static async Task AssertWholeAsync(IngestDatabase database)
    {
        Assert.Equal(["rust-in-production|Rust in Production"], await database.RowsAsync("select slug, title from podcast"));
        Assert.Equal(["31"], await database.RowsAsync("select count(*) from episode"));
        // The folder of texts holds each twice; six stand in the user's documents.
        Assert.Equal(["31|7|8"], await database.RowsAsync("select count(*), min(sources), max(sources) from (select (select count(*) from episode_source s where s.episode_id = e.id) as sources from episode e) s"));
    }

    private static string[] Shuffled(string[] sources, int seed)
    {
        new Random(seed).Shuffle(sources);
        return sources;
    }

    /// <summary>Says where they differ, not both in full.</summary>
    private static void AssertSame(string expected, string actual, string name)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        Assert.True(expected == actual, $"{name}:\n{string.Join('\n', left.Except(right).Take(10).Select(line => "- " + Short(line)))}\n{string.Join('\n', right.Except(left).Take(10).Select(line => "+ " + Short(line)))}");

        static string Short(string line) => line.Length > 400 ? line[..400] + "..." : line;
    }
}

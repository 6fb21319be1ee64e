using System.Globalization;
using System.Text.Json.Nodes;
using PodcastApi.Ingestion.Runs;
using Xunit.Abstractions;

namespace PodcastApi.Server.Tests.Rest.Relevance;

/// <summary>
/// Searches on real data with what should come first, graded by hand in <c>queries.tsv</c>: the mean nDCG of the first ten
/// (Järvelin and Kekäläinen 2002) may not fall.
/// </summary>
public sealed class RelevanceTests(ITestOutputHelper output)
{
    private const int Depth = 10;
    private const double Floor = 0.9;

    [CorpusFact]
    public async Task What_was_meant_comes_first()
    {
        var server = new RestServer();
        await server.InitializeAsync();
        try
        {
            var sources = new[] { "md", "rss/feed.xml" }.Select(name => new IngestSource(Path.Combine(CorpusFactAttribute.Folder!, name))).ToList();
            await new IngestRunner(server.Database).RunAsync(sources, new IngestOptions { Trigger = "test" }, null, CancellationToken.None);
            var queries = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Rest", "Relevance", "queries.tsv"));
            var scores = new List<double>();
            foreach (var line in queries.Where(line => !line.StartsWith('#')))
            {
                var (query, grades) = Read(line);
                var page = await server.JsonAsync($"/v1/search?first={Depth}&q={Uri.EscapeDataString(query)}");
                var found = page.Data().Select(item => $"{item.Text("type")}:{Name(item!["resource"]!)}").ToList();
                var score = Score(found, grades);
                scores.Add(score);
                if (score < 0.999)
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score:0.00}  {query}: {string.Join(' ', found.Take(5))}"));
            }

            var mean = scores.Average();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"nDCG@{Depth} of {scores.Count} queries: {mean:0.000}"));
            Assert.True(scores.Count >= 60);
            Assert.True(mean >= Floor, string.Create(CultureInfo.InvariantCulture, $"nDCG@{Depth} is {mean:0.000}"));
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static string? Name(JsonNode thing) => thing.Text("slug") ?? thing.Text("url");

    private static (string Query, Dictionary<string, int> Grades) Read(string line)
    {
        var (query, expected) = (line.Split('\t')[0], line.Split('\t')[1]);
        return (query, expected.Split(' ').ToDictionary(one => one.Split('=')[0], one => int.Parse(one.Split('=')[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));
    }

    private static double Score(IReadOnlyList<string> found, Dictionary<string, int> grades)
        => Gain(found.Select(name => grades.GetValueOrDefault(name))) / Gain(grades.Values.OrderDescending().Take(Depth));

    private static double Gain(IEnumerable<int> grades) => grades.Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PodcastApi.Ingestion.Runs;
using PodcastApi.Server.Tests.Rest;

namespace PodcastApi.Server.Tests.Feeds;

/// <summary>A feed of ours, read by another server into an empty database, gives the same content.</summary>
public sealed class RoundTripTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Everything = "/v1/episodes?first=100&include=appearances,companies,sections,links,chapters,transcripts&fields=" +
        "title,sourceTitle,season,number,type,status,publishedAt,publishedOn,summary,notesHtml,notesText,audio,durationSeconds,pageUrl,imageUrl,artworkUrl,podcast.title";

    /// <summary>Ids and revisions.</summary>
    private static readonly string[] Excepted = ["id", "personId", "linkId", "revision", "updatedAt"];

    [Fact]
    public Task The_sample_comes_back() => CompareAsync([Path.Combine(AppContext.BaseDirectory, "sample")]);

    [CorpusNightlyFact]
    public Task Markdown_of_a_real_podcast_comes_back() => CompareAsync([CorpusHistory.Corpus("md")]);

    [CorpusFact]
    public Task A_hosting_feed_of_a_real_podcast_comes_back() => CompareAsync([CorpusHistory.Corpus("rss", "feed.xml")]);

    private async Task CompareAsync(string[] sources)
    {
        var publisher = new RestServer();
        var reader = new RestServer();
        using var folder = new TestFolder();
        try
        {
            await publisher.InitializeAsync();
            await reader.InitializeAsync();
            await IngestAsync(publisher, sources);
            foreach (var podcast in (await publisher.JsonAsync("/v1/podcasts")).Data())
            {
                var file = Path.Combine(folder.Path, podcast.Text("slug") + ".xml");
                await File.WriteAllTextAsync(file, await publisher.Client.GetStringAsync($"/v1/podcasts/{podcast.Text("slug")}/feed.xml"));
                await IngestAsync(reader, [file]);
            }

            Assert.Equal(await EpisodesAsync(publisher), await EpisodesAsync(reader));
        }
        finally
        {
            await publisher.DisposeAsync();
            await reader.DisposeAsync();
        }
    }

    /// <summary>Each member of each episode as a line.</summary>
    private static async Task<string> EpisodesAsync(RestServer server)
    {
        var lines = new List<string>();
        foreach (var episode in (await server.JsonAsync(Everything)).Data())
        {
            MakeAbsolute(episode!);
            Strip(episode!);
            lines.AddRange(episode!.AsObject().Select(member => $"{episode.Text("title")}/{member.Key}: {member.Value?.ToJsonString(Readable) ?? "null"}"));
        }

        Assert.NotEmpty(lines);
        return string.Join('\n', lines);
    }

    /// <summary>Links that are relative to the site are absolute in a feed, as what they were found to mean.</summary>
    private static void MakeAbsolute(JsonNode episode)
    {
        foreach (var link in episode["links"]!.AsArray().Where(link => link.Text("url") is not null && !link.Text("urlAsWritten")!.Contains("://", StringComparison.Ordinal)))
        {
            foreach (var (holder, name) in episode["sections"]!.AsArray().Select(section => (section!, "html")).Append((episode, "notesHtml")))
                holder[name] = holder.Text(name)!.Replace($"href=\"{link.Text("urlAsWritten")}\"", $"href=\"{link.Text("url")}\"", StringComparison.Ordinal);
            link!["urlAsWritten"] = link.Text("url");
        }
    }

    private static void Strip(JsonNode node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Strip(item!);
        }
        else if (node is JsonObject thing)
        {
            foreach (var name in Excepted)
                thing.Remove(name);
            foreach (var (_, value) in thing)
            {
                if (value is not null)
                    Strip(value);
            }
        }
    }

    private static async Task IngestAsync(RestServer server, string[] sources)
    {
        var summary = await new IngestRunner(server.Database).RunAsync(
            [.. sources.Select(source => new IngestSource(source))], new IngestOptions { Trigger = "test" }, null, CancellationToken.None);
        Assert.Equal(0, summary.ExitCode);
    }
}

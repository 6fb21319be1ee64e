namespace PodcastApi.Ingestion.Tests.Runs;

public sealed class CorpusIngestTests
{
    private static string Corpus(string path) => Path.Combine(CorpusFactAttribute.Folder!, path);

    [CorpusFact]
    public async Task The_same_ingest_again_changes_nothing()
    {
        await using var database = await IngestDatabase.CreateAsync();
        var first = await database.IngestAsync(Corpus("md"));
        Assert.Equal((31, 31, 0), (first.Sources[0].Read, first.Sources[0].EpisodesCreated, first.Sources[0].Refused));
        var (content, revision) = (await database.ContentAsync(), await database.RevisionAsync());
        var second = await database.IngestAsync(Corpus("md"));
        Assert.Equal((31, 31, 0), (second.Sources[0].Read, second.Sources[0].Unchanged, second.Sources[0].EpisodesUpdated));
        Assert.Equal(content, await database.ContentAsync());
        Assert.Equal(revision, await database.RevisionAsync());
    }
}

using PodcastApi.Content;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Tests.Writing;

namespace PodcastApi.Storage.Tests.Bookkeeping;

public sealed class SourceRegisterTests
{
    [Fact]
    public async Task A_source_is_noted_once_however_many_ask_at_a_time()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var register = new SourceRegister(test.Database);

        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => register.FindOrAddAsync("/content", SourceKind.Markdown, "show", CancellationToken.None)));

        Assert.Single(found.Select(source => source.Id).Distinct());
        Assert.Equal("show", Assert.Single(await register.ListAsync(CancellationToken.None)).ConfiguredPodcast);
    }

    [Fact]
    public async Task What_is_remembered_of_a_source_is_kept_and_its_podcast_is_left_alone()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var register = new SourceRegister(test.Database);
        var source = await register.FindOrAddAsync("https://x.example/feed", SourceKind.Rss, null, CancellationToken.None);
        await test.WriteAsync(Rows.Batch().With(Rows.Podcast()));
        await test.ExecuteAsync($"update source set podcast_id = '{Rows.Show}'");

        source.Etag = "\"1\"";
        source.LastModified = "Thu, 01 Jan 2026 00:00:00 GMT";
        source.MovedTo = "https://y.example/feed";
        source.Validator = [1, 2];
        source.LastRunAt = test.Time.Now;
        await register.SaveAsync(source, CancellationToken.None);

        var kept = await register.FindOrAddAsync("https://x.example/feed", SourceKind.Rss, "show", CancellationToken.None);
        Assert.Equal((source.Etag, source.LastModified, source.MovedTo, source.LastRunAt), (kept.Etag, kept.LastModified, kept.MovedTo, kept.LastRunAt));
        Assert.Equal([1, 2], kept.Validator);
        Assert.Equal("show", kept.ConfiguredPodcast);
        Assert.Equal(Rows.Show, kept.PodcastId);
    }

    [Fact]
    public async Task A_source_is_read_by_one_at_a_time()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await using (var held = await SourceLock.TryTakeAsync(test.Database, 1, CancellationToken.None))
        {
            Assert.NotNull(held);
            Assert.Null(await SourceLock.TryTakeAsync(test.Database, 1, CancellationToken.None));
            await using var other = await SourceLock.TryTakeAsync(test.Database, 2, CancellationToken.None);
            Assert.NotNull(other);
        }

        await using var again = await SourceLock.TryTakeAsync(test.Database, 1, CancellationToken.None);
        Assert.NotNull(again);
    }
}

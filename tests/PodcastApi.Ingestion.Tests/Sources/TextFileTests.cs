using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Sources;
using PodcastApi.Ingestion.Sources.Rss;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Tests.Sources;

/// <summary>What is too large is refused by its size alone.</summary>
public sealed class TextFileTests
{
    private const long Large = 200L * 1024 * 1024;

    [Fact]
    public async Task A_large_file_is_not_read()
    {
        using var folder = new TestFolder();
        using (var file = new FileStream(folder.In("large.md"), FileMode.Create))
            file.SetLength(Large);
        // The size is looked at before anything is waited for, so that all of it happens on this thread.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = TextFile.ReadAsync(folder.In("large.md"), "large.md", 16 << 20, CancellationToken.None);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Equal("file-too-large", (await Assert.ThrowsAsync<RefusedException>(() => refused)).Diagnostic.Code);
    }

    [UnixFact]
    public async Task A_file_that_does_not_tell_its_size_is_read_up_to_the_limit() =>
        Assert.Equal("file-too-large", (await Assert.ThrowsAsync<RefusedException>(() => TextFile.ReadAsync("/dev/zero", "zero.md", 1 << 20, CancellationToken.None))).Diagnostic.Code);

    [UnixFact]
    public async Task A_link_to_what_is_no_file_is_not_dangling()
    {
        using var folder = new TestFolder();
        File.CreateSymbolicLink(folder.In("link.md"), Path.GetTempPath());
        Assert.Equal("file-unreadable", (await Assert.ThrowsAsync<RefusedException>(() => TextFile.ReadAsync(folder.In("link.md"), "link.md", 1000, CancellationToken.None))).Diagnostic.Code);
    }

    [Fact]
    public async Task A_large_feed_is_not_read()
    {
        using var feed = RssSource.Open(new Unreadable(), new XmlReadOptions { Location = "large.xml" });
        await foreach (var _ in feed.ReadAsync())
            Assert.Fail("There is an item.");
        Assert.Equal("document-too-large", Assert.Single(feed.Diagnostics).Code);
    }

    private sealed class Unreadable : MemoryStream
    {
        public override long Length => Large;

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("It is read.");

        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("It is read.");
    }
}

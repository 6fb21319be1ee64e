using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

public sealed class ServerLogTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Its_tail_is_the_end_of_this_run_only()
    {
        var folder = new ServerFolder(_folder.Path);
        File.WriteAllText(folder.LogFile, "an earlier run\n");
        var log = ServerLog.Open(folder);
        Assert.Equal("", log.Tail());
        File.AppendAllLines(folder.LogFile, Enumerable.Range(1, 20).Select(number => $"line {number}"));
        Assert.Equal(string.Join('\n', Enumerable.Range(9, 12).Select(number => $"line {number}")), log.Tail());
    }

    [Fact]
    public void A_large_one_is_put_aside()
    {
        var folder = new ServerFolder(_folder.Path);
        File.WriteAllBytes(folder.LogFile, new byte[9 * 1024 * 1024]);
        ServerLog.Open(folder);
        Assert.Equal(0, new FileInfo(folder.LogFile).Length);
        Assert.Equal(9 * 1024 * 1024, new FileInfo(folder.LogFile + ".old").Length);
    }
}

using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

public sealed class PostmasterPidFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("42\n/data\n1700000000\n5432\n/run\n\n  1  2\nready   \n", 42, true)]
    [InlineData("42\n/data\n1700000000\n5432\n/run\n\n  1  2\nstarting\n", 42, false)]
    [InlineData("42\n/data\n", 42, false)]
    [InlineData("", null, false)]
    public void Tells_the_process_and_whether_it_is_ready(string content, int? processId, bool ready)
    {
        var folder = Write(content);
        Assert.Equal(processId, PostmasterPidFile.ReadProcessId(folder));
        Assert.Equal(ready, PostmasterPidFile.IsReady(folder, 42));
        Assert.False(PostmasterPidFile.IsReady(folder, 43));
    }

    [Fact]
    public void Says_nothing_when_it_is_not_there() =>
        Assert.Null(PostmasterPidFile.ReadProcessId(new ServerFolder(_folder.In("nowhere"))));

    private ServerFolder Write(string content)
    {
        var folder = new ServerFolder(_folder.Path);
        Directory.CreateDirectory(folder.Cluster);
        File.WriteAllText(folder.PostmasterPidFile, content);
        return folder;
    }
}

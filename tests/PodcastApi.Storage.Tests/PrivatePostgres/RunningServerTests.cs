using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

public sealed class RunningServerTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_read_as_it_was_written()
    {
        var folder = new ServerFolder(_folder.Path);
        var written = RunningServer.ThisProcess(TimeProvider.System) with { ConnectionString = "Host=/x", SocketFolder = "/x" };
        written.Write(folder);
        Assert.Equal(written, RunningServer.Read(folder));
        Assert.Equal(["postgres.json"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"processId\":")]
    [InlineData("[]")]
    public void A_file_that_is_broken_says_nothing(string content)
    {
        var folder = new ServerFolder(_folder.Path);
        File.WriteAllText(folder.StateFile, content);
        Assert.Null(RunningServer.Read(folder));
    }

    [Fact]
    public async Task What_a_killed_owner_left_is_not_taken_for_the_new_owners_word()
    {
        var folder = new ServerFolder(_folder.Path);
        using var held = await DataFolderLock.AcquireAsync(folder, TimeProvider.System, CancellationToken.None);
        var dead = RunningServer.ThisProcess(TimeProvider.System) with { ProcessId = int.MaxValue, ConnectionString = "Host=/x" };
        dead.Write(folder);
        Assert.Null(await RunningServer.WaitForAsync(folder, TimeSpan.FromMilliseconds(120), TimeProvider.System, CancellationToken.None));
    }
}

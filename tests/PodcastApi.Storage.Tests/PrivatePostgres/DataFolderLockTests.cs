using System.Runtime.CompilerServices;
using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

public sealed class DataFolderLockTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Is_held_until_it_is_disposed_and_then_can_be_taken_again()
    {
        var folder = new ServerFolder(_folder.Path);
        Assert.False(DataFolderLock.IsHeld(folder));
        using (await AcquireAsync(folder))
        {
            Assert.True(DataFolderLock.IsHeld(folder));
            var error = await Assert.ThrowsAsync<PrivatePostgresException>(() => AcquireAsync(folder));
            Assert.Equal(PrivatePostgresFailure.InUse, error.Failure);
        }

        Assert.False(DataFolderLock.IsHeld(folder));
        using var again = await AcquireAsync(folder);
    }

    [Fact]
    public async Task Holds_the_process_id_for_people()
    {
        var folder = new ServerFolder(_folder.Path);
        using (await AcquireAsync(folder))
        {
        }

        Assert.Equal($"{Environment.ProcessId}\n", await File.ReadAllTextAsync(folder.LockFile));
    }

    [Fact]
    public async Task Names_the_machine_of_a_holder_elsewhere()
    {
        var folder = new ServerFolder(_folder.Path);
        using var held = await AcquireAsync(folder);
        (RunningServer.ThisProcess(TimeProvider.System) with { ProcessId = 17, Machine = "elsewhere" }).Write(folder);
        var error = await Assert.ThrowsAsync<PrivatePostgresException>(() => AcquireAsync(folder));
        Assert.Contains("(process 17 on elsewhere)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_held_even_when_nobody_remembers_it()
    {
        var folder = new ServerFolder(_folder.Path);
        await AcquireAndForgetAsync(folder);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.True(DataFolderLock.IsHeld(folder));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task AcquireAndForgetAsync(ServerFolder folder) => await AcquireAsync(folder);

    private static Task<DataFolderLock> AcquireAsync(ServerFolder folder) =>
        DataFolderLock.AcquireAsync(folder, TimeProvider.System, CancellationToken.None);
}

using System.Diagnostics;

namespace PodcastApi.EndToEnd.Tests.Running;

/// <summary>A data folder for one server, in memory where there is room for it, deleted at the end.</summary>
internal sealed class DataFolder : IDisposable
{
    private static readonly Lazy<Task<DataFolder>> s_migrated = new(MigrateAsync);

    public DataFolder()
    {
        var parent = Directory.Exists("/dev/shm") ? "/dev/shm" : System.IO.Path.GetTempPath();
        Path = System.IO.Path.Combine(parent, $"podcastapi-e2e-{Environment.ProcessId}-{Guid.NewGuid():N}"[..40]);
    }

    public string Path { get; }

    /// <summary>A folder whose database is there already, for tests that are not about the first start; it is made once and copied.</summary>
    public static async Task<DataFolder> MigratedAsync()
    {
        var folder = new DataFolder();
        await MigrateAsync(folder.Path);
        return folder;
    }

    /// <summary>Makes a folder whose database is there already where none is.</summary>
    public static async Task MigrateAsync(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var copy = Process.Start("cp", ["-a", (await s_migrated.Value).Path, path]);
        await copy.WaitForExitAsync();
        Assert.Equal(0, copy.ExitCode);
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }

    private static async Task<DataFolder> MigrateAsync()
    {
        var folder = new DataFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var (exitCode, output) = await ServerProcess.RunAsync(["migrate"], folder.Path);
        Assert.True(exitCode == 0, output);
        return folder;
    }
}

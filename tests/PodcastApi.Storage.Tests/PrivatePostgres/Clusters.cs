using System.Diagnostics;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

/// <summary>Copies of one data folder that was started once: initdb takes ten times as long as a copy.</summary>
internal static class Clusters
{
    private static readonly Lazy<TestFolder> Made = new(Make);

    /// <summary>A data folder with a stopped server's database; returns its path.</summary>
    public static string Copy(TestFolder folder, string name = "data")
    {
        var target = folder.In(name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        // cp keeps owners and modes, which PostgreSQL insists on.
        using var copy = Process.Start("cp", ["-a", Made.Value.In("data"), target]);
        copy.WaitForExit();
        Assert.Equal(0, copy.ExitCode);
        return target;
    }

    private static TestFolder Make()
    {
        var folder = new TestFolder(Servers.Memory);
        TestFolderRemoval.AtTheEndOfThisProcess(folder.Path);
        Task.Run(async () =>
        {
            await using (await Servers.StartAsync(Servers.Options(folder.In("data"))))
            {
            }
        }).GetAwaiter().GetResult();
        return folder;
    }
}

using System.Diagnostics;

namespace PodcastApi.EndToEnd.Tests.Running;

/// <summary>A file system of a few megabytes in memory, mounted for one test.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    /// <summary>Why none can be had; null when it can.</summary>
    public static string? Missing
    {
        get
        {
            if (!OperatingSystem.IsLinux())
                return "needs Linux";
            using var disk = TryMount(1);
            return disk is null ? "mounting a tmpfs is not permitted here" : null;
        }
    }

    public static SmallDisk Mount(int megabytes) => TryMount(megabytes) ?? throw new InvalidOperationException("The tmpfs could be mounted a moment ago, and cannot now.");

    /// <summary>Takes all room but for some megabytes.</summary>
    public void LeaveFree(int megabytes)
    {
        File.Delete(Filler);
        var room = new DriveInfo(Path).AvailableFreeSpace - ((long)megabytes << 20);
        using var file = new FileStream(Filler, FileMode.CreateNew);
        var block = new byte[1 << 20];
        for (; room > 0; room -= block.Length)
            file.Write(block, 0, (int)Math.Min(room, block.Length));
    }

    public void GiveBack() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", "-l", Path);
        Directory.Delete(Path);
    }

    private string Filler => System.IO.Path.Combine(Path, "filler");

    private static SmallDisk? TryMount(int megabytes)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"podcastapi-disk-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..8]}");
        Directory.CreateDirectory(path);
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=0755", "tmpfs", path) == 0)
            return new SmallDisk(path);
        Directory.Delete(path);
        return null;
    }

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}

/// <summary>A test that fills a disk of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.Missing;
}

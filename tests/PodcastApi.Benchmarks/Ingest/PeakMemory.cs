using System.Globalization;

namespace PodcastApi.Benchmarks.Ingest;

/// <summary>The most memory that the process had since it was last asked: Linux counts it (proc(5)).</summary>
internal static class PeakMemory
{
    public static void Reset()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (File.Exists("/proc/self/clear_refs"))
            File.WriteAllText("/proc/self/clear_refs", "5");
    }

    /// <summary>In megabytes.</summary>
    public static long Read()
    {
        if (!File.Exists("/proc/self/status"))
            return Environment.WorkingSet / (1024 * 1024);
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) / 1024;
    }
}

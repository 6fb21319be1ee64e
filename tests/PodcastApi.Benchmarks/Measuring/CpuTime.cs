using System.Globalization;
using Npgsql;

namespace PodcastApi.Benchmarks.Measuring;

/// <summary>Time on a processor as Linux counts it, in nanoseconds (the first number of <c>schedstat</c>); null elsewhere.</summary>
internal static class CpuTime
{
    /// <summary>Of the calling thread.</summary>
    public static TimeSpan? OfThread() => Read("/proc/thread-self/schedstat");

    /// <summary>Of the processes of a PostgreSQL.</summary>
    /// <param name="postmaster">Its first process.</param>
    public static TimeSpan? OfDatabase(int? postmaster)
    {
        if (postmaster is null)
            return null;
        var sum = Read($"/proc/{postmaster}/schedstat");
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out var id) && ParentOf(id) == postmaster)
                sum += Read($"{folder}/schedstat") ?? TimeSpan.Zero;
        }

        return sum;
    }

    /// <summary>The first process of the server; null when it is not on this machine.</summary>
    public static async Task<int?> FindPostmasterAsync(NpgsqlDataSource dataSource)
    {
        await using var connection = await dataSource.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("select pg_backend_pid()", connection);
        var backend = (int)(await command.ExecuteScalarAsync())!;
        return File.Exists($"/proc/{backend}/comm") && File.ReadAllText($"/proc/{backend}/comm").StartsWith("postgres", StringComparison.Ordinal) ? ParentOf(backend) : null;
    }

    private static int? ParentOf(int process)
    {
        try
        {
            // The name, in parentheses, may hold spaces: the state and the parent stand behind the last one.
            var text = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(text[(text.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has just ended.
            return null;
        }
    }

    private static TimeSpan? Read(string file)
    {
        try
        {
            return File.Exists(file) ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(file).Split(' ')[0], CultureInfo.InvariantCulture) / 1000.0) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}

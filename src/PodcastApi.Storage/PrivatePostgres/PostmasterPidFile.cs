namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>What PostgreSQL notes in <c>postmaster.pid</c> (src/include/utils/pidfile.h: one fact a line).</summary>
internal static class PostmasterPidFile
{
    private const int StatusLine = 7;

    /// <summary>The process id in the file, or null when there is no file or no number in it yet.</summary>
    public static int? ReadProcessId(ServerFolder folder) =>
        Read(folder) is [var first, ..] && int.TryParse(first, out var processId) ? processId : null;

    /// <summary>Whether that postmaster accepts connections.</summary>
    public static bool IsReady(ServerFolder folder, int processId)
    {
        var lines = Read(folder);
        return lines.Length > StatusLine
            && lines[0] == processId.ToString()
            && lines[StatusLine].Trim() == "ready";
    }

    private static string[] Read(ServerFolder folder)
    {
        try
        {
            using var stream = new FileStream(folder.PostmasterPidFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().Split('\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}

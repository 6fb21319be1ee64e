using System.Text;

namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>PostgreSQL's log. A file and not a pipe of ours: a pipe breaks when we are killed.</summary>
internal sealed class ServerLog
{
    private const long LargestBytes = 8 * 1024 * 1024;
    private const int TailLines = 12;

    private readonly string _path;
    private readonly long _start;

    private ServerLog(string path, long start)
    {
        _path = path;
        _start = start;
    }

    /// <summary>Makes the file ready for another run; a large one is put aside as <c>postgres.log.old</c>.</summary>
    public static ServerLog Open(ServerFolder folder)
    {
        try
        {
            var file = new FileInfo(folder.LogFile);
            if (file is { Exists: true, Length: > LargestBytes })
                file.MoveTo(folder.LogFile + ".old", overwrite: true);
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var stream = new FileStream(folder.LogFile, options);
            return new ServerLog(folder.LogFile, stream.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failures.Unwritable(folder.Path, e);
        }
    }

    /// <summary>A command whose outputs go to the log, whoever it runs as.</summary>
    public static string[] Redirect(ServerFolder folder, IEnumerable<string> command) =>
        ["/bin/sh", "-c", "exec \"$@\" </dev/null >>\"$0\" 2>&1", folder.LogFile, .. command];

    /// <summary>The last lines of this run.</summary>
    public string Tail()
    {
        try
        {
            using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            stream.Position = Math.Min(_start, stream.Length);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return string.Join('\n', lines.TakeLast(TailLines));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}

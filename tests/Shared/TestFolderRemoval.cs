using System.Diagnostics;

namespace PodcastApi.Tests;

/// <summary>
/// Removes what lasts for a whole run. A test host is killed a moment after its last test, so that it cannot do this
/// itself: a shell that reads from it does, when its input ends.
/// </summary>
internal static class TestFolderRemoval
{
    private const string Script =
        """
        exec >/dev/null 2>&1
        trap '' INT TERM HUP
        cat
        if [ -n "$2" ]; then
          kill -QUIT "$2"
          for i in 0 1 2 3 4 5 6 7 8 9; do [ -e "$1/postgres/postmaster.pid" ] && sleep 0.2; done
        fi
        rm -rf "$1"
        """;

    /// <summary>A shell's input ends when its process object is collected.</summary>
    private static readonly List<Process> Shells = [];

    /// <summary>Removes a folder, and stops the PostgreSQL that works in it before, when there is one.</summary>
    public static void AtTheEndOfThisProcess(string folder, int? postgresId = null)
    {
        if (OperatingSystem.IsWindows())
            return; // The next run removes the folder.
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, "sh", folder, postgresId?.ToString() ?? ""])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        var shell = Process.Start(start)!;
        lock (Shells)
            Shells.Add(shell);
    }
}

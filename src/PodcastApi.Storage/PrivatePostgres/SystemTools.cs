using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>The small programs and calls of the operating system that children are started and stopped with.</summary>
internal static partial class SystemTools
{
    private static readonly string[] Folders = ["/usr/bin", "/bin", "/usr/sbin", "/sbin"];

    /// <summary>util-linux's setpriv, when it is there and knows the parent-death signal (2.33 and later do).</summary>
    public static string? Setpriv { get; } =
        OperatingSystem.IsLinux() && Find("setpriv") is { } setpriv && Runs(setpriv, "--pdeathsig", "INT", "--", "/bin/sh", "-c", ":") ? setpriv : null;

    /// <summary>Keeps Ctrl-C on the terminal from reaching PostgreSQL before the server has finished its requests.</summary>
    private static string? Setsid { get; } = OperatingSystem.IsWindows() ? null : Find("setsid");

    /// <summary>A command that ends when this process ends, as an account that may be another.</summary>
    public static string[] AsChild(ServiceAccount? account, string deathSignal, IEnumerable<string> command) =>
        Setpriv is null
            ? [.. command]
            : [Setpriv, "--pdeathsig", deathSignal, .. account?.SetprivArguments() ?? [], "--", .. command];

    /// <summary>A short command as an account that may be another.</summary>
    public static string[] AsAccount(ServiceAccount? account, IEnumerable<string> command) =>
        account is null ? [.. command] : AsChild(account, "KILL", command);

    /// <summary>A command in a session of its own.</summary>
    public static string[] InOwnSession(IEnumerable<string> command) => Setsid is null ? [.. command] : [Setsid, .. command];

    /// <summary>Sends a signal; false when there is no such process or it is not ours to signal.</summary>
    public static bool Signal(int processId, StopSignal signal) => Kill(processId, (int)signal) == 0;

    private static string? Find(string name) =>
        Folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static bool Runs(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start);
        process?.WaitForExit();
        return process?.ExitCode == 0;
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}

using System.Diagnostics;

namespace PodcastApi.EndToEnd.Tests.Running;

/// <summary>Somebody to whom not everything is permitted: this account, or, for root, <c>nobody</c> with a copy of the program that it can read.</summary>
internal sealed class UnprivilegedAccount : IDisposable
{
    private const string Nobody = "65534";

    private readonly string? _copy;

    public UnprivilegedAccount()
    {
        if (!Environment.IsPrivilegedProcess)
            return;
        var parent = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        _copy = Path.Combine(parent, $"podcastapi-program-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..8]}");
        Directory.CreateDirectory(_copy);
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory).Where(file => Path.GetExtension(file) is ".dll" or ".json"))
            File.Copy(file, Path.Combine(_copy, Path.GetFileName(file)));
        Run("chmod", "-R", "a+rX", _copy);
        Prefix = ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "env", $"HOME={_copy}", "DOTNET_EnableDiagnostics=0"];
    }

    /// <summary>Why nobody can be had; null when it can.</summary>
    public static string? Missing =>
        OperatingSystem.IsWindows() ? "needs unix permissions"
        : Environment.IsPrivilegedProcess && Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"setpriv --reuid={Nobody} --regid={Nobody} --clear-groups dotnet --list-runtimes"]) { RedirectStandardOutput = true, RedirectStandardError = true }) is { } trial
            && !(trial.WaitForExit(30_000) && trial.ExitCode == 0) ? "runs as root, and no other account can run dotnet through setpriv"
        : null;

    /// <summary>What stands before a command to run it as that account.</summary>
    public IReadOnlyList<string> Prefix { get; } = [];

    /// <summary>Where it finds the program; null for where we have it.</summary>
    public string? ProgramFolder => _copy;

    /// <summary>Makes a folder its own.</summary>
    public void Own(string folder)
    {
        Directory.CreateDirectory(folder);
        if (_copy is not null)
            Run("chown", "-R", $"{Nobody}:{Nobody}", folder);
    }

    public void Dispose()
    {
        if (_copy is not null)
            Directory.Delete(_copy, recursive: true);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}

/// <summary>A test that needs an account to which not everything is permitted.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute() => Skip = UnprivilegedAccount.Missing;
}

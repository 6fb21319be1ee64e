using System.Diagnostics;
using System.Runtime.InteropServices;
using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

/// <summary>Another process that runs <see cref="OwnerProgram"/>.</summary>
internal sealed class OwnerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private OwnerProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>The server's process id and connection string, once <see cref="WaitUntilReadyAsync"/> has returned.</summary>
    public int PostgresId { get; private set; }

    public string ConnectionString { get; private set; } = "";

    /// <summary>Starts the program, as another account when one is given.</summary>
    public static OwnerProcess Start(
        string[] arguments, ServiceAccount? account = null, string? programFolder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var program = Path.Combine(programFolder ?? AppContext.BaseDirectory, Path.GetFileName(typeof(OwnerProgram).Assembly.Location));
        string[] command = [DotnetHost, program, .. arguments];
        if (account is not null)
            command = [SystemTools.Setpriv!, .. account.SetprivArguments(), "--", .. command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new OwnerProcess(Process.Start(start)!);
    }

    /// <summary>Runs the program to its end; returns what it wrote and its exit code.</summary>
    public static async Task<(string Output, int ExitCode)> RunAsync(string[] arguments, ServiceAccount? account = null, string? programFolder = null)
    {
        using var owner = Start(arguments, account, programFolder);
        owner._process.StandardInput.Close();
        var output = await owner._process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await owner._process.WaitForExitAsync().WaitAsync(Patience);
        return (output.Trim(), owner._process.ExitCode);
    }

    /// <summary>The next line it writes; null at its end.</summary>
    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    public async Task WaitUntilReadyAsync()
    {
        while (await ReadLineAsync() is { } line)
        {
            if (line.Split(' ', 3) is not ["ready", var id, var connectionString])
                continue;
            PostgresId = int.Parse(id);
            ConnectionString = connectionString;
            return;
        }

        Assert.Fail("The owner ended before its server was ready.");
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        SystemTools.Signal(Id, StopSignal.Kill);
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Lets it end in good order.</summary>
    public async Task<int> StopAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static string DotnetHost =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}

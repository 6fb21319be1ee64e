using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PodcastApi.EndToEnd.Tests.Running;

/// <summary>The program as its users run it: a process of its own, with its own data folder and a free port.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string Announcement = "PodcastApi serves at ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it serves.</summary>
    public Uri Address => _address.Task.Result;

    public int Id => _process.Id;

    /// <summary>Everything it wrote so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts the server and returns when it listens.</summary>
    public static async Task<ServerProcess> ServeAsync(string dataFolder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var server = Start(["serve", "--urls", "http://127.0.0.1:0"], dataFolder, environment);
        var ended = server._process.WaitForExitAsync();
        var first = await Task.WhenAny(server._address.Task, ended, Task.Delay(StartLimit));
        if (first != server._address.Task)
        {
            await server.DisposeAsync();
            throw new InvalidOperationException($"The server did not start:\n{server.Output}");
        }

        return server;
    }

    /// <summary>Runs a command to its end; returns its exit code and what it wrote.</summary>
    /// <param name="arguments">The command.</param>
    /// <param name="dataFolder">Where its private PostgreSQL is.</param>
    /// <param name="environment">What else it is told.</param>
    /// <param name="account">Who runs it; null for ourselves.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string[] arguments, string dataFolder, IReadOnlyDictionary<string, string>? environment = null, UnprivilegedAccount? account = null)
    {
        await using var command = Start(arguments, dataFolder, environment, account);
        await command._process.WaitForExitAsync().WaitAsync(StartLimit);
        return (command._process.ExitCode, command.Output);
    }

    /// <summary>Kills the server alone, as kill -9 does.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await signal.WaitForExitAsync();
            await _process.WaitForExitAsync().WaitAsync(StopLimit);
        }

        _process.Dispose();
    }

    private static ServerProcess Start(string[] arguments, string dataFolder, IReadOnlyDictionary<string, string>? environment, UnprivilegedAccount? account = null)
    {
        string[] command = [.. account?.Prefix ?? [], "dotnet", Path.Combine(account?.ProgramFolder ?? AppContext.BaseDirectory, "podcastapi.dll"), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Any folder must do.
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment.Remove("ConnectionStrings__Podcast");
        start.Environment["PODCASTAPI_DATA"] = dataFolder;
        // A process that lives for seconds gains nothing from compiling twice.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCountThreshold"] = "1000";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        // A loaded machine may take its time over the first ingest.
        start.Environment["Limits__FirstAnswerTimeoutSeconds"] = "600";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new ServerProcess(Process.Start(start)!);
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
        if (line.StartsWith(Announcement, StringComparison.Ordinal))
            _address.TrySetResult(new Uri(line[Announcement.Length..]));
    }
}

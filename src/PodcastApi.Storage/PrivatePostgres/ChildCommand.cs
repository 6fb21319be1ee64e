using System.ComponentModel;
using System.Diagnostics;

namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>Runs the programs of PostgreSQL and of the system, unaffected by the caller's environment.</summary>
internal static class ChildCommand
{
    /// <summary>What a program that ran to its end left.</summary>
    public readonly record struct Result(int ExitCode, string Output)
    {
        public bool Succeeded => ExitCode == 0;
    }

    /// <summary>Runs a program to its end and collects both of its outputs.</summary>
    public static async Task<Result> RunAsync(IReadOnlyList<string> command, CancellationToken cancellationToken, string? workingFolder = null)
    {
        using var child = await StartAsync(command, workingFolder).ConfigureAwait(false);
        if (child is null)
            return new Result(-1, $"{command[0]} cannot be run");
        try
        {
            var output = child.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = child.StandardError.ReadToEndAsync(cancellationToken);
            await child.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            var text = (await output.ConfigureAwait(false)) + (await errors.ConfigureAwait(false));
            return new Result(child.ExitCode, text.Trim());
        }
        catch (OperationCanceledException)
        {
            KillTree(child);
            throw;
        }
    }

    /// <summary>
    /// Starts a program with an empty standard input; null when it cannot be run. All three streams are redirected:
    /// a child that shared the terminal would make .NET change the terminal's settings.
    /// </summary>
    public static async Task<Process?> StartAsync(IReadOnlyList<string> command, string? workingFolder = null)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Not the caller's: another account may not be able to enter that.
            WorkingDirectory = workingFolder ?? (OperatingSystem.IsWindows() ? Path.GetTempPath() : "/"),
        };
        CleanEnvironment(start.Environment);
        try
        {
            var child = await ForkThread.RunAsync(() => Process.Start(start)).ConfigureAwait(false);
            child?.StandardInput.Close();
            return child;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>PGDATA, PGPORT, PGOPTIONS and the rest would change what PostgreSQL's programs do.</summary>
    private static void CleanEnvironment(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => name.StartsWith("PG", StringComparison.OrdinalIgnoreCase)).ToList())
            environment.Remove(name);
        environment["LC_ALL"] = "C";
    }

    private static void KillTree(Process child)
    {
        try
        {
            child.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended, or it runs as another account and its input has ended with us.
        }
    }
}

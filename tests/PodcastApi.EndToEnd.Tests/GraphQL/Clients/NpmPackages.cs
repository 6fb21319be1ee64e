using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using PodcastApi.EndToEnd.Tests.Repository;

namespace PodcastApi.EndToEnd.Tests.GraphQL.Clients;

/// <summary>
/// The packages of <c>package.json</c>, installed once for a machine in a temporary folder that is named after their versions,
/// and the scripts beside it, copied there so that Node.js finds the packages.
/// </summary>
public class NpmPackages : IAsyncLifetime
{
    /// <summary>The folder of this project that has the GraphQL clients.</summary>
    public const string Clients = "GraphQL/Clients";

    private const string InstalledMark = "installed";
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(4);
    private static readonly ConcurrentDictionary<string, string?> Missing = new(StringComparer.Ordinal);

    private readonly string _folder;
    private readonly string _source;
    private readonly string _cache;
    private readonly string _scripts;

    public NpmPackages()
        : this(Clients)
    {
    }

    /// <param name="folder">The folder of this project with <c>package.json</c> and the scripts.</param>
    protected NpmPackages(string folder)
    {
        _folder = folder;
        _source = SourceOf(folder);
        _cache = CacheOf(folder);
        _scripts = Path.Combine(_cache, "run-" + Guid.NewGuid().ToString("N")[..8]);
    }

    /// <summary>Why the packages of a folder cannot be had; null when they can.</summary>
    public static string? WhyMissing(string folder) => Missing.GetOrAdd(folder, FindOut);

    public async Task InitializeAsync()
    {
        if (WhyMissing(_folder) is not null)
            return;
        await InstallAsync();
        Directory.CreateDirectory(_scripts);
        foreach (var file in Directory.EnumerateFiles(_source).Where(file => Path.GetExtension(file) is ".mjs" or ".ts" or ".graphql"))
            File.Copy(file, Path.Combine(_scripts, Path.GetFileName(file)));
    }

    public Task DisposeAsync()
    {
        if (Directory.Exists(_scripts))
            Directory.Delete(_scripts, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs a script; returns its exit code and what it wrote.</summary>
    public Task<(int ExitCode, string Output)> RunAsync(string script, params string[] arguments)
        => RunAsync("node", [script, .. arguments], _scripts, RunLimit);

    /// <summary>Installs what is not there yet. Of several test runs the first one does, the others wait.</summary>
    private async Task InstallAsync()
    {
        Directory.CreateDirectory(_cache);
        await using var turn = await TakeTurnAsync(Path.Combine(_cache, "lock"));
        var mark = Path.Combine(_cache, InstalledMark);
        if (File.Exists(mark))
            return;
        await File.WriteAllTextAsync(Path.Combine(_cache, "package.json"), await File.ReadAllTextAsync(Path.Combine(_source, "package.json")));
        var (exitCode, output) = await RunAsync(
            "npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", "--prefix", _cache], _cache, InstallLimit);
        if (exitCode != 0)
            throw new InvalidOperationException($"npm could not install the packages of {_source}/package.json:\n{output}");
        await File.WriteAllTextAsync(mark, "");
    }

    private static string SourceOf(string folder) => Checkout.PathOf(["tests", "PodcastApi.EndToEnd.Tests", .. folder.Split('/')]);

    private static string CacheOf(string folder) => Path.Combine(
        Path.GetTempPath(), "podcastapi-clients-" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(SourceOf(folder), "package.json"))))[..12]);

    private static async Task<FileStream> TakeTurnAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    private static string? FindOut(string folder)
    {
        if (!CanRun("node", "--version"))
            return "Node.js is not installed (https://nodejs.org).";
        if (File.Exists(Path.Combine(CacheOf(folder), InstalledMark)))
            return null;
        if (!CanRun("npm", "--version"))
            return "npm is not installed (https://nodejs.org).";
        return CanRun("npm", "view", "graphql", "version", "--fetch-retries=0", "--fetch-timeout=10000") ? null : "No package registry answers npm.";
    }

    private static bool CanRun(string program, params string[] arguments)
    {
        try
        {
            return RunAsync(program, arguments, Path.GetTempPath(), TimeSpan.FromSeconds(30)).GetAwaiter().GetResult().ExitCode == 0;
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or TimeoutException)
        {
            return false;
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string[] arguments, string folder, TimeSpan limit)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(limit);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output + await errors);
    }
}

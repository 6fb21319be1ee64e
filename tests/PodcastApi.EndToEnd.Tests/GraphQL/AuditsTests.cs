using System.Diagnostics;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.GraphQL;

/// <summary>The audits of GraphQL over HTTP, against the program as it runs.</summary>
[Collection(SampleServerCollection.Name)]
public sealed class AuditsTests(SampleServer server)
{
    [AuditsFact]
    public async Task Every_audit_passes_without_warning_or_notice()
    {
        // The suite is not ours to write to: npm works in a copy.
        using var folder = new TestFolder();
        foreach (var file in Directory.EnumerateFiles(AuditsFactAttribute.Folder))
        {
            var copy = Path.Combine(folder.Path, Path.GetFileName(file));
            await File.WriteAllBytesAsync(copy, await File.ReadAllBytesAsync(file));
        }

        // The first answer comes when the sample is ingested; the audits wait for 10 seconds only.
        using var first = await server.Client.GetAsync(new Uri("/graphql?query={revision}", UriKind.Relative));
        await RunAsync("npm", folder.Path, "ci", "--no-audit", "--no-fund", "--silent");
        var (exitCode, output) = await RunAsync("node", folder.Path, "run.mjs", "--timeout", "60000", "--url", new Uri(server.Client.BaseAddress!, "graphql").ToString());

        Assert.True(exitCode == 0, output);
        Assert.EndsWith("61 passed, 0 failed", output.TrimEnd(), StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        return (process.ExitCode, $"{await errors}{output}");
    }
}

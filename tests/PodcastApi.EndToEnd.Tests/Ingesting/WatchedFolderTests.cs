using System.Diagnostics;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.Ingesting;

/// <summary>A configured folder is read at the start, and again when a file in it changes.</summary>
public sealed class WatchedFolderTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_saved_file_is_served_soon_after()
    {
        using var data = await DataFolder.MigratedAsync();
        using var content = new DataFolder();
        Directory.CreateDirectory(Path.Combine(content.Path, "show"));
        await WriteAsync(content, "one", "The first");
        await File.WriteAllTextAsync(Path.Combine(content.Path, "sources.toml"), "[[sources]]\nlocation = \"show\"\npodcast = \"night-shift\"\n");
        await using var server = await ServerProcess.ServeAsync(
            data.Path, new Dictionary<string, string> { ["PODCASTAPI_SOURCES"] = Path.Combine(content.Path, "sources.toml") });
        using var client = new HttpClient { BaseAddress = server.Address };
        Assert.Contains("The first", await EpisodesAsync(client), StringComparison.Ordinal);

        await WriteAsync(content, "two", "The second");

        var waited = Stopwatch.StartNew();
        while (!(await EpisodesAsync(client)).Contains("The second", StringComparison.Ordinal))
        {
            Assert.True(waited.Elapsed < Limit, $"The saved file did not show within {Limit}:\n{server.Output}");
            await Task.Delay(100);
        }
    }

    [Fact]
    public async Task A_mistake_in_the_list_of_sources_is_told_with_its_place()
    {
        using var data = new DataFolder();
        using var content = new DataFolder();
        Directory.CreateDirectory(content.Path);
        var file = Path.Combine(content.Path, "sources.toml");
        await File.WriteAllTextAsync(file, "[[sources]]\nlocation = \"show\"\ninterwal = \"00:15:00\"\n");

        var (exitCode, output) = await ServerProcess.RunAsync(
            ["serve", "--urls", "http://127.0.0.1:0"], data.Path, new Dictionary<string, string> { ["PODCASTAPI_SOURCES"] = file });

        Assert.Equal(2, exitCode);
        Assert.Contains($"{file}:3:1: A source has no key 'interwal'.", output, StringComparison.Ordinal);
    }

    private static Task WriteAsync(DataFolder content, string slug, string title) => File.WriteAllTextAsync(
        Path.Combine(content.Path, "show", slug + ".md"), $"+++\ntitle = \"{title}\"\ndate = 2026-02-03\n+++\n\nNotes of {title}.\n");

    private static Task<string> EpisodesAsync(HttpClient client) => client.GetStringAsync(new Uri("/v1/podcasts/night-shift/episodes", UriKind.Relative));
}

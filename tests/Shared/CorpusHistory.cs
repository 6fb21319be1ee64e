using System.Text.Json;

namespace PodcastApi.Tests;

/// <summary>The history of the corpus' Markdown files, commit by commit, played into a folder.</summary>
internal static class CorpusHistory
{
    /// <summary>The commits in their order, each with the files that it wrote.</summary>
    public static IReadOnlyList<IReadOnlyList<HistoryChange>> Commits()
    {
        using var index = JsonDocument.Parse(File.ReadAllBytes(Corpus("history", "index.json")));
        return [.. index.RootElement.EnumerateArray()
            .OrderBy(entry => entry.GetProperty("author_date").GetDateTimeOffset()).ThenBy(entry => entry.GetProperty("file").GetString(), StringComparer.Ordinal)
            .GroupBy(entry => entry.GetProperty("commit").GetString())
            .Select(commit => commit.Select(entry => new HistoryChange(
                entry.GetProperty("slug").GetString()!,
                Corpus(entry.GetProperty("file").GetString()!),
                Location(entry.GetProperty("path").GetString()!),
                entry.TryGetProperty("renamed_from", out var from) ? Location(from.GetString()!) : null)).ToArray())];
    }

    public static void Apply(TestFolder folder, IEnumerable<HistoryChange> commit)
    {
        foreach (var change in commit)
        {
            if (change.From is { } from)
                File.Delete(folder.In(from.Split('/')));
            var target = folder.In(change.Location.Split('/'));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, File.ReadAllBytes(change.File));
        }
    }

    public static string Corpus(params string[] parts) => Path.Combine([CorpusFactAttribute.Folder!, .. parts]);

    private static string Location(string path) => path["content/podcast/".Length..];
}

/// <summary>A file as a commit left it.</summary>
/// <param name="Slug">The episode, by the name that it has in the end.</param>
/// <param name="File">Where its text is.</param>
/// <param name="Location">Where the commit wrote it.</param>
/// <param name="From">Where it was until then, when the commit moved it.</param>
internal sealed record HistoryChange(string Slug, string File, string Location, string? From);

using System.Text.Json;

namespace PodcastApi.GraphQL.Tests;

/// <summary>The files of the conformance suites.</summary>
internal static class ConformanceSuites
{
    public const string Variable = "PODCASTAPI_CONFORMANCE";

    public static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    /// <summary>The JSON files of one folder, such as "graphql/open", with those below it.</summary>
    public static IEnumerable<(string Name, JsonElement Content)> Read(string path)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder!, path), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            yield return (Path.GetFileNameWithoutExtension(file), document.RootElement.Clone());
        }
    }

    /// <summary>All cases of a file, those with incremental delivery included.</summary>
    public static IEnumerable<JsonElement> Cases(JsonElement file)
    {
        foreach (var name in new[] { "cases", "incrementalCases" })
        {
            if (!file.TryGetProperty(name, out var cases))
                continue;
            foreach (var item in cases.EnumerateArray())
                yield return item;
        }
    }

    public static string? Text(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? value.GetString() : null;
}

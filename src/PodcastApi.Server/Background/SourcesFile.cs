using PodcastApi.Ingestion.Runs;
using PodcastApi.Server.Hosting;
using PodcastApi.Toml;

namespace PodcastApi.Server.Background;

/// <summary>A TOML file that lists sources: <c>[[sources]]</c> with <c>location</c>, <c>kind</c>, <c>podcast</c> and <c>interval</c>.</summary>
internal static class SourcesFile
{
    private static readonly string[] Keys = ["location", "kind", "podcast", "interval"];

    /// <exception cref="ConfigurationException">The file cannot be read, or says something that cannot be understood; the message has line and column.</exception>
    public static IReadOnlyList<IngestSource> Read(string path)
    {
        var file = Path.GetFullPath(path);
        try
        {
            var table = TomlReader.Read(File.ReadAllBytes(file), file);
            var listed = table.Find("sources")?.Value as TomlArray
                ?? throw new ConfigurationException($"{file} (PODCASTAPI_SOURCES) lists no source. Begin each with the line [[sources]].");
            return [.. listed.Items.Select(item => Read(file, item))];
        }
        catch (TomlException mistake)
        {
            throw new ConfigurationException($"{file}:{mistake.Line}:{mistake.Column}: {mistake.Message} {mistake.Hint}".TrimEnd(), mistake);
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"The file of PODCASTAPI_SOURCES cannot be read: {mistake.Message}", mistake);
        }
    }

    private static IngestSource Read(string file, TomlValue item)
    {
        if (item is not TomlTable source)
            throw Problem(file, item.Position, "A source is a table: begin it with the line [[sources]].");
        foreach (var entry in source.Entries)
        {
            if (!Keys.Contains(entry.Key, StringComparer.Ordinal))
                throw Problem(file, entry.KeyPosition, $"A source has no key '{entry.Key}'. It has {string.Join(", ", Keys)}.");
            if (entry.Value is not TomlString)
                throw Problem(file, entry.Value.Position, $"'{entry.Key}' is text in quotes, not {entry.Value.TypeName}.");
        }

        return SourceEntry.Read(key => (source[key] as TomlString)?.Value, problem => Problem(file, source.Position, problem), Path.GetDirectoryName(file)!);
    }

    private static ConfigurationException Problem(string file, TomlPosition place, string problem) => new($"{file}:{place.Line}:{place.Column}: {problem}");
}

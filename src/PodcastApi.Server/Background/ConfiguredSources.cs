using PodcastApi.Ingestion.Runs;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.Background;

/// <summary>The sources of the configuration: the section <c>Sources</c>, then the file named by PODCASTAPI_SOURCES.</summary>
internal sealed class ConfiguredSources
{
    private const string SampleFolder = "sample";
    private static readonly string[] SampleLocations = ["slow-query-club", "ship-it-small", "feeds/slow-query-club.xml", "feeds/ship-it-small.xml"];

    /// <exception cref="ConfigurationException">A source cannot be understood.</exception>
    public ConfiguredSources(IConfiguration configuration)
    {
        var sources = new List<IngestSource>();
        foreach (var section in configuration.GetSection("Sources").GetChildren())
        {
            sources.Add(SourceEntry.Read(
                key => section[key], problem => new ConfigurationException($"{section.Path}: {problem}"), ConfigurationFiles.ProgramFolder));
        }

        if (configuration["PODCASTAPI_SOURCES"] is { Length: > 0 } file)
            sources.AddRange(SourcesFile.Read(file));
        All = sources;
        Sample = string.Equals(configuration["PODCASTAPI_SAMPLE"], "off", StringComparison.OrdinalIgnoreCase)
            ? []
            : [.. SampleLocations.Select(location => new IngestSource(Path.Combine(ConfigurationFiles.ProgramFolder, SampleFolder, location)))];
    }

    /// <summary>What is configured.</summary>
    public IReadOnlyList<IngestSource> All { get; }

    /// <summary>The bundled sample; empty when it is turned off.</summary>
    public IReadOnlyList<IngestSource> Sample { get; }
}

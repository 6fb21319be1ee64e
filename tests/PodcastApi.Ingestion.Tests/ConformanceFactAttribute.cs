namespace PodcastApi.Ingestion.Tests;

/// <summary>A test on a conformance suite, skipped where PODCASTAPI_CONFORMANCE does not name their folder.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConformanceFactAttribute : FactAttribute
{
    public ConformanceFactAttribute()
    {
        if (Folder is null)
            Skip = "PODCASTAPI_CONFORMANCE is not set.";
    }

    /// <summary>The folder of the suites.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable("PODCASTAPI_CONFORMANCE") is { Length: > 0 } folder ? folder : null;
}

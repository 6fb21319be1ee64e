namespace PodcastApi.Toml.Tests.Conformance;

/// <summary>A test over the toml-test cases, which <c>PODCASTAPI_CONFORMANCE</c> leads to; skipped where that is not set.</summary>
internal sealed class ConformanceFactAttribute : FactAttribute
{
    public ConformanceFactAttribute()
    {
        if (!Directory.Exists(Suite))
            Skip = "PODCASTAPI_CONFORMANCE does not name a folder that holds toml/ (the cases of toml-test)";
    }

    public static string Suite { get; } =
        Path.Combine(Environment.GetEnvironmentVariable("PODCASTAPI_CONFORMANCE") ?? "", "toml");
}

namespace PodcastApi.Tests;

/// <summary>A test on real data that takes long: skipped unless PODCAST_CORPUS and PODCASTAPI_NIGHTLY are set.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusNightlyFactAttribute : FactAttribute
{
    public CorpusNightlyFactAttribute()
    {
        if (CorpusFactAttribute.Folder is null)
            Skip = "PODCAST_CORPUS is not set.";
        else if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PODCASTAPI_NIGHTLY")))
            Skip = "runs nightly: set PODCASTAPI_NIGHTLY";
    }
}

namespace PodcastApi.Tests;

/// <summary>A test on real data, skipped where PODCAST_CORPUS does not name its folder.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (Folder is null)
            Skip = "PODCAST_CORPUS is not set.";
    }

    /// <summary>The folder of the corpus.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable("PODCAST_CORPUS") is { Length: > 0 } folder ? folder : null;
}

namespace PodcastApi.EndToEnd.Tests.Running;

/// <summary>A test on the real corpus; skipped where PODCAST_CORPUS does not name it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public static readonly string? Folder = Environment.GetEnvironmentVariable("PODCAST_CORPUS") is { Length: > 0 } folder ? folder : null;

    public CorpusFactAttribute()
    {
        if (Folder is null)
            Skip = "needs PODCAST_CORPUS";
    }
}

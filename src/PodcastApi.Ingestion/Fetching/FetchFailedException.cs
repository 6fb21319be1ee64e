using PodcastApi.Ingestion.Diagnostics;

namespace PodcastApi.Ingestion.Fetching;

/// <summary>One attempt failed.</summary>
/// <param name="diagnostic">Why.</param>
/// <param name="isTransient">Whether another attempt may do better.</param>
/// <param name="retryAfter">How long the server asks to be left alone; null when it does not.</param>
internal sealed class FetchFailedException(Diagnostic diagnostic, bool isTransient, TimeSpan? retryAfter = null) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    public bool IsTransient { get; } = isTransient;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}

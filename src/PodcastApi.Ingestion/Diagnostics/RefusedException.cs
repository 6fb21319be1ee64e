namespace PodcastApi.Ingestion.Diagnostics;

/// <summary>Thrown inside a reader when nothing more can be read; whoever drives the reader turns it into its diagnostic.</summary>
internal sealed class RefusedException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    /// <summary>Why, where, and what to do about it.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}

namespace PodcastApi.Ingestion.Diagnostics;

/// <summary>How bad it is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing was lost.</summary>
    Info,

    /// <summary>A value was ignored or mended; the document was taken.</summary>
    Warning,

    /// <summary>The document was refused; its last good version stays.</summary>
    Error,
}

/// <summary>What an ingest has to say about one place of one document.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Code">Stable and in kebab case, for example <c>front-matter-unclosed</c>.</param>
/// <param name="Location">The file or URL, as the user named it.</param>
/// <param name="Line">From 1; null when it concerns the whole document.</param>
/// <param name="Column">From 1, in UTF-16 code units; null when unknown.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Hint">What to do about it.</param>
public sealed record Diagnostic(
    DiagnosticSeverity Severity, string Code, string Location, int? Line, int? Column, string Message, string? Hint = null);

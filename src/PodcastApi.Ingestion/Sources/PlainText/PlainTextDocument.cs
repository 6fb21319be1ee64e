namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>One episode's text within a file.</summary>
/// <param name="Title">The title line; empty when there is none.</param>
/// <param name="Lines">The lines of the description.</param>
/// <param name="Line">Where the title stands, from 1.</param>
internal sealed record PlainTextDocument(string Title, IReadOnlyList<string> Lines, int Line);

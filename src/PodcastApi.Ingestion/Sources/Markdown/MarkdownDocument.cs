using PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

namespace PodcastApi.Ingestion.Sources.Markdown;

/// <summary>A Markdown file read as itself: its keys and its text, nothing understood yet.</summary>
/// <param name="Location">The path relative to the source, with forward slashes.</param>
/// <param name="FrontMatter">The keys with their places.</param>
/// <param name="Body">The text below the front matter.</param>
internal sealed record MarkdownDocument(string Location, MapValue FrontMatter, string Body);

namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>What a stretch of text was before its tags were deleted.</summary>
internal enum PlainTextSegmentKind
{
    Paragraph,
    Heading,
    Item,
}

/// <summary>A stretch of text that was a block of its own.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Text">The paragraph, the heading, or the item's title.</param>
/// <param name="Description">What follows the separator in an item; null otherwise.</param>
internal sealed record PlainTextSegment(PlainTextSegmentKind Kind, string Text, string? Description = null);

using System.Text.RegularExpressions;
using PodcastApi.Content;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>Finds headings, paragraphs and items again in text whose tags were deleted.</summary>
internal static partial class PlainTextSegmenter
{
    private const int LongestHeading = 80;
    private const int ShortestParagraph = 100;

    /// <param name="lines">The description.</param>
    /// <param name="vocabulary">The words of the file.</param>
    /// <param name="names">Guests and companies that the title tells of.</param>
    public static IReadOnlyList<PlainTextSegment> Segment(IReadOnlyList<string> lines, TextVocabulary vocabulary, IReadOnlyCollection<string> names)
    {
        var parts = lines.SelectMany(line => Parts(line, names)).ToList();
        var prose = new TextVocabulary(parts.Where(part => !part.IsList).Select(part => SentenceEnd().Replace(part.Text, "$0 ")));
        var glue = new GlueFinder(vocabulary, CamelWords.Of(prose, names), names);
        return [.. parts.SelectMany(part => Segments(part, glue))];
    }

    private static IEnumerable<Part> Parts(string line, IReadOnlyCollection<string> names)
    {
        if (Bullet().Match(line) is { Success: true } bullet)
        {
            yield return new Part(line[bullet.Length..], null, IsList: true, IsBullet: true);
            yield break;
        }

        if (line.Length <= LongestHeading && (HeadingFinder.IsHeading(line) || SectionHeadings.KindOf(line) != SectionKind.Other))
        {
            yield return new Part(string.Empty, line);
            yield break;
        }

        string? heading = null;
        var position = 0;
        foreach (var (start, end) in HeadingFinder.Find(line, names))
        {
            yield return new Part(line[position..start], heading, IsList(heading));
            (heading, position) = (line[start..end], end);
        }

        yield return new Part(line[position..], heading, IsList(heading));
    }

    private static IEnumerable<PlainTextSegment> Segments(Part part, GlueFinder glue)
    {
        if (part.Heading is { } heading)
            yield return new PlainTextSegment(PlainTextSegmentKind.Heading, heading);
        if (part.Text.Length == 0)
            yield break;
        if (part.IsBullet)
        {
            yield return Item(part.Text);
            yield break;
        }

        if (!part.IsList)
        {
            foreach (var paragraph in SentenceGlue().Split(part.Text))
                yield return new PlainTextSegment(PlainTextSegmentKind.Paragraph, paragraph.Trim());
            yield break;
        }

        foreach (var range in ItemSplitter.Split(part.Text, glue))
        {
            var text = part.Text[range].Trim();
            yield return text.Length > ShortestParagraph && text[^1] is '.' or '!' or ':' && ItemShape.Separators(text).Length == 0
                ? new PlainTextSegment(PlainTextSegmentKind.Paragraph, text)
                : Item(text);
        }
    }

    private static PlainTextSegment Item(string text) => ItemShape.Separators(text) is [var separator, ..]
        ? new PlainTextSegment(PlainTextSegmentKind.Item, text[..separator].Trim(), text[(separator + ItemShape.SeparatorLength)..].Trim())
        : new PlainTextSegment(PlainTextSegmentKind.Item, text.Trim());

    private static bool IsList(string? heading) =>
        heading is not null && (SectionHeadings.KindOf(heading) is SectionKind.Links or SectionKind.OfficialLinks || heading.StartsWith("All Episodes", StringComparison.Ordinal));

    /// <summary>What stands under one heading.</summary>
    private sealed record Part(string Text, string? Heading, bool IsList = false, bool IsBullet = false);

    [GeneratedRegex("""^(?:[-*•·]\s+|\d{1,2}[.)]\s+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex("""[.!?:](?=\p{Lu})""", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    /// <summary>A sentence's end with the next one right behind it; not within "U.S.A." or after an initial.</summary>
    [GeneratedRegex("""(?<=[\p{Ll}\d)\]"”’%][.!?:…]["”’)]?)(?=[\p{Lu}"“‘])""", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceGlue();
}

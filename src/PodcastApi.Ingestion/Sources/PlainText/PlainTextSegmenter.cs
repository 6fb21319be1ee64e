using System.Text.RegularExpressions;
using PodcastApi.Content;
using PodcastApi.Ingestion.Notes;
using PodcastApi.Ingestion.Sources.PlainText.Items;

namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>Finds headings, paragraphs and items again in text whose tags were deleted.</summary>
internal static partial class PlainTextSegmenter
{
    private const int LongestHeading = 80;
    private const int ShortestParagraph = 100;
    private const int FewestItems = 2;
    private const int LongestLooseItem = 70;
    private const string SentenceEnds = ".!?:…\"”)";
    private const int LongestItemLine = 200;
    private const int LongestLists = 50_000;

    /// <param name="lines">The description.</param>
    /// <param name="vocabulary">The words of the file.</param>
    /// <param name="names">Guests and companies that the title tells of.</param>
    /// <param name="weights">Those of the features by which lists are parted: <see cref="ItemWeights.Default"/>.</param>
    public static IReadOnlyList<PlainTextSegment> Segment(IReadOnlyList<string> lines, TextVocabulary vocabulary, IReadOnlyCollection<string> names, double[] weights)
    {
        var known = new KnownWords(vocabulary, names);
        var parts = Lines(lines, names).ToList();
        var hasDescriptions = ListText.HasDescriptions([.. parts.Where(part => part.IsList && !part.IsBullet).Select(part => part.Text)]);
        var segments = new List<PlainTextSegment>();
        var length = 0;
        foreach (var part in parts)
        {
            segments.AddRange(Segments(part, text =>
            {
                // Lists of that size are none; what is left of them stays in one piece.
                length += text.Length;
                return length > LongestLists ? [Item(text, isParted: true)] : Items(new ListText(text, known, names, hasDescriptions), weights);
            }));
        }

        return segments;
    }

    /// <summary>Whether a line begins as items of a list do.</summary>
    public static bool IsBullet(string line) => Bullet().IsMatch(line);

    /// <summary>Where the lines are still there, those below a heading of a list are its items.</summary>
    private static IEnumerable<Part> Lines(IReadOnlyList<string> lines, IReadOnlyCollection<string> names)
    {
        var isInList = false;
        var isItem = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var parts = Parts(line, names).ToList();
            // One line alone is a list when it has a description.
            isItem = isInList && parts is [{ Heading: null, IsBullet: false }] && IsItem(line)
                && (isItem || Separator().IsMatch(line) || (i + 1 < lines.Count && IsItem(lines[i + 1])));
            if (isItem)
            {
                yield return new Part(line, null, IsList: true, IsBullet: true);
                continue;
            }

            isInList = parts is [{ Heading: { } heading, Text.Length: 0 }] ? IsList(heading) : isInList && parts is [{ IsBullet: true }];
            foreach (var part in parts)
                yield return part;
        }
    }

    private static bool IsItem(string line) =>
        line.Length <= LongestItemLine && (line[^1] is not ('.' or '!' or '?' or ':') || Separator().IsMatch(line));

    private static IEnumerable<Part> Parts(string line, IReadOnlyCollection<string> names)
    {
        if (Bullet().Match(line) is { Success: true } bullet)
        {
            yield return new Part(line[bullet.Length..], null, IsList: true, IsBullet: true);
            yield break;
        }

        if (line.Length <= LongestHeading && (HeadingFinder.IsHeading(line) || SectionHeadings.KindOf(line) != SectionKind.Other || SectionHeadings.IsLabel(line)))
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

    private static IEnumerable<PlainTextSegment> Segments(Part part, Func<string, IEnumerable<PlainTextSegment>> list)
    {
        if (part.Heading is { } heading)
            yield return new PlainTextSegment(PlainTextSegmentKind.Heading, heading);
        var text = part.Text.Trim();
        if (text.Length == 0)
            yield break;
        if (part.IsBullet)
            yield return Item(text, isParted: true);
        foreach (var segment in part.IsBullet ? [] : part.IsList ? list(text) : Prose(text, list))
            yield return segment;
    }

    /// <summary>Paragraphs, and behind the last of them perhaps a list: it does not end as sentences do.</summary>
    private static List<PlainTextSegment> Prose(string text, Func<string, IEnumerable<PlainTextSegment>> list)
    {
        var segments = ProseSplitter.Split(text).ToList();
        if (segments is [.., { Kind: PlainTextSegmentKind.Paragraph } last] && !SentenceEnds.Contains(last.Text[^1]))
        {
            var items = list(last.Text).ToList();
            if (items.Count >= FewestItems && last.Text.Length < LongestLooseItem * items.Count)
                return [.. segments.SkipLast(1), .. items];
        }

        return segments;
    }

    private static IEnumerable<PlainTextSegment> Items(ListText list, double[] weights)
    {
        var isParted = list.Separators.Length > 0;
        foreach (var range in ItemSplitter.Split(list, weights))
        {
            var text = list.Text[range].Trim();
            var item = Item(text, isParted);
            yield return item.Description is null && (text[^1] == ':' || text.Length > ShortestParagraph && text[^1] is '.' or '!')
                ? new PlainTextSegment(PlainTextSegmentKind.Paragraph, text)
                : item;
        }
    }

    /// <summary>Where a title has a dash of its own, the last one parts it from the description.</summary>
    private static PlainTextSegment Item(string text, bool isParted)
    {
        if (isParted && Separator().Match(text) is { Success: true } separator)
            return new PlainTextSegment(PlainTextSegmentKind.Item, text[..separator.Index].Trim(), text[(separator.Index + separator.Length)..].Trim());
        return new PlainTextSegment(PlainTextSegmentKind.Item, text);
    }

    private static bool IsList(string? heading) =>
        heading is not null && (SectionHeadings.KindOf(heading) is SectionKind.Links or SectionKind.OfficialLinks || heading.StartsWith("All Episodes", StringComparison.Ordinal));

    /// <summary>What stands under one heading.</summary>
    private sealed record Part(string Text, string? Heading, bool IsList = false, bool IsBullet = false);

    [GeneratedRegex("""^(?:[-*•·]\s+|\d{1,2}[.)]\s+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(" [-–—] ", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Separator();
}

using AngleSharp.Dom;

namespace PodcastApi.Ingestion.Notes.Lines;

/// <summary>
/// Gives notes the headings and lists that were typed as lines. The editors of most hosts have no headings, so that a bold
/// line or "Links:" stands for one; and lists are lines with a bullet or a link in front.
/// </summary>
internal static class LineStructure
{
    private const string Headings = "h1, h2, h3, h4, h5, h6";
    private const int LongestHeading = 80;
    private const int LongestLabel = 60;

    /// <summary>Changes the document where lines are headings or items; headings only where it has none of its own.</summary>
    public static void Restore(IDocument document)
    {
        if (document.Body is not { } body)
            return;
        var lines = NotesLines.Of(body);
        var isHeading = new bool[lines.Count];
        if (!body.QuerySelectorAll(Headings).Any(heading => !string.IsNullOrWhiteSpace(heading.TextContent)))
        {
            for (var i = 0; i < lines.Count; i++)
                isHeading[i] = IsHeading(lines, i);
        }

        var isItem = Items(lines, isHeading);
        if (Array.IndexOf(isHeading, true) >= 0 || Array.IndexOf(isItem, true) >= 0)
            Rebuild(document, body, lines, isHeading, isItem);
    }

    /// <summary>A bold line, or a known one that a list or links follow. What ends a sentence, or the notes, is none.</summary>
    private static bool IsHeading(IReadOnlyList<NotesLine> lines, int index)
    {
        var line = lines[index];
        if (line.Block is not null || line.Text.Length is 0 or > LongestHeading || line.HasLink || TimeMarks.IsTimeMark(line.Text) || line.BulletLength() > 0 && !line.IsBold())
            return false;
        if (line.Text[^1] is '.' or '!' or '?' or ',' or ';' && !SectionHeadings.IsKnown(line.Text) || !line.Text.Any(char.IsLetter))
            return false;
        if (Next(lines, index) is not { } next)
            return false;
        var isFollowedByList = next.IsList || next.BulletLength() > 0 || next.BeginsWithLink() || next.EndsInUrl();
        if (!line.IsBold())
            return line.Text.Length <= LongestLabel && SectionHeadings.IsLabel(line.Text) && (isFollowedByList || line.Text[^1] == ':' && next.Paragraph != line.Paragraph);
        return isFollowedByList || SectionHeadings.IsKnown(line.Text) || line.Text[^1] == ':'
            || (next.Paragraph != line.Paragraph && Before(lines, index) is not null);
    }

    private static NotesLine? Next(IReadOnlyList<NotesLine> lines, int index)
    {
        for (var i = index + 1; i < lines.Count; i++)
        {
            if (!lines[i].IsBlank)
                return lines[i];
        }

        return null;
    }

    /// <summary>Lines with a bullet, two at least or one with a link; below a heading of links also those that begin with a link.</summary>
    private static bool[] Items(IReadOnlyList<NotesLine> lines, bool[] isHeading)
    {
        var isItem = new bool[lines.Count];
        var holdsLinks = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsRule)
                holdsLinks = false;
            else if (isHeading[i] || line.Block?.LocalName is ['h', >= '1' and <= '6'])
                holdsLinks = SectionHeadings.HoldsLinks(isHeading[i] ? line.Text : line.Block!.TextContent);
            else if (line.Block is null && !line.IsBlank)
            {
                var hasBullet = line.BulletLength() > 0;
                isItem[i] = hasBullet ? line.IsItemAlone() || HasBulletBeside(lines, i) : holdsLinks && (line.BeginsWithLink() || line.EndsInUrl());
                // Where items have bullets, what has none is none.
                holdsLinks &= !hasBullet;
            }
        }

        return isItem;
    }

    private static bool HasBulletBeside(IReadOnlyList<NotesLine> lines, int index) =>
        (Next(lines, index) is { Block: null } next && next.BulletLength() > 0)
        || (Before(lines, index) is { Block: null } before && before.BulletLength() > 0);

    private static NotesLine? Before(IReadOnlyList<NotesLine> lines, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (!lines[i].IsBlank)
                return lines[i];
        }

        return null;
    }

    private static void Rebuild(IDocument document, IElement body, IReadOnlyList<NotesLine> lines, bool[] isHeading, bool[] isItem)
    {
        var built = document.CreateElement("div");
        IElement? list = null;
        IElement? paragraph = null;
        var paragraphNumber = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsBlank)
            {
                paragraph = null;
                foreach (var node in line.Nodes.OfType<IComment>())
                    built.AppendChild(node);
                continue;
            }

            if (isItem[i])
            {
                line.TrimStart(line.BulletLength());
                list ??= Append(document, built, "ul");
                AppendNodes(Append(document, list, "li"), line);
                paragraph = null;
                continue;
            }

            list = null;
            if (line.Block is { } block)
                built.AppendChild(block);
            else if (isHeading[i])
                AppendNodes(Append(document, built, "h3"), line);
            if (line.Block is not null || isHeading[i])
            {
                paragraph = null;
                continue;
            }

            if (paragraph is null || paragraphNumber != line.Paragraph)
                (paragraph, paragraphNumber) = (Append(document, built, "p"), line.Paragraph);
            else
                Append(document, paragraph, "br");
            AppendNodes(paragraph, line);
        }

        body.InnerHtml = "";
        body.AppendChild(built);
    }

    private static IElement Append(IDocument document, IElement parent, string name)
    {
        var element = document.CreateElement(name);
        parent.AppendChild(element);
        return element;
    }

    private static void AppendNodes(IElement parent, NotesLine line)
    {
        foreach (var node in line.Nodes)
            parent.AppendChild(node);
    }
}

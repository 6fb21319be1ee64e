using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>
/// Parts a text into documents. A feed whose tags were deleted is a title line and a description line for each episode;
/// any other text is one document with its title in the first line.
/// </summary>
internal static class PlainTextReader
{
    private const int LongestTitle = 200;

    /// <summary>The documents in the order of the text; none when there is no text.</summary>
    public static IReadOnlyList<PlainTextDocument> Read(string text)
    {
        var lines = new List<(string Text, int Number)>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (!line.IsWhiteSpace())
                lines.Add((line.Trim().ToString(), number));
        }

        if (IsListOfPairs(lines))
            return [.. lines.Chunk(2).Select(pair => new PlainTextDocument(pair[0].Text, pair.Length > 1 ? [pair[1].Text] : [], pair[0].Number))];
        var (first, start) = lines[0];
        return first.Length > LongestTitle
            ? [new PlainTextDocument(string.Empty, [.. lines.Select(line => line.Text)], start)]
            : [new PlainTextDocument(first, [.. lines.Skip(1).Select(line => line.Text)], start)];
    }

    /// <summary>Short and long lines take turns; the last description may be missing.</summary>
    private static bool IsListOfPairs(List<(string Text, int Number)> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            // A heading and a list, not a title and a description.
            if (SectionHeadings.IsLabel(lines[i].Text) || PlainTextSegmenter.IsBullet(lines[i].Text))
                return false;
            if (i % 2 == 0 ? lines[i].Text.Length > LongestTitle : lines[i].Text.Length < 2 * lines[i - 1].Text.Length)
                return false;
        }

        return true;
    }
}

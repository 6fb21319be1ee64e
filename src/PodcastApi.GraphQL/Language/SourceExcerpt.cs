namespace PodcastApi.GraphQL.Language;

/// <summary>Prints a place as the lines around it with a caret below, in graphql-js's form.</summary>
public static class SourceExcerpt
{
    private const int LongestLine = 120;
    private const int PieceLength = 80;

    public static string Print(Source source, SourceLocation location)
    {
        var (line, column) = location;
        var heading = $"{source.Name}:{line}:{column}\n";
        var text = source.GetLine(line) ?? "";
        if (text.Length <= LongestLine)
        {
            return heading + PrintPrefixed(
                ($"{line - 1} |", source.GetLine(line - 1)),
                ($"{line} |", text),
                ("|", "^".PadLeft(column)),
                ($"{line + 1} |", source.GetLine(line + 1)));
        }

        // A minified document is one line: show the pieces up to the place, and one more.
        var pieces = text.Chunk(PieceLength).Select(piece => new string(piece)).ToArray();
        var index = column / PieceLength;
        var rows = new List<(string, string?)> { ($"{line} |", pieces[0]) };
        for (var i = 1; i <= index && i < pieces.Length; i++)
            rows.Add(("|", pieces[i]));
        rows.Add(("|", "^".PadLeft(column % PieceLength)));
        rows.Add(("|", index + 1 < pieces.Length ? pieces[index + 1] : null));
        return heading + PrintPrefixed([.. rows]);
    }

    private static string PrintPrefixed(params (string Prefix, string? Line)[] rows)
    {
        var existing = rows.Where(row => row.Line is not null).ToArray();
        var width = existing.Max(row => row.Prefix.Length);
        return string.Join('\n', existing.Select(row =>
            row.Prefix.PadLeft(width) + (row.Line is { Length: > 0 } line ? " " + line : "")));
    }
}

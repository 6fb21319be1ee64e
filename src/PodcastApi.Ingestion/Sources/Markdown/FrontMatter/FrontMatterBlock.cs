using PodcastApi.Ingestion.Diagnostics;

namespace PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

/// <summary>The format of front matter, told by the line that opens it.</summary>
internal enum FrontMatterFormat
{
    /// <summary><c>+++</c></summary>
    Toml,

    /// <summary><c>---</c></summary>
    Yaml,
}

/// <summary>A document split into its front matter and its body.</summary>
/// <param name="Format">How the front matter is written.</param>
/// <param name="Text">The lines between the two marks.</param>
/// <param name="FirstLine">The number of the first of them.</param>
/// <param name="Body">What follows the second mark.</param>
internal sealed record FrontMatterBlock(FrontMatterFormat Format, string Text, int FirstLine, string Body)
{
    /// <summary>Splits a document; LF and CRLF, with and without a final line end, blank lines before the first mark are let pass.</summary>
    /// <exception cref="RefusedException">The document is empty, has no front matter, or one that does not end.</exception>
    public static FrontMatterBlock Split(string text, string location)
    {
        var line = 1;
        var start = 0;
        while (start < text.Length && LineAt(text, start).Trim().IsEmpty)
        {
            start = NextLine(text, start);
            line++;
        }

        if (start >= text.Length)
            throw Refuse("document-empty", location, null, "The file is empty.", "Write front matter between two lines of +++ (TOML) or --- (YAML), then the show notes.");
        var mark = LineAt(text, start).TrimEnd().ToString();
        if (mark is not ("+++" or "---"))
        {
            throw Refuse(
                "front-matter-missing", location, line, "The file has no front matter.",
                mark.StartsWith('{')
                    ? "JSON front matter is not read: write TOML between two lines of +++ or YAML between two lines of ---."
                    : "Put title and date at the top, between two lines of +++ (TOML) or --- (YAML).");
        }

        var first = NextLine(text, start);
        for (var at = first; at < text.Length; at = NextLine(text, at))
        {
            var end = LineAt(text, at).TrimEnd();
            if (end.SequenceEqual(mark) || (mark == "---" && end is "..."))
                return new FrontMatterBlock(mark == "+++" ? FrontMatterFormat.Toml : FrontMatterFormat.Yaml, text[first..at], line + 1, text[NextLine(text, at)..]);
        }

        throw Refuse(
            "front-matter-unclosed", location, line, $"The front matter that begins with {mark} on line {line} does not end.",
            $"Put a line with {mark} after the last key.");
    }

    private static RefusedException Refuse(string code, string location, int? line, string message, string hint) =>
        new(new Diagnostic(DiagnosticSeverity.Error, code, location, line, line is null ? null : 1, message, hint));

    private static ReadOnlySpan<char> LineAt(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return text.AsSpan(start, (end < 0 ? text.Length : end) - start);
    }

    private static int NextLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}

namespace PodcastApi.Toml.Reading;

/// <summary>A place in the text that only moves forward and knows its line and column.</summary>
internal sealed class Cursor(string text, TomlReadOptions options)
{
    /// <summary>Stands for the end of the text; a real NUL was refused before.</summary>
    public const char End = '\0';

    private int offset;
    private int line = options.FirstLine;
    private int lineStart;

    public int MaxDepth => options.MaxDepth;

    public char Current => Ahead(0);

    public bool AtEnd => offset == text.Length;

    public bool AtLineEnd => Current is '\n' or '\r' or End;

    public TomlPosition Position => new(line, offset - lineStart + 1);

    public ReadOnlySpan<char> Rest => text.AsSpan(offset);

    public char Ahead(int count) => offset + count < text.Length ? text[offset + count] : End;

    /// <summary>Moves on within the line.</summary>
    public void Advance(int count) => offset += count;

    public bool TrySkip(char expected)
    {
        if (Current != expected || AtEnd)
            return false;
        offset++;
        return true;
    }

    // ws = *( %x20 / %x09 )
    public void SkipBlanks()
    {
        while (Current is ' ' or '\t')
            offset++;
    }

    // newline = %x0A / %x0D.0A
    public bool TrySkipLineEnd()
    {
        if (AtEnd || !AtLineEnd)
            return false;
        offset += Current == '\r' ? 2 : 1;
        line++;
        lineStart = offset;
        return true;
    }

    // comment = "#" *non-eol
    public void SkipComment()
    {
        if (Current != '#')
            return;
        var length = Rest.IndexOfAny('\r', '\n');
        offset = length < 0 ? text.Length : offset + length;
    }

    // ws-comment-newline = *( wschar / [ comment ] newline )
    public void SkipBlanksCommentsAndLineEnds()
    {
        do
        {
            SkipBlanks();
            SkipComment();
        }
        while (TrySkipLineEnd());
    }

    public TomlException Fail(TomlPosition at, string message, string? hint = null) =>
        new(message, at, hint, options.SourceName);

    public TomlException Fail(string message, string? hint = null) => Fail(Position, message, hint);

    /// <summary>What stands at the cursor, in words for a message.</summary>
    public string Found() => Current switch
    {
        End => "the end of the file",
        '\n' or '\r' => "the end of the line",
        var c when char.IsHighSurrogate(c) => $"'{c}{Ahead(1)}'",
        var c => $"'{c}'",
    };
}

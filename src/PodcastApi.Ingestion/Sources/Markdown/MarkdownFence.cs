namespace PodcastApi.Ingestion.Sources.Markdown;

/// <summary>Tells fenced code from the rest while a Markdown text is read line by line (CommonMark 4.5).</summary>
internal struct MarkdownFence
{
    private char _mark;
    private int _length;

    /// <summary>Whether the line belongs to fenced code, its fences among it.</summary>
    public bool IsCode(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(' ');
        var isIndented = line.Length - text.Length > 3;
        text = text.TrimEnd();
        var mark = text.Length > 0 ? text[0] : '\0';
        var length = 0;
        while (length < text.Length && text[length] == mark)
            length++;
        if (_length > 0)
        {
            if (!isIndented && mark == _mark && length >= _length && length == text.Length)
                _length = 0;
            return true;
        }

        if (isIndented || mark is not ('`' or '~') || length < 3 || (mark == '`' && text[length..].Contains('`')))
            return false;
        (_mark, _length) = (mark, length);
        return true;
    }
}

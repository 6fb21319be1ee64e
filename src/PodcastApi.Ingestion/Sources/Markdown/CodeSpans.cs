namespace PodcastApi.Ingestion.Sources.Markdown;

/// <summary>Finds where code spans end: at the next run of as many backticks in the same paragraph (CommonMark 6.1).</summary>
internal sealed class CodeSpans(string text)
{
    private readonly Dictionary<int, Queue<int>> _runs = [];
    private int _paragraphEnd;

    /// <summary>The place behind the code span that a run of backticks opens, or behind the run when nothing closes it.</summary>
    public int EndOf(int start)
    {
        if (start >= _paragraphEnd)
            ReadParagraph(start);
        var length = RunAt(start);
        var closing = _runs[length];
        while (closing.Count > 0 && closing.Peek() <= start)
            closing.Dequeue();
        return closing.TryPeek(out var end) ? end + length : start + length;
    }

    private void ReadParagraph(int start)
    {
        var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
        _paragraphEnd = end < 0 ? text.Length : end;
        _runs.Clear();
        for (var i = start; i < _paragraphEnd; i++)
        {
            if (text[i] != '`')
                continue;
            var length = RunAt(i);
            if (!_runs.TryGetValue(length, out var places))
                _runs[length] = places = [];
            places.Enqueue(i);
            i += length;
        }
    }

    private int RunAt(int start)
    {
        var end = start;
        while (end < text.Length && text[end] == '`')
            end++;
        return end - start;
    }
}

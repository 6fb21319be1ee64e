using System.Text;

namespace PodcastApi.Ingestion.Notes;

/// <summary>Collects running text: white space is folded to one blank, blocks are kept apart by line feeds.</summary>
internal sealed class NotesText
{
    private readonly StringBuilder _text = new();
    private int _lineFeeds;
    private bool _blank;

    public bool IsEmpty => _text.Length == 0;

    /// <summary>At least so many line feeds stand before what comes next; none at the start and at the end.</summary>
    public void Break(int lineFeeds)
    {
        _lineFeeds = Math.Max(_lineFeeds, lineFeeds);
        _blank = false;
    }

    /// <summary>Adds text with its white space folded.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var length = 0;
            while (length < text.Length && !char.IsWhiteSpace(text[length]))
                length++;
            if (length > 0)
            {
                Open();
                _text.Append(text[..length]);
            }

            if (length == text.Length)
                return;
            _blank = true;
            text = text[(length + 1)..];
        }
    }

    /// <summary>Adds text as it stands.</summary>
    public void AppendVerbatim(ReadOnlySpan<char> text)
    {
        Open();
        _text.Append(text);
    }

    public override string ToString() => _text.ToString().TrimEnd();

    private void Open()
    {
        if (_text.Length > 0)
        {
            if (_lineFeeds > 0)
                _text.Append('\n', Math.Max(0, _lineFeeds - LineFeedsAtEnd()));
            else if (_blank)
                _text.Append(' ');
        }

        _lineFeeds = 0;
        _blank = false;
    }

    private int LineFeedsAtEnd()
    {
        var count = 0;
        while (count < _text.Length && _text[^(count + 1)] == '\n')
            count++;
        return count;
    }

    /// <summary>Text with every run of white space, U+00A0 among it, as one blank, and none at the ends.</summary>
    public static string Fold(string text)
    {
        if (IsFolded(text))
            return text;
        var folded = new NotesText();
        folded.Append(text);
        return folded._text.ToString();
    }

    private static bool IsFolded(string text)
    {
        var afterBlank = true;
        foreach (var c in text)
        {
            var isBlank = char.IsWhiteSpace(c);
            if (isBlank && (afterBlank || c != ' '))
                return false;
            afterBlank = isBlank;
        }

        return !afterBlank;
    }
}

namespace PodcastApi.Ingestion.Sources.PlainText.Items;

/// <summary>Which of the straight quotation marks of a text open and which close: by the blanks around them, else in turns.</summary>
internal sealed class QuoteMarks
{
    private readonly bool[] _isOpening;
    private readonly bool[] _isOpen;

    public QuoteMarks(string text)
    {
        (_isOpening, _isOpen) = (new bool[text.Length], new bool[text.Length + 1]);
        var isOpen = false;
        for (var i = 0; i < text.Length; i++)
        {
            _isOpen[i] = isOpen;
            if (text[i] != '"')
                continue;
            var opens = i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[';
            var closes = i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is ')' or '.' or ',' or ';' or ':' or '!' or '?';
            _isOpening[i] = opens == closes ? !isOpen : opens;
            isOpen = _isOpening[i];
        }
    }

    public bool IsOpening(int position) => _isOpening[position];

    public bool IsOpenBefore(int position) => _isOpen[position];
}

namespace PodcastApi.Ingestion.Sources.PlainText.Items;

/// <summary>A run without blanks, and what is known of the places in it.</summary>
internal sealed class CutToken(string text, int start, int end)
{
    private readonly bool[] _isHard = new bool[end - start + 1];
    private readonly bool[] _isInName = new bool[end - start + 1];
    private readonly bool[] _startsWord = new bool[end - start + 1];
    private readonly bool[] _endsWord = new bool[end - start + 1];

    public string Text => text;

    public int Start => start;

    public int End => end;

    public ReadOnlySpan<char> Span => text.AsSpan(start, end - start);

    /// <summary>Nothing can be cut.</summary>
    public bool IsClosed => _isHard.AsSpan(1, end - start - 1).IndexOf(false) < 0;

    public bool IsHard(int place) => _isHard[place - start];

    public bool IsInName(int place) => _isInName[place - start];

    public bool StartsWord(int place) => _startsWord[place - start];

    public bool EndsWord(int place) => _endsWord[place - start];

    public void MarkHard(int from, int to) => _isHard.AsSpan(from - start + 1, to - from - 1).Fill(true);

    public void MarkName(int from, int to) => _isInName.AsSpan(from - start + 1, to - from - 1).Fill(true);

    public void MarkWord(int from, int to) => (_startsWord[from - start], _endsWord[to - start]) = (true, true);
}

using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.PlainText.Items;

/// <summary>How many items of a list have a description, by the number of separators in it.</summary>
internal enum SeparatorRate
{
    Dense,
    Mixed,
    Sparse,
}

/// <summary>A list that ran together: its runs without blanks, its separators, and the places where it may be cut.</summary>
internal sealed partial class ListText
{
    private const int DenseLength = 110;
    private const int MixedLength = 200;
    private const int LengthWithoutDescriptions = 160;

    private static readonly HashSet<string> FunctionWords = new(
        ("a an and are as at be but by for from if in into is it its of on onto or our that the their this to via was were which with your while "
        + "who how what why when where over than his her my we you i").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> NeverLast = new(
        "a an and are as at be but by for from if in into its of on onto or our that the their this to via was were which with your while his her my we using".Split(' '),
        StringComparer.Ordinal);

    private readonly WordNotes _notes;
    private readonly int[] _brackets;
    private readonly int[] _depths;
    private readonly int[] _quotes;
    private readonly int[] _lowerBefore;
    private readonly WordNote[][] _inner;

    /// <param name="text">The text, without blanks around it.</param>
    /// <param name="known">The words that it may be made of.</param>
    /// <param name="names">Guests and companies that the title tells of.</param>
    /// <param name="hasDescriptions">Dashes part titles from descriptions: see <see cref="HasDescriptions"/>.</param>
    public ListText(string text, KnownWords known, IReadOnlyCollection<string> names, bool hasDescriptions)
    {
        Text = text;
        Tokens = [.. Split(text)];
        _notes = new WordNotes(known);
        (_brackets, _depths, _quotes) = (new int[text.Length + 1], new int[text.Length + 1], new int[text.Length + 1]);
        for (var i = 0; i < text.Length; i++)
        {
            var bracket = text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            _brackets[i + 1] = _brackets[i] + bracket;
            _depths[i + 1] = Math.Max(0, _depths[i] + bracket);
            _quotes[i + 1] = _quotes[i] + (text[i] == '"' ? 1 : 0);
        }

        _lowerBefore = new int[Tokens.Length + 1];
        var separators = new List<int>();
        for (var i = 0; i < Tokens.Length; i++)
        {
            var token = Token(i);
            _lowerBefore[i + 1] = _lowerBefore[i] + (char.IsLower(token[0]) && !Has(FunctionWords, WordNotes.Strip(token)) ? 1 : 0);
            if (i > 0 && i < Tokens.Length - 1 && token is "-" or "–" or "—")
                separators.Add(i);
        }

        var length = text.Length / Math.Max(1, separators.Count);
        Rate = length < DenseLength ? SeparatorRate.Dense : length < MixedLength ? SeparatorRate.Mixed : SeparatorRate.Sparse;
        Separators = hasDescriptions ? [.. separators] : [];
        Cuts = [.. new CutFinder(this, known, names).Find()];
        _inner = new WordNote[Tokens.Length][];
        foreach (var cut in Cuts)
            _inner[cut.Token] ??= [.. _notes.Of(Token(cut.Token), isItself: true).Where(note => !note.IsOfEdge)];
    }

    public string Text { get; }

    /// <summary>The runs without blanks.</summary>
    public (int Start, int End)[] Tokens { get; }

    /// <summary>The numbers of those that are dashes.</summary>
    public int[] Separators { get; }

    public SeparatorRate Rate { get; }

    /// <summary>The places where the text may be cut, with its start and its end.</summary>
    public Cut[] Cuts { get; }

    /// <summary>Whether the items of a text's lists have descriptions. Where hardly one has, the few dashes belong to titles.</summary>
    public static bool HasDescriptions(IReadOnlyCollection<string> lists) =>
        lists.Sum(list => list.Length) < LengthWithoutDescriptions * lists.Sum(list => Separator().Count(list));

    public ReadOnlySpan<char> Token(int number) => Text.AsSpan(Tokens[number].Start, Tokens[number].End - Tokens[number].Start);

    /// <summary>What is said of a run that is not cut; nothing where it cannot be.</summary>
    public ReadOnlySpan<WordNote> Inner(int token) => _inner[token];

    public WordNote[] Notes(int start, int end, bool isItself) => _notes.Of(Text.AsSpan(start, end - start), isItself);

    /// <summary>How many runs from one number to before another begin with a small letter and are no function words.</summary>
    public int LowerWords(int from, int to) => _lowerBefore[to] - _lowerBefore[from];

    public bool HasOpenBrackets(int start, int end) => _brackets[end] != _brackets[start];

    public bool HasOpenQuotes(int start, int end) => (_quotes[end] - _quotes[start]) % 2 == 1;

    /// <summary>Whether brackets are open before the place, those that close nothing aside.</summary>
    public bool IsInBrackets(int place) => _depths[place] > 0;

    public static bool IsFunctionWord(ReadOnlySpan<char> word) => Has(FunctionWords, word);

    /// <summary>An article, a preposition or another word that ends no title and no sentence.</summary>
    public static bool IsNeverLast(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[8];
        return word.Length <= lower.Length && Has(NeverLast, lower[..word.ToLowerInvariant(lower)]);
    }

    [GeneratedRegex(" [-–—] ", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    private static bool Has(HashSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static IEnumerable<(int Start, int End)> Split(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            if (end > i)
                yield return (i, end);
            i = end + 1;
        }
    }
}

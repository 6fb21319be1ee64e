using System.Resources;

namespace PodcastApi.Ingestion.Sources.PlainText.Items;

/// <summary>
/// What everybody knows: common English words (<c>words.txt</c>) and names of technology, places and people
/// (<c>names.txt</c>). Both lists are our own writing and owe nothing to any show's notes.
/// </summary>
internal sealed class Lexicon
{
    private const int LongestWord = 40;
    private const int ShortestStem = 3;

    private static readonly (string Suffix, string Ending)[] Inflections =
    [
        ("ies", "y"), ("ied", "y"), ("ier", "y"), ("iest", "y"), ("iness", "y"), ("ily", "y"), ("s", ""), ("es", ""), ("ed", ""), ("ed", "e"),
        ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("or", ""), ("ors", ""), ("or", "e"), ("ors", "e"),
        ("est", ""), ("est", "e"), ("ly", ""), ("ly", "le"), ("ability", "able"), ("ness", ""), ("ment", ""), ("ments", ""), ("al", ""),
        ("less", ""), ("ful", ""), ("able", ""), ("able", "e"), ("ion", ""), ("ions", ""), ("ion", "e"), ("ions", "e"), ("ization", "ize"),
        ("ise", "ize"), ("ised", "ize"), ("ising", "ize"), ("isation", "ize"), ("'s", ""), ("’s", ""), ("s'", "s"), ("n't", ""), ("ic", ""),
        ("ive", "e"), ("th", ""),
    ];

    private static readonly ILookup<char, (string Suffix, string Ending)> InflectionsByLetter = Inflections.ToLookup(inflection => inflection.Suffix[^1]);

    private static readonly string[] Prefixes =
        ["re", "un", "non", "multi", "pre", "sub", "inter", "micro", "over", "under", "super", "auto", "co", "de", "dis", "mis", "in"];

    private static readonly Lazy<Lexicon> Shared = new(() => new Lexicon());

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namesInLowerCase = new(StringComparer.Ordinal);
    private readonly HashSet<string> _camelNames = new(StringComparer.Ordinal);

    private Lexicon()
    {
        foreach (var word in Read("words.txt"))
        {
            _words.Add(word);
            _words.UnionWith(word.Split('-'));
        }

        foreach (var name in Read("names.txt"))
        {
            _names.Add(name);
            if (name.Length > 3)
                _namesInLowerCase.Add(name.ToLowerInvariant());
            if (IsCamel(name))
                _camelNames.Add(name);
        }

        Letters = new LetterModel(_words.Concat(_names.Where(name => name.All(char.IsAsciiLetterLower))));
    }

    public static Lexicon Instance => Shared.Value;

    /// <summary>How the letters of words follow each other.</summary>
    public LetterModel Letters { get; }

    /// <summary>The lines of a list that is part of the program, without its comments, split at blanks.</summary>
    public static IEnumerable<string> Read(string file)
    {
        using var reader = new StreamReader(typeof(Lexicon).Assembly.GetManifestResourceStream(typeof(Lexicon), file)
            ?? throw new MissingManifestResourceException($"The program was built without {file}."));
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return word;
        }
    }

    /// <summary>A capital, or a digit, within the word: "GitHub", "JVMs", "utf8".</summary>
    public static bool IsCamel(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) ? !char.IsUpper(word[i - 1]) : char.IsLower(word[i - 1]) ? char.IsDigit(word[i]) : i > 1 && char.IsLower(word[i]) && char.IsUpper(word[i - 1]))
                return true;
        }

        return false;
    }

    public bool IsName(ReadOnlySpan<char> word) => _names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>A name of more than three letters, written without capitals.</summary>
    public bool IsNameInLowerCase(ReadOnlySpan<char> word) => _namesInLowerCase.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public bool IsCamelName(ReadOnlySpan<char> word) => _camelNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the list has the word itself, not only one it is made from.</summary>
    public bool Lists(ReadOnlySpan<char> word) => _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether something in lower case is an English word, an inflected one, or made of such with hyphens.</summary>
    public bool IsWord(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord)
            return false;
        if (IsInflected(word))
            return true;
        foreach (var prefix in Prefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal) && word.Length - prefix.Length > ShortestStem && IsInflected(word[prefix.Length..]))
                return true;
        }

        if (!word.Contains('-'))
            return false;
        foreach (var part in word.Split('-'))
        {
            if (word[part].IsEmpty || !IsInflected(word[part]) && word[part].ContainsAnyExceptInRange('0', '9'))
                return false;
        }

        return true;
    }

    private bool IsInflected(ReadOnlySpan<char> word)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (words.Contains(word))
            return true;
        Span<char> buffer = stackalloc char[LongestWord + 4];
        foreach (var (suffix, ending) in InflectionsByLetter[word[^1]])
        {
            if (!word.EndsWith(suffix, StringComparison.Ordinal) || word.Length - suffix.Length < ShortestStem)
                continue;
            var stem = word[..^suffix.Length];
            stem.CopyTo(buffer);
            ending.CopyTo(buffer[stem.Length..]);
            if (words.Contains(buffer[..(stem.Length + ending.Length)]))
                return true;
            // "running".
            if (suffix is "ing" or "ed" or "er" or "ers" && stem.Length > ShortestStem && stem[^1] == stem[^2] && words.Contains(stem[..^1]))
                return true;
        }

        return false;
    }
}

using System.Buffers;
namespace PodcastApi.Ingestion.Sources.PlainText.Items;

/// <summary>How a word is known.</summary>
internal enum Knowledge
{
    None,

    /// <summary>The text has it elsewhere by itself.</summary>
    Seen,

    /// <summary>An English word.</summary>
    Word,

    /// <summary>A name.</summary>
    Name,
}

/// <summary>The words that one text may be made of: those of the <see cref="Lexicon"/>, those of its file, and the names in its title.</summary>
internal sealed class KnownWords
{
    private static readonly SearchValues<char> Joints = SearchValues.Create("-/.&+_'’");

    private readonly Lexicon _lexicon = Lexicon.Instance;
    private readonly TextVocabulary _vocabulary;
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _namesInLowerCase;

    /// <param name="vocabulary">The words of the file.</param>
    /// <param name="names">Guests and companies that the title tells of.</param>
    public KnownWords(TextVocabulary vocabulary, IReadOnlyCollection<string> names)
    {
        _vocabulary = vocabulary;
        _names = new HashSet<string>(names.SelectMany(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparer.Ordinal);
        _namesInLowerCase = new HashSet<string>(_names.Where(name => name.Length > 3).Select(name => name.ToLowerInvariant()), StringComparer.Ordinal);
    }

    /// <summary>How often the file has the word by itself.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isItself">The word stands at the place in question, which does not count.</param>
    public int Count(ReadOnlySpan<char> word, bool isItself) => Math.Max(0, _vocabulary.Count(word) - (isItself ? 1 : 0));

    /// <summary>A name of the lexicon or of the title.</summary>
    public bool IsName(ReadOnlySpan<char> word) => _lexicon.IsName(word) || IsTitleName(word);

    /// <summary>A word of the names in the title.</summary>
    public bool IsTitleName(ReadOnlySpan<char> word) => _names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>A name that has capitals within, or a word of the names in the title.</summary>
    public bool IsWhole(ReadOnlySpan<char> word) => _lexicon.IsCamelName(word) || IsTitleName(word);

    public bool IsWord(ReadOnlySpan<char> lowerCase) => _lexicon.IsWord(lowerCase);

    /// <param name="word">The word.</param>
    /// <param name="isItself">The word stands at the place in question, so that the file has it at least once.</param>
    public Knowledge Of(ReadOnlySpan<char> word, bool isItself = false)
    {
        if (word.IsEmpty)
            return Knowledge.None;
        if (IsName(word))
            return Knowledge.Name;
        var (hasCapitalWithin, isUpper) = (false, true);
        for (var i = 0; i < word.Length; i++)
        {
            hasCapitalWithin |= i > 0 && char.IsUpper(word[i]);
            isUpper &= !char.IsLower(word[i]);
        }

        Span<char> lower = stackalloc char[64];
        if (word.Length <= lower.Length && (!hasCapitalWithin || isUpper && word.Length > 3) && IsWord(lower[..word.ToLowerInvariant(lower)]))
            return Knowledge.Word;
        if (!word.ContainsAnyExceptInRange('0', '9'))
            return Knowledge.Word;
        if (_lexicon.IsNameInLowerCase(word) || _namesInLowerCase.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return Knowledge.Seen;
        if (IsNameWithEnding(word))
            return Knowledge.Name;
        // "serde - Serde is a framework".
        if (word.Length > 1 && Count(word, isItself) > 0 || word.Length > 3 && _vocabulary.HasCapitalized(word))
            return Knowledge.Seen;
        return IsOfKnownParts(word) ? Knowledge.Word : Knowledge.None;
    }

    /// <summary>"Acme's", "iPhones", "OSes".</summary>
    private bool IsNameWithEnding(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word[^1] != 's')
            return false;
        return word[^2] is '\'' or '’'
            ? IsName(word[..^2]) || Count(word[..^2], isItself: false) > 0
            : IsName(word[..^1]) || word[^2] == 'e' && word[^3] is 'S' or 's' or 'x' && IsName(word[..^2]);
    }

    /// <summary>"sqlite-rs", "TCP/IP".</summary>
    private bool IsOfKnownParts(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAny(Joints) < 0)
            return false;
        var count = 0;
        foreach (var range in word.SplitAny(Joints))
        {
            var part = word[range];
            if (part.IsEmpty)
                continue;
            count++;
            if (part is not ("rs" or "s") && Of(part) == Knowledge.None)
                return false;
        }

        return count > 1;
    }
}

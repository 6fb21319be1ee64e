namespace PodcastApi.Ingestion.Sources.PlainText.Items;

/// <summary>What a word looks like.</summary>
internal enum WordShape
{
    None,
    Digits,
    DigitsAndLetters,
    Letter,
    Upper,
    UpperThenLower,
    Capitalized,
    Camel,
    LowerCamel,
    Lower,
    LowerAndDigits,
}

internal static class WordShapes
{
    public const int Count = (int)WordShape.LowerAndDigits + 1;

    /// <summary>"APIs" is in upper case, "GitHub" is <see cref="WordShape.Camel"/>, "SPItokio" <see cref="WordShape.UpperThenLower"/>.</summary>
    public static WordShape Of(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return WordShape.None;
        var (upper, lower, digits) = (0, 0, 0);
        foreach (var c in word)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
        }

        if (char.IsDigit(word[0]))
            return digits == word.Length ? WordShape.Digits : WordShape.DigitsAndLetters;
        if (char.IsUpper(word[0]))
        {
            if (lower == 0)
                return word.Length == 1 ? WordShape.Letter : WordShape.Upper;
            if (upper == word.Length - 1 && upper > 1 && word[^1] == 's')
                return WordShape.Upper;
            if (upper == 1)
                return WordShape.Capitalized;
            return upper + lower == word.Length && !word[..upper].ContainsAnyInRange('a', 'z') ? WordShape.UpperThenLower : WordShape.Camel;
        }

        if (upper > 0)
            return WordShape.LowerCamel;
        return digits > 0 ? WordShape.LowerAndDigits : WordShape.Lower;
    }
}

using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>A place where two blocks may have run together, and how much speaks for it: from 0 to about 4.</summary>
internal readonly record struct Glue(int Position, double Weight);

/// <summary>
/// Finds places without a blank where one block of text ends and the next begins: a sentence's end before a capital, a
/// small letter before a capital, a closing quote before a word, two known words in one.
/// </summary>
internal sealed partial class GlueFinder(TextVocabulary vocabulary, IReadOnlyCollection<string> camelWords, IReadOnlyCollection<string> names)
{
    private const double Faint = 0.2;

    public IReadOnlyList<Glue> Find(string text)
    {
        var found = new List<Glue>();
        var quotes = 0;
        foreach (Match match in Token().Matches(text))
        {
            var token = match.Value;
            if (token.Length > 2 && !token.Contains("://", StringComparison.Ordinal))
            {
                var inside = InsideCamelWords(token);
                var before = quotes;
                for (var i = 1; i < token.Length; i++)
                {
                    before += token[i - 1] == '"' ? 1 : 0;
                    var weight = Math.Max(Weigh(token, i, inside[i], before), inside[i] ? 0 : WeighNames(text, match.Index + i));
                    if (weight > 0)
                        found.Add(new Glue(match.Index + i, weight));
                }
            }

            quotes += token.Count(c => c == '"');
        }

        return found;
    }

    /// <param name="token">A run without blanks.</param>
    /// <param name="i">The place in it.</param>
    /// <param name="isInside">The place is within a word that is one.</param>
    /// <param name="quotes">How many straight quotes stand before the place: an odd number means that one is open.</param>
    private double Weigh(string token, int i, bool isInside, int quotes)
    {
        var (before, after) = (token[i - 1], token[i]);
        var left = LettersBefore(token, i);
        var right = LettersAfter(token, i);
        if (before == '"')
            return quotes % 2 == 0 && (char.IsLetterOrDigit(after) || after is '\'' or '‘' or '(') ? 2.6 : 0;
        if (after == '"')
            return quotes % 2 == 0 && (char.IsLetterOrDigit(before) || before is '.' or '!' or '?' or ')') ? 2.6 : 0;
        if (before is '.' or '!' or '?' or ')' or '”' or '…')
        {
            if (char.IsUpper(after) || after is '\'' or '‘')
                return before == '.' && (i <= 2 || Initials().IsMatch(token.AsSpan(0, i))) ? 0 : 3.6;
            return before != '.' && char.IsLower(after) ? 2 : 0;
        }

        if (before is '\'' or '’')
            return !char.IsUpper(after) ? 0 : left.Length is > 2 or 0 ? 2 : 0.3;
        if (before == ':')
            return char.IsUpper(after) ? 1 : 0;
        if (char.IsLower(before) && after is '\'' or '‘' && i + 1 < token.Length && char.IsUpper(token[i + 1]))
            return char.IsLetterOrDigit(before) ? 2.2 : 0;
        if (char.IsLower(before) && char.IsUpper(after))
            return isInside ? Faint : WeighCapital(left, right);
        if (char.IsDigit(before))
            return isInside ? Faint : WeighDigit(token, i, right);
        if (char.IsUpper(before) && char.IsUpper(after))
            return isInside ? Faint : WeighAcronym(token, i, left, right);
        return char.IsLower(after) && (char.IsLower(before) || left.Length > 2 && IsUpper(left)) ? WeighWords(token, i, left, right) : 0;
    }

    private double WeighCapital(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (knowsLeft, knowsRight) = (vocabulary.Knows(left), vocabulary.Knows(right));
        var weight = 2.6 + (knowsLeft ? 0.5 : 0) + (knowsRight ? 0.4 : 0);
        if (!knowsLeft && vocabulary.Count(right) == 0)
            weight -= 1;
        if (left.Length <= 2 && vocabulary.Count(left) == 0)
            weight -= 1;
        // "JavaOS", "OpenSCAD".
        return right.Length > 1 && IsUpper(right) && vocabulary.Count(right) == 0 ? weight - 1 : weight;
    }

    /// <summary>"SLAMTokio".</summary>
    private double WeighAcronym(string token, int i, ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        i > 1 && i + 1 < token.Length && char.IsLower(token[i + 1])
            ? 1.6 + (left.Length > 1 && vocabulary.Count(left) > 0 ? 0.8 : 0) + (vocabulary.Count(right) > 0 ? 0.5 : 0)
            : 0;

    private static double WeighDigit(string token, int i, ReadOnlySpan<char> right)
    {
        var digits = i;
        while (digits > 0 && char.IsDigit(token[digits - 1]))
            digits--;
        if (char.IsUpper(token[i]))
            return right.Length < 2 ? 0.3 : i - digits > 1 || digits > 0 && char.IsLetter(token[digits - 1]) ? 2.2 : 0.5;
        return char.IsLower(token[i]) && right.Length > 2 ? 0.9 : 0;
    }

    /// <summary>Two words in small letters in one.</summary>
    private double WeighWords(string token, int i, ReadOnlySpan<char> left, ReadOnlySpan<char> letters)
    {
        var end = i;
        while (end < token.Length && (char.IsLetterOrDigit(token[end]) || token[end] is '-' or '_'))
            end++;
        var right = token.AsSpan(i, end - i);
        var whole = token.AsSpan(i - left.Length, left.Length + letters.Length);
        if (left.Length < 2 || right.Length < 3 || vocabulary.Count(whole) > 1)
            return 0;
        var (knowsLeft, knowsRight) = (vocabulary.Count(left) > 0, vocabulary.Count(right) > 0);
        if (knowsLeft && knowsRight && left.Length > 2)
            return 1.6 + 0.05 * Math.Min(left.Length, right.Length);
        if (knowsLeft && left.Length > 3)
            return 0.6 + 0.02 * left.Length;
        if (knowsRight && right.Length > 3)
            return 0.6 + 0.02 * right.Length;
        return whole.Length > 7 && left.Length > 3 && EndingLength(left) is > 0 and var length ? 0.3 + 0.03 * length : 0;
    }

    /// <summary>A name that begins or ends at the place.</summary>
    private double WeighNames(string text, int position)
    {
        if (text[position] is '\'' or '’')
            return 0;
        var weight = 0.0;
        foreach (var name in names)
        {
            if (name.Length > 2 && string.CompareOrdinal(text, position, name, 0, name.Length) == 0)
                weight = Math.Max(weight, 2.8);
            if (name.Length > 3 && text.AsSpan(0, position).EndsWith(name))
                weight = Math.Max(weight, char.IsUpper(text[position]) ? 2.8 : 1.8);
        }

        return weight;
    }

    private bool[] InsideCamelWords(string token)
    {
        var inside = new bool[token.Length];
        foreach (var word in camelWords)
        {
            for (var at = token.IndexOf(word, StringComparison.Ordinal); at >= 0; at = token.IndexOf(word, at + 1, StringComparison.Ordinal))
                inside.AsSpan(at + 1, word.Length - 1).Fill(true);
        }

        return inside;
    }

    private static ReadOnlySpan<char> LettersBefore(string token, int i)
    {
        var start = i;
        while (start > 0 && char.IsLetter(token[start - 1]))
            start--;
        return token.AsSpan(start, i - start);
    }

    private static ReadOnlySpan<char> LettersAfter(string token, int i)
    {
        var end = i;
        while (end < token.Length && char.IsLetter(token[end]))
            end++;
        return token.AsSpan(i, end - i);
    }

    private static bool IsUpper(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (!char.IsUpper(letter))
                return false;
        }

        return true;
    }

    private static int EndingLength(ReadOnlySpan<char> word)
    {
        var longest = 0;
        foreach (var match in Ending().EnumerateMatches(word))
            longest = Math.Max(longest, match.Length);
        return longest;
    }

    [GeneratedRegex("""\S+""", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex("""^(?:[A-Za-z]\.)+$""", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex("""(?:[st]ions?|ings?|ments?|ness|ture|[eo]rs?|ity|ly|ive|[ae]nces?|ages?|ory|ics?|r?ies|als?|ble|ed|[bcdfgklmnprtwy]s|[gcstlvz]e|ck|[snrxc]t|[sr]k|[tsc]h|r[my]|gn|[tcg]y|[oe]w|[ae]y)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}

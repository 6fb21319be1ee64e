using System.Buffers;

namespace PodcastApi.Ingestion.Sources.PlainText.Items;

/// <summary>
/// Finds the places in runs without blanks where a list may be cut: behind the end of a sentence, between a small letter
/// and a capital, where a known word begins or ends.
/// </summary>
internal sealed class CutFinder(ListText text, KnownWords known, IReadOnlyCollection<string> names)
{
    private const int LongestToken = 160;
    private const int LongestWord = 24;
    private const int LongestName = 20;

    private static readonly SearchValues<char> NeverBefore = SearchValues.Create("([“-–—/,;_‘&+@#$*~<=|");
    private static readonly SearchValues<char> OpensAnItem = SearchValues.Create("\"“'‘’[.");

    private readonly CutFeatures _features = new(text, known, names);
    private readonly QuoteMarks _quotes = new(text.Text);

    /// <summary>The start, the places in order, and the end.</summary>
    public IEnumerable<Cut> Find()
    {
        var separators = 0;
        if (text.Tokens.Length > 0)
            yield return At(0, 0, [], 0);
        for (var token = 0; token < text.Tokens.Length; token++)
        {
            if (separators < text.Separators.Length && text.Separators[separators] == token)
            {
                separators++;
                continue;
            }

            foreach (var (position, features) in FindIn(token))
                yield return At(position, token, features, separators);
        }

        if (text.Tokens.Length > 0)
            yield return At(text.Text.Length, text.Tokens.Length - 1, [], separators);
    }

    private Cut At(int position, int token, IReadOnlyList<int> features, int separators)
    {
        var (start, end) = text.Tokens[token];
        var left = text.Text.AsSpan(start, position - start);
        var right = text.Text.AsSpan(position, end - position);
        var first = WordNotes.Strip(right);
        return new Cut(position, token, features)
        {
            SeparatorsBefore = separators,
            Start = text.Notes(position, end, isItself: position == start),
            StartShape = WordShapes.Of(first),
            StartIsFunctionWord = ListText.IsFunctionWord(first),
            End = text.Notes(start, position, isItself: position == end),
            EndShape = WordShapes.Of(WordNotes.Strip(left)),
            EndIsNeverLast = ListText.IsNeverLast(WordNotes.Strip(left)),
        };
    }

    private IEnumerable<(int Position, IReadOnlyList<int> Features)> FindIn(int number)
    {
        var (start, end) = text.Tokens[number];
        if (end - start > LongestToken || text.Token(number).Contains("://", StringComparison.Ordinal))
            yield break;
        var token = new CutToken(text.Text, start, end);
        MarkNames(token);
        if (token.IsClosed)
            yield break;
        MarkWords(token);
        for (var i = start + 1; i < end; i++)
        {
            if (!token.IsHard(i) && CanCut(token, i))
                yield return (i, _features.Of(token, i, _quotes.IsOpenBefore(i)));
        }
    }

    /// <summary>Marks what is within a name, and what is within a word that is the whole run.</summary>
    private void MarkNames(CutToken token)
    {
        var whole = WordNotes.Strip(token.Span);
        var offset = token.Start + token.Span.IndexOf(whole, StringComparison.Ordinal);
        Span<char> lower = stackalloc char[LongestToken];
        if (known.IsName(whole) || IsOneCase(whole) && known.IsWord(lower[..whole.ToLowerInvariant(lower)]))
            token.MarkHard(offset, offset + whole.Length);
        for (var i = token.Start; i < token.End; i++)
        {
            if (!char.IsLetterOrDigit(token.Text[i]))
                continue;
            for (var j = i + 3; j <= Math.Min(token.End, i + LongestName); j++)
            {
                var word = token.Text.AsSpan(i, j - i);
                var isWhole = known.IsWhole(word);
                if (!isWhole && !(IsMixed(word) && known.Count(word, isItself: (i, j) == (token.Start, token.End)) > 0))
                    continue;
                token.MarkName(i, j);
                // Not "ios" in "curiosity".
                if (isWhole && !(IsLowerPair(token, i)) && !(j < token.End && IsLowerPair(token, j)))
                    token.MarkHard(i, j);
            }
        }
    }

    private void MarkWords(CutToken token)
    {
        for (var i = token.Start; i < token.End; i++)
        {
            if (!char.IsLetterOrDigit(token.Text[i]))
                continue;
            for (var j = i + 2; j <= Math.Min(token.End, i + LongestWord); j++)
            {
                if (!char.IsLetterOrDigit(token.Text[j - 1]))
                {
                    if (token.Text[j - 1] is not ('-' or '_' or '\'' or '’'))
                        break;
                }
                else if (known.Of(token.Text.AsSpan(i, j - i), isItself: (i, j) == (token.Start, token.End)) != Knowledge.None)
                {
                    token.MarkWord(i, j);
                }
            }
        }
    }

    private bool CanCut(CutToken token, int i)
    {
        var (before, behind) = (token.Text[i - 1], token.Text[i]);
        var next = i + 1 < token.End ? token.Text[i + 1] : '\0';
        if (!char.IsLetterOrDigit(behind) && !OpensAnItem.Contains(behind))
            return false;
        if (behind == '.' && !(char.IsUpper(next) && i - token.Start > 1 && before != '.'))
            return false;
        if (NeverBefore.Contains(before) && !(before == '+' && i - 1 > token.Start && token.Text[i - 2] == '+'))
            return false;
        if (_quotes.IsOpening(i - 1) || behind == '"' && !_quotes.IsOpening(i))
            return false;
        if (before is '\'' or '’')
            return i - 1 > token.Start && char.IsUpper(behind);
        if (behind is '\'' or '’')
            return char.IsUpper(next) && before != 'O';
        if (before == ':' && (!char.IsUpper(behind) || i - 1 > token.Start && token.Text[i - 2] == ':'))
            return false;
        if (before == '.' && (char.IsLower(behind) || char.IsDigit(behind)))
            return false;
        return CanCutLetters(token, i, before, behind, next);
    }

    private bool CanCutLetters(CutToken token, int i, char before, char behind, char next)
    {
        if (char.IsDigit(behind))
            return !char.IsDigit(before) && (!char.IsLetter(before) || StartsTitleName(token, i) || token.EndsWord(i) && i - token.Start > 2 && char.IsLower(before));
        if (char.IsUpper(behind))
        {
            // "$5M"; "module::TypeName".
            if (char.IsDigit(before) && !char.IsLetterOrDigit(next) && behind is 'K' or 'M' or 'B' or 'G' or 'T' or 'V')
                return false;
            if (char.IsLower(before) && token.Text.AsSpan(token.Start, i - token.Start).Contains("::", StringComparison.Ordinal))
                return false;
            return !char.IsUpper(before) || char.IsLower(next) || token.EndsWord(i) && token.StartsWord(i);
        }

        if (!char.IsLower(behind) || !char.IsLetterOrDigit(before))
            return true;
        if (i - token.Start < 2 && !char.IsDigit(before) || char.IsUpper(before) && !char.IsUpper(token.Text[i - 2]))
            return false;
        return token.EndsWord(i) || token.StartsWord(i);
    }

    private bool StartsTitleName(CutToken token, int i) =>
        names.Any(name => name.Split(' ').Any(word => word.Length > 0 && token.Text.AsSpan(i).StartsWith(word)));

    /// <summary>Letters, all but the first of them small.</summary>
    private static bool IsOneCase(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i > 0 ? !char.IsLower(word[i]) : !char.IsLetter(word[i]))
                return false;
        }

        return word.Length > 1;
    }

    /// <summary>Letters and digits with a capital that is not the first.</summary>
    private static bool IsMixed(ReadOnlySpan<char> word)
    {
        var hasCapital = false;
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsLetterOrDigit(word[i]))
                return false;
            hasCapital |= i > 0 && char.IsUpper(word[i]);
        }

        return hasCapital;
    }

    private static bool IsLowerPair(CutToken token, int i) => i > token.Start && char.IsLower(token.Text[i - 1]) && char.IsLower(token.Text[i]);
}

namespace PodcastApi.Ingestion.Sources.PlainText.Items;

/// <summary>Says what speaks for a cut and against it.</summary>
internal sealed class CutFeatures(ListText text, KnownWords known, IReadOnlyCollection<string> names)
{
    private const int ShortestName = 3;
    private const int LongestRest = 8;
    private const int LongestEnding = 3;

    public IReadOnlyList<int> Of(CutToken token, int i, bool isInQuotes)
    {
        var (before, behind) = (token.Text[i - 1], token.Text[i]);
        var pair = Before(token, i) * Feature.Behind.Length + Behind(token, i);
        var features = new List<int> { Feature.Cut };
        if (token.IsInName(i))
        {
            features.Add(Feature.CutInName);
            features.Add(Feature.CutInNameBetween[pair]);
        }
        else
        {
            features.Add(Feature.CutBetween[pair]);
        }

        if (text.IsInBrackets(i))
            features.Add(Feature.CutInBrackets);
        if (isInQuotes)
            features.Add(Feature.CutInQuotes);
        if (char.IsLetter(before) && char.IsLetter(behind))
        {
            var kind = (char.IsUpper(before) ? 2 : 0) + (char.IsUpper(behind) ? 1 : 0);
            features.Add(Feature.CutOfLetters[kind * 4 + (token.EndsWord(i) ? 2 : 0) + (token.StartsWord(i) ? 1 : 0)]);
        }

        AddLongerWord(token, i, features);
        if (char.IsUpper(before) && char.IsUpper(behind) && IsInAcronym(token, i))
            features.Add(Feature.CutOfLongerWord);
        foreach (var name in names)
        {
            if (name.Length < ShortestName)
                continue;
            if (text.Text.AsSpan(i).StartsWith(name))
                features.Add(Feature.CutBeforeTitleName);
            if (text.Text.AsSpan(0, i).EndsWith(name))
                features.Add(Feature.CutBehindTitleName);
        }

        return features;
    }

    /// <summary>The word before the cut goes on behind it: "code" and "coded".</summary>
    private void AddLongerWord(CutToken token, int i, List<int> features)
    {
        var start = i;
        while (start > token.Start && char.IsAsciiLetterLower(token.Text[start - 1]))
            start--;
        if (i - start < 3 || !known.IsWord(token.Text.AsSpan(start, i - start)))
            return;
        var longest = 0;
        for (var j = i + 1; j <= Math.Min(token.End, i + LongestRest) && char.IsAsciiLetterLower(token.Text[j - 1]); j++)
        {
            if (known.IsWord(token.Text.AsSpan(start, j - start)))
                longest = j - i;
        }

        if (longest == 1 && token.Text[i] == 's')
            features.Add(Feature.CutOfPlural);
        else if (longest > 0)
            features.Add(Feature.CutOfLongerWord);
    }

    /// <summary>The capitals before the cut go on behind it to a known word: "TU" and "TUI", "TUIs".</summary>
    private bool IsInAcronym(CutToken token, int i)
    {
        var start = i;
        while (start > token.Start && char.IsUpper(token.Text[start - 1]))
            start--;
        for (var j = i + 1; j <= Math.Min(token.End, i + LongestEnding); j++)
        {
            if (known.Of(token.Text.AsSpan(start, j - start)) != Knowledge.None)
                return true;
        }

        return false;
    }

    private static int Before(CutToken token, int i)
    {
        var c = token.Text[i - 1];
        if (IsInitials(token.Text.AsSpan(token.Start, i - token.Start)))
            return Array.IndexOf(Feature.Before, "initial");
        return Array.IndexOf(Feature.Before, c switch
        {
            '.' => "stop",
            ')' => "bracket",
            '!' => "exclamation",
            '?' => "question",
            ':' => "colon",
            '"' => "quote",
            '\'' or '’' or '”' => "apostrophe",
            _ when char.IsLower(c) => "lower",
            _ when char.IsUpper(c) => "upper",
            _ when char.IsDigit(c) => "digit",
            _ => "other",
        });
    }

    private static int Behind(CutToken token, int i)
    {
        var c = token.Text[i];
        return Array.IndexOf(Feature.Behind, c switch
        {
            '"' or '“' or '\'' or '‘' or '’' => "quote",
            _ when char.IsLower(c) => char.IsLower(token.Text[i - 1]) && IsWordBeforeSeparator(token, i) ? "title" : "lower",
            _ when char.IsUpper(c) => char.IsDigit(token.Text[i - 1]) && (i + 1 == token.Text.Length || !char.IsLetter(token.Text[i + 1])) ? "unit" : "upper",
            _ when char.IsDigit(c) => "digit",
            _ => "other",
        });
    }

    /// <summary>What is left of the run is a word, and a separator follows: "wordserde - ".</summary>
    private static bool IsWordBeforeSeparator(CutToken token, int i)
    {
        foreach (var c in token.Text.AsSpan(i, token.End - i))
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_'))
                return false;
        }

        var rest = token.Text.AsSpan(token.End);
        return rest.Length > 2 && rest[1] is '-' or '–' or '—' && rest[2] == ' ';
    }

    private static bool IsInitials(ReadOnlySpan<char> token)
    {
        for (var i = 0; i < token.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsAsciiLetter(token[i]) : token[i] != '.')
                return false;
        }

        return token.Length % 2 == 0;
    }
}

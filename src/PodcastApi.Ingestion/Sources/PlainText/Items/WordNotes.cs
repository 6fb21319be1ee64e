using System.Buffers;
namespace PodcastApi.Ingestion.Sources.PlainText.Items;

/// <summary>One thing that is said of a word.</summary>
/// <param name="Feature">Its number; the next number is the same thing of a word in a title.</param>
/// <param name="Value">How much.</param>
/// <param name="IsOfEdge">It is said only where the word is the first or last of an item.</param>
internal readonly record struct WordNote(int Feature, double Value, bool IsOfEdge = false);

/// <summary>Says of a run without blanks, or of a piece of one, how much its words look like words.</summary>
internal sealed class WordNotes(KnownWords known)
{
    private const string Marks = ".,;:!?()[]\"“”‘’'…";
    private const string Joints = "-_'’.+/&#";
    private static readonly SearchValues<char> CompoundJoints = SearchValues.Create("-/._&+");
    private const int LongestAcronym = 6;
    private const int LongestCompound = 24;
    private const int ShortestPart = 3;

    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> token) => token.Trim(Marks);

    /// <param name="token">The run or piece.</param>
    /// <param name="isItself">It is a whole run, so that the file has it at least once.</param>
    public WordNote[] Of(ReadOnlySpan<char> token, bool isItself)
    {
        var stripped = Strip(token);
        var notes = new List<WordNote>();
        for (var i = 0; i < stripped.Length;)
        {
            if (!char.IsLetterOrDigit(stripped[i]))
            {
                i++;
                continue;
            }

            var end = WordEnd(stripped, i);
            Note(stripped[i..end], isItself && end - i == stripped.Length, isItself, notes);
            i = end;
        }

        return [.. notes];
    }

    /// <summary>Letters and digits, with single marks between them: "don't", "read-only", "C++".</summary>
    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (true)
        {
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            var next = end;
            while (next < text.Length && Joints.Contains(text[next]))
                next++;
            if (next == text.Length || !char.IsLetterOrDigit(text[next]))
                break;
            end = next;
        }

        while (end < text.Length && text[end] is '+' or '#')
            end++;
        return end;
    }

    private void Note(ReadOnlySpan<char> word, bool isItself, bool isWhole, List<WordNote> notes)
    {
        var knowledge = known.Of(word, isItself);
        var shape = WordShapes.Of(word);
        if (knowledge == Knowledge.None)
        {
            NoteUnknown(word, notes);
            return;
        }

        if (knowledge == Knowledge.Seen)
            notes.Add(new WordNote(Feature.Seen[(int)shape], 1));
        if (shape == WordShape.Lower && knowledge == Knowledge.Word && !Lexicon.Instance.Lists(word) && !Lexicon.Instance.Lists(word[..^1]))
            notes.Add(new WordNote(Feature.Inflected[0], 1, IsOfEdge: true));
        if (shape is WordShape.Capitalized or WordShape.Camel)
            notes.Add(new WordNote(Feature.OftenSeen[0], Math.Min(5, Math.Log2(1 + known.Count(word, isWhole))), IsOfEdge: true));
        if (word.Length < 4 && !isWhole)
            notes.Add(new WordNote(Feature.ShortPiece[(int)shape], 4 - word.Length));
    }

    private void NoteUnknown(ReadOnlySpan<char> word, List<WordNote> notes)
    {
        if (word.IndexOfAny(CompoundJoints) < 0)
        {
            NoteUnknownPart(word, notes);
            return;
        }

        notes.Add(new WordNote(Feature.UnknownCompound[0], 1));
        foreach (var range in word.SplitAny(CompoundJoints))
        {
            var part = word[range];
            if (!part.IsEmpty && part is not "rs" && known.Of(part) == Knowledge.None)
                NoteUnknownPart(part, notes);
        }
    }

    private void NoteUnknownPart(ReadOnlySpan<char> word, List<WordNote> notes)
    {
        var shape = WordShapes.Of(word);
        var number = (int)shape;
        switch (shape)
        {
            case WordShape.Lower or WordShape.Capitalized:
                notes.Add(new WordNote(Feature.Unknown[number], 1));
                notes.Add(new WordNote(Feature.UnknownLetters[number], -Lexicon.Instance.Letters.LogLikelihood(word) / 10));
                notes.Add(new WordNote(Feature.UnknownLength[number], word.Length / 5.0));
                if (word.Length < 3)
                    notes.Add(new WordNote(Feature.UnknownShort[number], 1));
                NoteCompound(word, number, notes);
                break;
            case WordShape.Camel or WordShape.LowerCamel or WordShape.UpperThenLower:
                NoteParts(word, shape, notes);
                break;
            default:
                notes.Add(new WordNote(Feature.Unknown[number], 1));
                if (word.Length > LongestAcronym)
                    notes.Add(new WordNote(Feature.UnknownLength[number], word.Length - LongestAcronym));
                break;
        }
    }

    /// <summary>"dropbox", "tokiofoo".</summary>
    private void NoteCompound(ReadOnlySpan<char> word, int shape, List<WordNote> notes)
    {
        Span<char> lower = stackalloc char[LongestCompound];
        if (word.Length is < 2 * ShortestPart or > LongestCompound)
            return;
        lower = lower[..word.ToLowerInvariant(lower)];
        var begins = false;
        for (var i = ShortestPart; i <= lower.Length - ShortestPart + 1; i++)
        {
            if (!IsPart(lower[..i]))
                continue;
            begins = true;
            if (lower.Length - i >= ShortestPart && IsPart(lower[i..]))
            {
                notes.Add(new WordNote(Feature.UnknownOfKnown[shape], 1));
                return;
            }
        }

        if (begins)
            notes.Add(new WordNote(Feature.UnknownOfMixed[shape], 1));
    }

    private bool IsPart(ReadOnlySpan<char> word) => known.IsWord(word) || Lexicon.Instance.IsNameInLowerCase(word) || Lexicon.Instance.IsName(word);

    /// <summary>"BorrowSanitizer", "macOSfoo", "SPItokio".</summary>
    private void NoteParts(ReadOnlySpan<char> word, WordShape shape, List<WordNote> notes)
    {
        var (count, knownCount, first) = (0, 0, Knowledge.None);
        var firstLength = 0;
        for (var i = 0; i < word.Length;)
        {
            var end = PartEnd(word, i);
            var knowledge = known.Of(word[i..end]);
            if (count++ == 0)
                (first, firstLength) = (knowledge, end);
            knownCount += knowledge == Knowledge.None ? 0 : 1;
            i = end;
        }

        var kind = knownCount == count ? Feature.UnknownOfKnown : knownCount > 0 ? Feature.UnknownOfMixed : Feature.Unknown;
        notes.Add(new WordNote(kind[(int)shape], 1));
        notes.Add(new WordNote(Feature.UnknownParts[0], count - 2));
        if (shape == WordShape.LowerCamel && firstLength > 1)
            notes.Add(new WordNote(Feature.UnknownLowerFirst[first == Knowledge.None ? 0 : 1], 1));
        if (shape == WordShape.UpperThenLower)
        {
            var upper = word.IndexOfAnyInRange('a', 'z');
            var isKnown = upper > 0 && (known.Of(word[(upper - 1)..]) != Knowledge.None || known.Of(word[upper..]) != Knowledge.None);
            notes.Add(new WordNote(Feature.UnknownUpperFirst[isKnown ? 1 : 0], 1));
        }
    }

    /// <summary>The end of a part that begins with a capital, or of a run of capitals, small letters or digits.</summary>
    private static int PartEnd(ReadOnlySpan<char> word, int start)
    {
        var end = start + 1;
        if (char.IsUpper(word[start]))
        {
            while (end < word.Length && char.IsUpper(word[end]))
                end++;
            if (end < word.Length && IsSmall(word[end]))
            {
                if (end - start > 1)
                    return end - 1;
                while (end < word.Length && IsSmall(word[end]))
                    end++;
            }

            return end;
        }

        var isSmall = IsSmall(word[start]);
        while (end < word.Length && !char.IsUpper(word[end]) && IsSmall(word[end]) == isSmall)
            end++;
        return end;

        static bool IsSmall(char c) => char.IsLower(c) || c is '\'' or '’';
    }
}

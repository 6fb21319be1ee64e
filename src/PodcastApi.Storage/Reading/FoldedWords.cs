using System.Buffers;
using System.Text;
using PodcastApi.Content;

namespace PodcastApi.Storage.Reading;

/// <summary>A word of a text, where it stands, and how it is sought.</summary>
internal readonly record struct FoldedWord(string Folded, int Start, int End);

/// <summary>
/// The words of a text as the database's <c>search_fold</c> sees them (<c>schema/migrations/0004_search.sql</c>): in lower case,
/// without accents and apostrophes, <c>C++</c> as <c>cpp</c>, <c>C#</c> as <c>csharp</c>, <c>.NET</c> as <c>dotnet</c>.
/// A letter that both fold in different ways costs a mark, nothing else.
/// </summary>
internal static class FoldedWords
{
    private const string DotNet = ".net";

    private static readonly string[] s_lower = [.. Enumerable.Range(0, 128).Select(code => char.ToLowerInvariant((char)code).ToString())];

    /// <summary>All words of a text.</summary>
    public static List<FoldedWord> Of(string text) => Read(text, null);

    /// <summary>Those words of a text that are among some folded ones. No other word takes any memory.</summary>
    public static List<FoldedWord> Of(string text, HashSet<string> among) => Read(text, among);

    private static List<FoldedWord> Read(string text, HashSet<string>? among)
    {
        var words = new List<FoldedWord>();
        var word = new ArrayBufferWriter<char>(32);
        var (start, end) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var folded = Fold(rune);
            if (folded is null && Symbol(text, at, word.WrittenCount) is var (letters, taken))
                (folded, length) = (letters, taken);
            if (folded is not null)
            {
                if (word.WrittenCount == 0)
                    start = at;
                word.Write(folded);
                end = at + length;
            }
            else if (word.WrittenCount > 0)
            {
                if (IsAccent(rune))
                    end = at + length;
                else if (!IsSkipped(rune))
                    Add(words, word, start, end, among);
            }

            at += length;
        }

        if (word.WrittenCount > 0)
            Add(words, word, start, end, among);
        return words;
    }

    private static void Add(List<FoldedWord> words, ArrayBufferWriter<char> word, int start, int end, HashSet<string>? among)
    {
        if (among is null)
            words.Add(new FoldedWord(word.WrittenSpan.ToString(), start, end));
        else if (among.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.WrittenSpan, out var known))
            words.Add(new FoldedWord(known, start, end));
        word.ResetWrittenCount();
    }

    private static string? Fold(Rune rune)
    {
        if (rune.IsAscii)
            return char.IsAsciiLetterOrDigit((char)rune.Value) ? s_lower[rune.Value] : null;
        if (!Rune.IsLetterOrDigit(rune))
            return null;
        var isLatin = rune.Value is (>= 0xC0 and <= 0x24F) or (>= 0x1E00 and <= 0x1EFF);
        return isLatin && Slug.Words(rune.ToString(), out _) is [var letters] ? letters : Rune.ToLowerInvariant(rune).ToString();
    }

    /// <summary>An accent by itself is part of the letter before it.</summary>
    private static bool IsAccent(Rune rune) => rune.Value is >= 0x300 and <= 0x36F;

    /// <summary>Apostrophes and what cannot be seen are no end of a word, and none of it at its end.</summary>
    private static bool IsSkipped(Rune rune) => rune.Value is '\'' or 0xAD or 0x2BC or 0x2018 or 0x2019 or 0x2060 or 0xFEFF or (>= 0x200B and <= 0x200D);

    private static (string Letters, int Length)? Symbol(string text, int at, int wordLength)
    {
        if (wordLength > 0 && text.AsSpan(at).StartsWith("++", StringComparison.Ordinal))
            return ("pp", 2);
        if (wordLength == 1 && text[at] == '#' && !IsAlphanumeric(text, at + 1))
            return ("sharp", 1);
        return wordLength == 0 && text.AsSpan(at).StartsWith(DotNet, StringComparison.OrdinalIgnoreCase) && !IsAlphanumeric(text, at + DotNet.Length)
            ? ("dotnet", DotNet.Length)
            : null;
    }

    private static bool IsAlphanumeric(string text, int at) => at < text.Length && char.IsAsciiLetterOrDigit(text[at]);
}

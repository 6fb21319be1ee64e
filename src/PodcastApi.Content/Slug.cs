using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Content;

/// <summary>
/// Names for URLs: lower-case ASCII letters, digits and single hyphens between them. Accents are folded, Greek and
/// Cyrillic are transliterated; of a text in another script a short hash stands for what cannot be told. No slug holds
/// an underscore, so none looks like an <see cref="EntityId"/>.
/// </summary>
public static class Slug
{
    /// <summary>The length at which <see cref="From(string, int)"/> cuts by default, in characters.</summary>
    public const int DefaultMaximumLength = 80;

    private const int HashLength = 8;

    /// <summary>The slug of a text; never empty. A longer one is cut at a hyphen.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="maximumLength">In characters, at least 16.</param>
    public static string From(string text, int maximumLength = DefaultMaximumLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumLength, 16);
        var words = Words(text, out var complete);
        var hash = complete && words.Count > 0 ? null : Hash(text);
        var room = maximumLength - (hash is null ? 0 : hash.Length + 1);
        var slug = new StringBuilder();
        foreach (var word in words)
        {
            if (slug.Length + 1 + word.Length > room)
            {
                if (slug.Length == 0)
                    slug.Append(word, 0, room);
                break;
            }

            if (slug.Length > 0)
                slug.Append('-');
            slug.Append(word);
        }

        if (hash is null)
            return slug.ToString();
        return slug.Length > 0 ? $"{slug}-{hash}" : hash;
    }

    /// <summary>
    /// The words that a slug is made of, without a limit of length: <c>"C++ &amp; Zoë's"</c> gives <c>cpp</c>, <c>and</c>, <c>zoes</c>.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="complete">False when letters were left out since no ASCII form of them is known.</param>
    public static IReadOnlyList<string> Words(string text, out bool complete)
    {
        complete = true;
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            if (SlugLetters.Fold(rune) is { } letters)
                word.Append(letters);
            else if (Symbol(text, i, word) is { } symbol)
                (length, _) = (symbol.Length, word.Append(symbol.Letters));
            else if (Rune.IsLetterOrDigit(rune))
                complete = false;
            if (!Continues(rune, text, i))
                Flush(words, word);
            i += length;
        }

        Flush(words, word);
        return words;
    }

    /// <summary>The next free form of a slug that is taken: <c>name-2</c>, <c>name-3</c> and so on.</summary>
    public static string Numbered(string slug, int number) => number < 2 ? slug : $"{slug}-{number}";

    private static bool Continues(Rune rune, string text, int at) =>
        SlugLetters.Fold(rune) is not null
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
        || (rune.Value is '\'' or '’' or 'ʼ' or '`' && at > 0 && char.IsLetter(text[at - 1]))
        || (rune.Value == '.' && IsDotNet(text, at));

    /// <summary>Signs that are said: C++, C#, .NET, and "&amp;" between words.</summary>
    private static (int Length, string Letters)? Symbol(string text, int at, StringBuilder word)
    {
        var rest = text.AsSpan(at);
        if (word.Length > 0 && rest.StartsWith("++", StringComparison.Ordinal) && EndsWord(rest[2..]))
            return (2, "pp");
        if (word.Length == 1 && rest[0] == '#' && EndsWord(rest[1..]))
            return (1, "sharp");
        if (word.Length == 0 && IsDotNet(text, at))
            return (1, "dot");
        if (word.Length == 0 && rest[0] == '&' && at > 0 && rest.Length > 1
            && char.IsWhiteSpace(text[at - 1]) && char.IsWhiteSpace(rest[1]))
            return (1, "and");
        return null;
    }

    private static bool IsDotNet(string text, int at) =>
        text.AsSpan(at).StartsWith(".NET", StringComparison.OrdinalIgnoreCase)
        && EndsWord(text.AsSpan(at + 4))
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private static bool EndsWord(ReadOnlySpan<char> rest) => rest.IsEmpty || !char.IsLetterOrDigit(rest[0]);

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
    }

    private static string Hash(string text) =>
        "x" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Trim().ToLowerInvariant())))[..HashLength];
}

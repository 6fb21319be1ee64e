using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>The words of a file, by which words that ran together are told from words that are one.</summary>
internal sealed partial class TextVocabulary
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public TextVocabulary(IEnumerable<string> texts)
    {
        var counts = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            foreach (var token in Token().EnumerateMatches(text))
            {
                var word = text.AsSpan(token.Index, token.Length).Trim(".,;:!?()[]\"“”‘’'");
                if (!word.IsEmpty)
                    counts[word] = counts.TryGetValue(word, out var count) ? count + 1 : 1;
            }
        }
    }

    public IEnumerable<string> Words => _counts.Keys;

    public int Count(ReadOnlySpan<char> word) => _counts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var count) ? count : 0;

    /// <summary>Whether the word stands in the file by itself, as it is or in lower case.</summary>
    public bool Knows(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return false;
        if (Count(word) > 0)
            return true;
        Span<char> lower = stackalloc char[64];
        return word.Length <= lower.Length && Count(lower[..word.ToLowerInvariant(lower)]) > 0;
    }

    [GeneratedRegex("""\S+""", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}

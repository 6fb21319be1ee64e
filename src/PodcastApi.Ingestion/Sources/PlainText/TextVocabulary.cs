using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>The words of a file, by which words that ran together are told from words that are one.</summary>
internal sealed partial class TextVocabulary
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _capitalized = new(StringComparer.Ordinal);

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

        foreach (var word in _counts.Keys)
        {
            if (word.Any(char.IsUpper))
                _capitalized.Add(word.ToLowerInvariant());
        }
    }

    public int Count(ReadOnlySpan<char> word) => _counts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var count) ? count : 0;

    /// <summary>Whether the file has the word with capitals, by itself.</summary>
    public bool HasCapitalized(ReadOnlySpan<char> lowerCase) => _capitalized.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lowerCase);

    [GeneratedRegex("""\S+""", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}

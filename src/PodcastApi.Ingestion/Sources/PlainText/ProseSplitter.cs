using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>Finds the paragraphs of running text again, and the questions that it lists.</summary>
internal static partial class ProseSplitter
{
    private const int LongestQuestion = 150;
    private const int FewestQuestions = 2;

    public static IEnumerable<PlainTextSegment> Split(string text)
    {
        var parts = SentenceGlue().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            yield return new PlainTextSegment(PlainTextSegmentKind.Paragraph, parts[i]);
            if (parts[i][^1] != ':')
                continue;
            var end = i + 1;
            while (end < parts.Count && IsQuestion(parts[end]))
                end++;
            if (end - i <= FewestQuestions)
                continue;
            while (++i < end)
                yield return new PlainTextSegment(PlainTextSegmentKind.Item, parts[i]);
            i--;
        }
    }

    private static bool IsQuestion(string text) => text.Length <= LongestQuestion && text[^1] == '?' && text.IndexOfAny(['.', '?', '!']) == text.Length - 1;

    /// <summary>A sentence's end with the next one right behind it; not within "U.S.A." or after an initial.</summary>
    [GeneratedRegex("""(?<=[\p{Ll}\d)\]"”’%][.!?:…]["”’)]?)(?=[\p{Lu}"“‘])""", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceGlue();
}

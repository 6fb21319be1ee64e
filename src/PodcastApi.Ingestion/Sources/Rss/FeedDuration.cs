using System.Globalization;
using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.Rss;

/// <summary>
/// Times as feeds write them: <c>itunes:duration</c> (seconds, MM:SS, HH:MM:SS), normal play time of Podlove Simple
/// Chapters (with a fraction), ISO 8601 (<c>PT1H2M3S</c>) and words (<c>1h 2m</c>, <c>62 min</c>).
/// </summary>
public static partial class FeedDuration
{
    /// <summary>Seconds; null when it is no time.</summary>
    public static double? ParseSeconds(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > 60)
            return null;
        if (Clock().Match(text) is { Success: true } clock)
        {
            var seconds = 0.0;
            foreach (var part in clock.Groups["part"].Captures.Select(capture => capture.Value))
                seconds = seconds * 60 + double.Parse(part.Length == 0 ? "0" : part, CultureInfo.InvariantCulture);
            var fraction = clock.Groups["fraction"] is { Success: true } digits ? double.Parse("0." + digits.Value, CultureInfo.InvariantCulture) : 0;
            return seconds + fraction;
        }

        if (Words().Match(text) is not { Success: true, Length: > 0 } words || words.Value is "P" or "PT")
            return null;
        return Part(words, "days") * 86400 + Part(words, "hours") * 3600 + Part(words, "minutes") * 60 + Part(words, "seconds");
    }

    /// <summary>Whole seconds, rounded; null when it is no time, or none at all (feeds write 0 for what they do not know).</summary>
    public static int? ParseWholeSeconds(string? text) =>
        ParseSeconds(text) is { } seconds and >= 0.5 and < int.MaxValue ? (int)Math.Round(seconds) : null;

    private static double Part(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? double.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("""^(?:npt:)?(?<part>[0-9]{1,9})(?:\s*:\s*(?<part>[0-9]{0,4})){0,2}(?:[.,](?<fraction>[0-9]{1,9}))?s?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex("""^P?\s*(?:(?<days>[0-9]+)\s*d(?:ays?)?)?\s*T?,?\s*(?:(?<hours>[0-9]+(?:\.[0-9]+)?)\s*h(?:(?:ou)?rs?)?\.?)?,?\s*(?:(?<minutes>[0-9]+(?:\.[0-9]+)?)\s*m(?:in(?:ute)?s?)?\.?)?,?\s*(?:(?<seconds>[0-9]+(?:\.[0-9]+)?)\s*s(?:ec(?:ond)?s?)?\.?)?$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}

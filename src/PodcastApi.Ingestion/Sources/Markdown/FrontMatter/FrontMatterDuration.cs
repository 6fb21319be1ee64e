using System.Globalization;
using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

/// <summary>Reads a length of time: seconds, <c>MM:SS</c>, <c>H:MM:SS</c>, or <c>1h 3m 29s</c>.</summary>
internal static partial class FrontMatterDuration
{
    /// <summary>Seconds; null when the text is no length of time.</summary>
    public static double? Read(string text)
    {
        var match = Time().Match(text.Trim());
        return match.Success ? (Part(match, "hours") * 3600) + (Part(match, "minutes") * 60) + Part(match, "seconds") : null;
    }

    private static double Part(Match match, string name) =>
        match.Groups[name] is { Success: true } part ? double.Parse(part.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?:(?:(?<hours>[0-9]{1,3}):)?(?<minutes>[0-9]{1,4}):(?<seconds>[0-5]?[0-9](?:\.[0-9]{1,6})?)|(?<seconds>[0-9]{1,9}(?:\.[0-9]{1,6})?)(?:\s*s(?:ec(?:ond)?s?)?)?|(?<hours>[0-9]{1,3})\s*h(?:ours?|rs?)?(?:\s*(?<minutes>[0-9]{1,2})\s*m(?:in(?:ute)?s?)?)?(?:\s*(?<seconds>[0-9]{1,2})\s*s(?:ec(?:ond)?s?)?)?|(?<minutes>[0-9]{1,4})\s*m(?:in(?:ute)?s?)?(?:\s*(?<seconds>[0-9]{1,2})\s*s(?:ec(?:ond)?s?)?)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Time();
}

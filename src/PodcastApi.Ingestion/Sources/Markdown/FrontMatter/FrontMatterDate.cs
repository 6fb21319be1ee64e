using System.Globalization;
using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

/// <summary>A date as written: the day, and where they are known the time of day and the offset from UTC.</summary>
internal readonly partial record struct FrontMatterDate(DateOnly Day, TimeOnly? Time, TimeSpan? Offset)
{
    /// <summary>From here on a number counts milliseconds: as seconds it would lie in the year 5138.</summary>
    private const long FirstMilliseconds = 100_000_000_000;

    private static readonly string[] WrittenOut =
    [
        "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "ddd, d MMM yyyy", "dddd, d MMMM yyyy", "dddd, MMMM d, yyyy",
    ];

    /// <summary>The instant; null when the time of day is unknown.</summary>
    /// <param name="zone">Where a time without an offset is taken.</param>
    public DateTimeOffset? Instant(TimeZoneInfo zone)
    {
        if (Time is not { } time)
            return null;
        var local = Day.ToDateTime(time);
        return new DateTimeOffset(local, Offset ?? zone.GetUtcOffset(local));
    }

    /// <summary>
    /// Reads <c>2024-01-02</c>, with <c>T</c> or a blank also a time, a fraction and an offset (ISO 8601, RFC 3339, the forms
    /// of Jekyll and Hugo); RFC 2822; <c>2 January 2024</c>; seconds or milliseconds since 1970. False for anything else, a day
    /// that no calendar has among it.
    /// </summary>
    public static bool TryRead(string text, out FrontMatterDate date)
    {
        var trimmed = text.Trim();
        date = default;
        if (long.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return TryRead(number, out date);
        if (Iso().Match(trimmed) is { Success: true } iso)
            return TryReadIso(iso, out date);
        if (Rfc2822().IsMatch(trimmed) && DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            date = Of(instant);
            return true;
        }

        if (!DateOnly.TryParseExact(trimmed, WrittenOut, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return false;
        date = new FrontMatterDate(day, null, null);
        return true;
    }

    /// <summary>Reads seconds or milliseconds since 1970, or the eight digits of a day.</summary>
    public static bool TryRead(long number, out FrontMatterDate date)
    {
        date = default;
        if (number is >= 19000101 and <= 29991231
            && DateOnly.TryParseExact(number.ToString(CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = new FrontMatterDate(day, null, null);
            return true;
        }

        var milliseconds = number is >= FirstMilliseconds or <= -FirstMilliseconds ? number : number * 1000;
        if (milliseconds < DateTimeOffset.MinValue.ToUnixTimeMilliseconds() || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
            return false;
        date = Of(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
        return true;
    }

    public static FrontMatterDate Of(DateTimeOffset instant) =>
        new(DateOnly.FromDateTime(instant.DateTime), TimeOnly.FromDateTime(instant.DateTime), instant.Offset);

    public static FrontMatterDate Of(DateTime local) => new(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), null);

    public override string ToString()
    {
        var text = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time)
            return text;
        text += time.ToString("'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        return Offset switch
        {
            null => text,
            { Ticks: 0 } => text + "Z",
            { } offset => text + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture),
        };
    }

    private static bool TryReadIso(Match iso, out FrontMatterDate date)
    {
        date = default;
        if (!DateOnly.TryParseExact(iso.Groups["day"].Value, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return false;
        TimeOnly? time = null;
        if (iso.Groups["time"].Success)
        {
            var digits = iso.Groups["time"].Value.Replace(',', '.');
            if (!TimeOnly.TryParse(digits, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
                return false;
            time = parsed;
        }

        TimeSpan? offset = null;
        if (iso.Groups["zone"] is { Success: true, Value: var zone } && !TryReadOffset(zone, out offset))
            return false;
        date = new FrontMatterDate(day, time, offset);
        // An offset, be it that of the podcast, can push the first and the last day out of what an instant may be.
        return day.Year is > 1 and < 9999;
    }

    private static bool TryReadOffset(string zone, out TimeSpan? offset)
    {
        offset = TimeSpan.Zero;
        if (zone is "Z" or "z" or "UTC" or "GMT")
            return true;
        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
        var hours = int.Parse(digits.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = digits.Length > 2 ? int.Parse(digits.AsSpan(2, 2), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (hours > 14 || minutes > 59 || (hours == 14 && minutes > 0))
            return false;
        offset = new TimeSpan(hours, minutes, 0) * (zone[0] == '-' ? -1 : 1);
        return true;
    }

    [GeneratedRegex(
        @"^(?<day>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})(?:(?:[Tt]|\s+)(?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,7})?)?)[0-9]*\s*(?<zone>Z|z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^[A-Za-z]{3}, [0-9]{1,2} [A-Za-z]{3} [0-9]{4} [0-9]{2}:[0-9]{2}(:[0-9]{2})? ([+-][0-9]{4}|GMT|UTC|Z)$", RegexOptions.CultureInvariant)]
    private static partial Regex Rfc2822();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.Rss;

/// <summary>
/// A date as feeds write it: RFC 822 and RFC 2822 with everything that publishers make of it, RFC 3339 and ISO 8601,
/// the output of <c>asctime</c>, and seconds since 1970.
/// </summary>
/// <param name="Day">The calendar day in the offset as written.</param>
/// <param name="Instant">Null when only the day is written; without an offset, UTC.</param>
public sealed partial record FeedDate(DateOnly Day, DateTimeOffset? Instant)
{
    private const int MaxLength = 100;

    private static readonly Dictionary<string, double> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["Z"] = 0,
        ["WET"] = 0,
        ["AST"] = -4,
        ["ADT"] = -3,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["ET"] = -5,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["PT"] = -8,
        ["AKST"] = -9,
        ["AKDT"] = -8,
        ["HST"] = -10,
        ["BST"] = 1,
        ["WEST"] = 1,
        ["CET"] = 1,
        ["MEZ"] = 1,
        ["CEST"] = 2,
        ["MESZ"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["IST"] = 5.5,
        ["SGT"] = 8,
        ["HKT"] = 8,
        ["AWST"] = 8,
        ["JST"] = 9,
        ["KST"] = 9,
        ["ACST"] = 9.5,
        ["ACDT"] = 10.5,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
    };

    /// <summary>English, then what feeds in other languages write, by the first letters.</summary>
    private static readonly (string Prefix, int Month)[] Months =
    [
        ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("may", 5), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12),
        ("mär", 3), ("mrz", 3), ("mai", 5), ("okt", 10), ("dez", 12),
        ("fév", 2), ("fev", 2), ("avr", 4), ("juin", 6), ("juil", 7), ("aoû", 8), ("déc", 12),
        ("ene", 1), ("abr", 4), ("ago", 8), ("set", 9), ("out", 10), ("dic", 12),
        ("gen", 1), ("mag", 5), ("giu", 6), ("lug", 7), ("ott", 10), ("maa", 3), ("mei", 5), ("maj", 5),
    ];

    /// <summary>Null when it is no date, or one that the calendar does not have.</summary>
    public static FeedDate? Parse(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength)
            return null;
        if (Seconds().IsMatch(text))
            return Of(DateTimeOffset.FromUnixTimeSeconds(long.Parse(text, CultureInfo.InvariantCulture)));
        if (Iso().Match(text) is { Success: true } iso)
            return Make(iso, Number(iso, "year"), Number(iso, "month") ?? 1, Number(iso, "day") ?? 1);
        if (DayMonthYear().Match(text) is { Success: true } rfc && Month(rfc.Groups["month"].Value) is { } month)
            return Make(rfc, Year(rfc.Groups["year"].Value), month, Number(rfc, "day"));
        if (MonthDayYear().Match(text) is { Success: true } us && Month(us.Groups["month"].Value) is { } usMonth)
            return Make(us, Number(us, "year"), usMonth, Number(us, "day"));
        if (Slashes().Match(text) is { Success: true } slashes)
            return Make(slashes, Number(slashes, "year"), Number(slashes, "month"), Number(slashes, "day"));
        return null;
    }

    private static FeedDate Of(DateTimeOffset instant) => new(DateOnly.FromDateTime(instant.DateTime), instant);

    private static FeedDate? Make(Match match, int? year, int? month, int? day)
    {
        // What stands for "no date" in many programs is year 1.
        if (year is not (>= 1900 and <= 9998) || month is not (>= 1 and <= 12) || day is not >= 1 || day > DateTime.DaysInMonth(year.Value, month.Value))
            return null;
        var date = new DateOnly(year.Value, month.Value, day.Value);
        if (Number(match, "hour") is not { } hour)
            return new FeedDate(date, null);
        var half = match.Groups["half"].Value;
        if (half.Length > 0 && hour <= 12)
            hour = hour % 12 + (half[0] is 'p' or 'P' ? 12 : 0);
        var (minute, second) = (Number(match, "minute") ?? 0, Number(match, "second") ?? 0);
        if (hour > 24 || minute > 59 || second > 60 || hour == 24 && minute + second > 0)
            return null;
        var fraction = match.Groups["fraction"].Success ? double.Parse("0." + match.Groups["fraction"].Value, CultureInfo.InvariantCulture) : 0;
        // 24:00 is the next day's midnight and a leap second the next minute; the day stays as written.
        var local = date.ToDateTime(TimeOnly.MinValue) + new TimeSpan(hour, minute, second) + TimeSpan.FromSeconds(fraction);
        return Offset(match.Groups["zone"].Value) is { } offset
            ? new FeedDate(date, new DateTimeOffset(local, offset))
            : new FeedDate(date, new DateTimeOffset(local, TimeSpan.Zero));
    }

    private static TimeSpan? Offset(string zone)
    {
        zone = zone.Trim();
        if (Zones.TryGetValue(zone, out var hours))
            return TimeSpan.FromHours(hours);
        if (NumericZone().Match(zone) is not { Success: true } match)
            return null;
        var offset = new TimeSpan(Number(match, "hours") ?? 0, Number(match, "minutes") ?? 0, 0);
        if (offset > TimeSpan.FromHours(14))
            return null;
        return match.Groups["sign"].Value == "+" ? offset : -offset;
    }

    private static int? Month(string name)
    {
        foreach (var (prefix, month) in Months)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return month;
        }

        return null;
    }

    private static int? Year(string text)
    {
        var year = int.Parse(text, CultureInfo.InvariantCulture);
        // RFC 2822 section 4.3: two digits up to 49 are 20xx, three digits are years since 1900.
        return text.Length switch
        {
            2 => year < 50 ? 2000 + year : 1900 + year,
            3 => 1900 + year,
            _ => year,
        };
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found && int.TryParse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private const string Time = """(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{1,2})(?:[:.](?<second>[0-9]{1,2})(?:[.,](?<fraction>[0-9]{1,9})[0-9]*)?)?\s*(?<half>[AaPp]\.?[Mm]\.?)?""";

    private const string Zone = """(?<zone>[+-]\s?[0-9]{1,2}:?[0-9]{2}|(?:GMT|UTC)\s?[+-]\s?[0-9]{1,2}(?::?[0-9]{2})?|[+-][0-9]{2}|[A-Za-z]{1,4})?""";

    [GeneratedRegex("""^(?<year>[0-9]{4})(?:-?(?<month>[0-9]{2})(?:-?(?<day>[0-9]{2})(?:(?:[Tt]|\s+|_)(?<hour>[0-9]{2})(?::?(?<minute>[0-9]{2})(?::?(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9})[0-9]*)?)?)?\s*""" + Zone + """.*)?)?)?$""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Iso();

    [GeneratedRegex("""(?:^|[^0-9:])(?<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?[\s\-,/]*(?:de\s+)?(?<month>[^\W\d_]{3,12})\.?[\s\-,/]*(?:de\s+)?(?<year>[0-9]{4}|[0-9]{2,3})(?:[,\s]+(?:at\s+)?""" + Time + """\s*""" + Zone + """)?""", RegexOptions.CultureInvariant)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex("""(?:^|\s)(?<month>[^\W\d_]{3,12})\.?\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?(?:\s+(?<year>[0-9]{4})(?:[,\s]+(?:at\s+)?""" + Time + """\s*""" + Zone + """)?|\s+""" + Time + """\s+(?:[A-Z]{1,4}\s+)?(?<year>[0-9]{4}))""", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex("""^(?:[A-Za-z]+,?\s+)?(?:(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})/(?<year>[0-9]{4})|(?<year>[0-9]{4})/(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})|(?<day>[0-9]{1,2})\.(?<month>[0-9]{1,2})\.(?<year>[0-9]{4}))(?:[,\s]+""" + Time + """\s*""" + Zone + """)?""", RegexOptions.CultureInvariant)]
    private static partial Regex Slashes();

    [GeneratedRegex("""^[0-9]{9,11}$""", RegexOptions.CultureInvariant)]
    private static partial Regex Seconds();

    [GeneratedRegex("""^(?:GMT|UTC)?\s?(?<sign>[+-])\s?(?<hours>[0-9]{1,2}):?(?<minutes>[0-9]{2})?$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumericZone();
}

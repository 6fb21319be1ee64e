namespace PodcastApi.Toml.Reading;

/// <summary>Reads the four kinds of dates and times (RFC 3339; with a blank allowed in place of the T).</summary>
internal static class DateTimeReader
{
    private const int DateLength = 10;
    private const int TimeLength = 8;

    /// <summary>Whether the token can only have been meant as a date or time, right or wrong.</summary>
    public static bool Recognises(ReadOnlySpan<char> token) =>
        char.IsAsciiDigit(token[0]) && (token.Contains(':') || (token.IndexOf('-') is > 0 and var dash && !token[..dash].ContainsAny('e', 'E')));

    // date-time = offset-date-time / local-date-time / local-date / local-time
    public static TomlValue Read(ReadOnlySpan<char> token, TomlPosition position, Cursor cursor)
    {
        if (token.Length > 2 && token[2] == ':')
        {
            var time = ReadTime(token, position, cursor, out var rest);
            return rest.IsEmpty ? new TomlLocalTime(time, position) : throw Malformed(token, position, cursor);
        }

        var date = ReadDate(token, position, cursor);
        if (token.Length == DateLength)
            return new TomlLocalDate(date, position);
        if (token[DateLength] is not ('T' or 't' or ' '))
            throw Malformed(token, position, cursor);

        var local = date.ToDateTime(ReadTime(token[(DateLength + 1)..], position, cursor, out var offsetText));
        if (offsetText.IsEmpty)
            return new TomlLocalDateTime(local, position);

        var offset = ReadOffset(token, offsetText, position, cursor);
        var utcTicks = local.Ticks - offset.Ticks;
        return utcTicks >= DateTime.MinValue.Ticks && utcTicks <= DateTime.MaxValue.Ticks
            ? new TomlOffsetDateTime(new DateTimeOffset(local, offset), position)
            : throw cursor.Fail(position, $"'{token}' lies outside the years 0001 to 9999", "correct the year");
    }

    // full-date = date-fullyear "-" date-month "-" date-mday
    private static DateOnly ReadDate(ReadOnlySpan<char> token, TomlPosition position, Cursor cursor)
    {
        if (token.Length < DateLength || !TryNumber(token[..4], out var year) || token[4] != '-' || !TryNumber(token[5..7], out var month)
            || token[7] != '-' || !TryNumber(token[8..10], out var day))
        {
            throw Malformed(token, position, cursor);
        }

        if (year == 0 || month is 0 or > 12)
            throw cursor.Fail(position, $"'{token}' is not a date: {(year == 0 ? "there is no year 0000" : "the month must be 01 to 12")}", "dates are written year-month-day");
        if (day == 0 || day > DateTime.DaysInMonth(year, month))
            throw cursor.Fail(position, $"'{token}' is not a date: {year:0000}-{month:00} has the days 01 to {DateTime.DaysInMonth(year, month)}", "correct the day");
        return new DateOnly(year, month, day);
    }

    // partial-time = time-hour ":" time-minute ":" time-second [ time-secfrac ]
    private static TimeOnly ReadTime(ReadOnlySpan<char> text, TomlPosition position, Cursor cursor, out ReadOnlySpan<char> rest)
    {
        if (text.Length == 5 && text[2] == ':')
            throw cursor.Fail(position, $"the time '{text}' has no seconds", $"write {text}:00");
        if (text.Length < TimeLength || !TryNumber(text[..2], out var hour) || text[2] != ':' || !TryNumber(text[3..5], out var minute)
            || text[5] != ':' || !TryNumber(text[6..8], out var second))
        {
            throw Malformed(text, position, cursor);
        }

        if (hour > 23 || minute > 59 || second > 59)
        {
            throw cursor.Fail(position, $"'{text}' is not a time: hours are 00 to 23, minutes and seconds 00 to 59",
                second == 60 ? "a leap second cannot be represented; write 59" : "correct the time");
        }

        rest = text[TimeLength..];
        return new TimeOnly(hour, minute, second).Add(ReadFraction(text, ref rest, position, cursor));
    }

    // time-secfrac = "." 1*DIGIT; what is finer than a tick of 100 ns is cut off, not rounded
    private static TimeSpan ReadFraction(ReadOnlySpan<char> text, ref ReadOnlySpan<char> rest, TomlPosition position, Cursor cursor)
    {
        if (rest.IsEmpty || rest[0] != '.')
            return TimeSpan.Zero;

        var unit = TimeSpan.TicksPerSecond;
        var ticks = 0L;
        var end = 1;
        for (; end < rest.Length && char.IsAsciiDigit(rest[end]); end++)
        {
            unit /= 10;
            ticks += unit * (rest[end] - '0');
        }

        if (end == 1)
            throw cursor.Fail(position, $"the fraction of a second in '{text}' has no digits", "remove the '.'");
        rest = rest[end..];
        return TimeSpan.FromTicks(ticks);
    }

    // time-offset = "Z" / time-numoffset
    private static TimeSpan ReadOffset(ReadOnlySpan<char> token, ReadOnlySpan<char> offset, TomlPosition position, Cursor cursor)
    {
        if (offset is "Z" or "z")
            return TimeSpan.Zero;
        if (offset.Length != 6 || offset[0] is not ('+' or '-') || !TryNumber(offset[1..3], out var hours) || offset[3] != ':' || !TryNumber(offset[4..6], out var minutes))
            throw Malformed(token, position, cursor);

        var size = new TimeSpan(hours, minutes, 0);
        if (minutes > 59 || size > TimeSpan.FromHours(14))
            throw cursor.Fail(position, $"'{offset}' is not an offset from UTC", "offsets lie between -14:00 and +14:00");
        return offset[0] == '-' ? -size : size;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            value = (value * 10) + (c - '0');
        }

        return true;
    }

    private static TomlException Malformed(ReadOnlySpan<char> token, TomlPosition position, Cursor cursor) =>
        cursor.Fail(position, $"'{token}' is not a date, a time or a number",
            "write 2025-01-31, 09:30:00, 2025-01-31T09:30:00 or 2025-01-31T09:30:00+01:00, or put a text in quotes");
}

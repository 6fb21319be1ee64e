using System.Globalization;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>Instants as RFC 3339 writes them, with seconds and an offset.</summary>
internal static class InstantText
{
    private const int LongestFraction = 7;

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    /// <summary>Reads an instant; false when the text is none, or its offset is beyond 14 hours.</summary>
    public static bool TryRead(string text, out DateTimeOffset instant)
    {
        instant = default;
        if (!TrySplit(text, out var local, out var offset)
            || !DateTime.TryParseExact(local.ToUpperInvariant(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return false;
        }

        var utcTicks = time.Ticks - offset.Ticks;
        if (offset.Duration() > TimeSpan.FromHours(14) || utcTicks < 0 || utcTicks > DateTime.MaxValue.Ticks)
            return false;
        instant = new DateTimeOffset(time, offset);
        return true;
    }

    /// <summary>An instant in UTC, with microseconds where there are any.</summary>
    public static string Write(DateTimeOffset instant)
        => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture) + "Z";

    private static bool TrySplit(string text, out string local, out TimeSpan offset)
    {
        (local, offset) = (text, TimeSpan.Zero);
        if (text.EndsWith('Z') || text.EndsWith('z'))
        {
            local = text[..^1];
        }
        else
        {
            if (text.Length < 6 || text[^6] is not ('+' or '-')
                || !TimeSpan.TryParseExact(text[^5..], "hh\\:mm", CultureInfo.InvariantCulture, out offset))
            {
                return false;
            }

            local = text[..^6];
            if (text[^6] == '-')
                offset = -offset;
        }

        return local.Length == 19 || (local.Length is > 20 and <= 20 + LongestFraction && local[19] == '.');
    }
}

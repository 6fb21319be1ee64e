using System.Globalization;

namespace PodcastApi.Server.Feeds;

/// <summary>Dates as feeds write them.</summary>
internal static class FeedTime
{
    /// <summary>
    /// An instant with the offset in which it falls on a given day: the day that the publisher meant is not always that of UTC.
    /// In UTC where the days agree, or where no offset makes them agree.
    /// </summary>
    public static DateTimeOffset OnDay(DateTime instant, DateOnly? day)
    {
        var utc = new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc));
        if (day is not { } wanted || DateOnly.FromDateTime(utc.DateTime) == wanted)
            return utc;
        // The smallest whole number of hours to the other side of midnight.
        var hours = wanted < DateOnly.FromDateTime(utc.DateTime)
            ? -(utc.Hour + 1)
            : 24 - utc.Hour;
        return Math.Abs(hours) <= 14 && DateOnly.FromDateTime(utc.DateTime.AddHours(hours)) == wanted ? utc.ToOffset(TimeSpan.FromHours(hours)) : utc;
    }

    /// <summary>RFC 822 with a year of four digits, as RSS 2.0 has it: <c>Thu, 22 Jan 2026 00:00:00 +0000</c>.</summary>
    public static string Rfc822(DateTimeOffset time)
    {
        var offset = time.Offset;
        return string.Create(CultureInfo.InvariantCulture,
            $"{time:ddd, dd MMM yyyy HH:mm:ss} {(offset < TimeSpan.Zero ? '-' : '+')}{Math.Abs(offset.Hours):00}{Math.Abs(offset.Minutes):00}");
    }

    /// <summary>RFC 3339, as JSON Feed and sitemaps have it.</summary>
    public static string Rfc3339(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);

    /// <summary>Seconds as normal play time: <c>00:12:34.500</c>.</summary>
    public static string PlayTime(double seconds) => TimeSpan.FromSeconds(seconds) is { TotalHours: >= 24 } long_
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)long_.TotalHours}:{long_:mm':'ss'.'fff}")
        : TimeSpan.FromSeconds(seconds).ToString("hh':'mm':'ss'.'fff", CultureInfo.InvariantCulture);
}

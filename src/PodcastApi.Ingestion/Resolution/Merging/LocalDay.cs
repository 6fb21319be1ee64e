namespace PodcastApi.Ingestion.Resolution.Merging;

/// <summary>Days of a time zone.</summary>
internal static class LocalDay
{
    /// <summary>The first instant of the day, which is not midnight where the clock is put forward at that hour.</summary>
    public static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>The zone of an IANA name; UTC for none, and for one that this machine does not know.</summary>
    public static TimeZoneInfo Zone(string? name) => name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
}

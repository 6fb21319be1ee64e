namespace PodcastApi.Query.Paging;

/// <summary>PostgreSQL's binary times: microseconds, or days, since the first of January 2000.</summary>
public static class PostgresTime
{
    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly int EpochDay = DateOnly.FromDateTime(Epoch).DayNumber;

    /// <summary>The instant; null when it lies outside of the years 1 to 9999.</summary>
    public static DateTime? ToDateTime(long microseconds)
        => microseconds >= (DateTime.MinValue.Ticks - Epoch.Ticks) / TimeSpan.TicksPerMicrosecond
            && microseconds <= (DateTime.MaxValue.Ticks - Epoch.Ticks) / TimeSpan.TicksPerMicrosecond
            ? Epoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond)
            : null;

    /// <summary>The day; null when it lies outside of the years 1 to 9999.</summary>
    public static DateOnly? ToDate(int days)
        => days >= -EpochDay && days <= DateOnly.MaxValue.DayNumber - EpochDay ? DateOnly.FromDayNumber(EpochDay + days) : null;
}

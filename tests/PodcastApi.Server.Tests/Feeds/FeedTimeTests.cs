using PodcastApi.Server.Feeds;

namespace PodcastApi.Server.Tests.Feeds;

public sealed class FeedTimeTests
{
    [Theory]
    [InlineData("2026-01-22T23:30:00Z", "2026-01-22", "Thu, 22 Jan 2026 23:30:00 +0000")]
    [InlineData("2026-01-22T23:30:00Z", "2026-01-23", "Fri, 23 Jan 2026 00:30:00 +0100")]
    [InlineData("2026-01-22T02:30:00Z", "2026-01-21", "Wed, 21 Jan 2026 23:30:00 -0300")]
    [InlineData("2026-01-22T02:30:00Z", "2026-01-25", "Thu, 22 Jan 2026 02:30:00 +0000")]
    public void A_date_has_the_offset_in_which_its_day_is_the_one_that_was_meant(string instant, string day, string expected)
        => Assert.Equal(expected, FeedTime.Rfc822(FeedTime.OnDay(
            DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(0, "00:00:00.000")]
    [InlineData(3754.5, "01:02:34.500")]
    [InlineData(90000, "25:00:00.000")]
    public void Chapters_begin_at_a_play_time(double seconds, string expected) => Assert.Equal(expected, FeedTime.PlayTime(seconds));
}

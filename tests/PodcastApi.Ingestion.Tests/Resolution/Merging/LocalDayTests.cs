using PodcastApi.Ingestion.Resolution.Merging;

namespace PodcastApi.Ingestion.Tests.Resolution.Merging;

public sealed class LocalDayTests
{
    [Theory]
    [InlineData(null, "UTC")]
    [InlineData("Nowhere/At all", "UTC")]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    public void A_zone_that_is_not_known_is_UTC(string? name, string zone) => Assert.Equal(zone, LocalDay.Zone(name).Id);

    [Fact]
    public void A_day_begins_when_the_clock_is_put_forward_where_that_leaves_out_midnight() =>
        Assert.Equal(new DateTimeOffset(2024, 9, 8, 4, 0, 0, TimeSpan.Zero), LocalDay.Start(new(2024, 9, 8), LocalDay.Zone("America/Santiago")));

    [Fact]
    public void A_day_begins_at_midnight_of_its_zone() =>
        Assert.Equal(new DateTimeOffset(2024, 1, 31, 23, 0, 0, TimeSpan.Zero), LocalDay.Start(new(2024, 2, 1), LocalDay.Zone("Europe/Berlin")));
}

using static PodcastApi.Toml.Tests.TomlAssert;

namespace PodcastApi.Toml.Tests.Reading;

public sealed class DateTimeReaderTests
{
    [Theory]
    [InlineData("2025-03-01T09:30:00Z", 0)]
    [InlineData("2025-03-01t09:30:00z", 0)]
    [InlineData("2025-03-01 11:30:00+02:00", 2)]
    [InlineData("2025-03-01T04:30:00-05:00", -5)]
    [InlineData("2025-03-01T09:30:00-00:00", 0)]
    public void A_date_time_keeps_its_offset(string text, int offset)
    {
        var value = ValueOf<TomlOffsetDateTime>($"v = {text}").Value;

        Assert.Equal(new DateTimeOffset(2025, 3, 1, 9, 30, 0, TimeSpan.Zero), value);
        Assert.Equal(TimeSpan.FromHours(offset), value.Offset);
    }

    [Fact]
    public void A_date_time_without_offset_is_local()
    {
        var value = ValueOf<TomlLocalDateTime>("v = 2025-03-01 09:30:00.25 # blank instead of T").Value;

        Assert.Equal(new DateTime(2025, 3, 1, 9, 30, 0, 250), value);
        Assert.Equal(DateTimeKind.Unspecified, value.Kind);
    }

    [Fact]
    public void A_date_is_a_day() => Assert.Equal(new DateOnly(2024, 2, 29), ValueOf<TomlLocalDate>("v = 2024-02-29 # leap").Value);

    [Fact]
    public void A_time_stands_alone() => Assert.Equal(new TimeOnly(7, 32, 0), ValueOf<TomlLocalTime>("v = 07:32:00").Value);

    [Fact]
    public void Fractions_are_cut_off_at_100_nanoseconds() =>
        Assert.Equal(new TimeOnly(0, 0, 0).Add(TimeSpan.FromTicks(9_999_999)), ValueOf<TomlLocalTime>("v = 00:00:00.99999999999999999999999").Value);

    [Theory]
    [InlineData("2025-02-29", "2025-02 has the days 01 to 28")]
    [InlineData("2025-04-00", "has the days 01 to 30")]
    [InlineData("2025-13-01", "the month must be 01 to 12")]
    [InlineData("2025-00-01", "the month must be 01 to 12")]
    [InlineData("0000-01-01", "no year 0000")]
    public void Impossible_days_are_refused(string text, string message) => Refused($"v = {text}", 1, 5, message);

    [Theory]
    [InlineData("24:00:00")]
    [InlineData("12:60:00")]
    [InlineData("12:00:61")]
    public void Impossible_times_are_refused(string text) => Refused($"v = {text}", 1, 5, "hours are 00 to 23");

    [Fact]
    public void A_leap_second_is_refused_with_the_way_out() =>
        Assert.Contains("write 59", Refused("v = 2016-12-31T23:59:60Z", 1, 5, "is not a time").Hint, StringComparison.Ordinal);

    [Theory]
    [InlineData("07:32")]
    [InlineData("2025-03-01T07:32")]
    public void Seconds_are_required(string text) =>
        Assert.Contains("07:32:00", Refused($"v = {text}", 1, 5, "has no seconds").Hint, StringComparison.Ordinal);

    [Theory]
    [InlineData("2025-3-1")]
    [InlineData("25-03-01")]
    [InlineData("2025-03-01T")]
    [InlineData("2025-03-01x09:30:00")]
    [InlineData("2025-03-01T9:30:00")]
    [InlineData("2025-03-01T09:30:00+1:00")]
    [InlineData("2025-03-01T09:30:00+0100")]
    [InlineData("2025-03-01T09:30:00 Z")]
    [InlineData("09:30:00Z")]
    [InlineData("10000-01-01")]
    public void Other_shapes_are_refused(string text) => Assert.Throws<TomlException>(() => TomlReader.Read($"v = {text}"));

    [Theory]
    [InlineData("2025-03-01T09:30:00.")]
    [InlineData("09:30:00.Z")]
    public void A_fraction_has_digits(string text) => Refused($"v = {text}", 1, 5, "has no digits");

    [Theory]
    [InlineData("2025-03-01T09:30:00+25:00")]
    [InlineData("2025-03-01T09:30:00+14:01")]
    [InlineData("2025-03-01T09:30:00-01:60")]
    public void Offsets_stay_within_14_hours(string text) => Refused($"v = {text}", 1, 5, "is not an offset");

    [Theory]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    public void Points_in_time_beyond_the_calendar_are_refused(string text) => Refused($"v = {text}", 1, 5, "outside the years");
}

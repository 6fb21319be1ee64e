using PodcastApi.Ingestion.Sources.Rss;

namespace PodcastApi.Ingestion.Tests.Sources.Rss;

public sealed class FeedDurationTests
{
    [Theory]
    [InlineData("3723", 3723)]
    [InlineData("01:02:03", 3723)]
    [InlineData("1:2:3", 3723)]
    [InlineData("62:03", 3723)]
    [InlineData(" 00:05 ", 5)]
    [InlineData("90.6", 91)]
    [InlineData("00:01:30.500", 90)]
    [InlineData("PT1H2M3S", 3723)]
    [InlineData("1h 2m 3s", 3723)]
    [InlineData("1 hour, 2 minutes", 3720)]
    [InlineData("62 min", 3720)]
    [InlineData("45 minutes", 2700)]
    [InlineData("1::3", 3603)]
    public void A_duration_is_read_as_seconds(string text, int seconds)
    {
        Assert.Equal(seconds, FeedDuration.ParseWholeSeconds(text));
    }

    [Theory]
    [InlineData("00:26:55.000", 1615.0)]
    [InlineData("12:42.345", 762.345)]
    [InlineData("npt:7.5", 7.5)]
    [InlineData("0", 0.0)]
    public void Normal_play_time_has_fractions(string text, double seconds)
    {
        Assert.Equal(seconds, FeedDuration.ParseSeconds(text)!.Value, 6);
    }

    [Theory]
    [InlineData("PT")]
    [InlineData("P")]
    [InlineData("٠١:٠٢")]
    [InlineData("62                                                            min")]
    public void What_is_no_time_is_not_the_start_either(string text) => Assert.Null(FeedDuration.ParseSeconds(text));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("00:00:00")]
    [InlineData("-5")]
    [InlineData("about an hour")]
    [InlineData("PT")]
    [InlineData("1:2:3:4:5")]
    public void What_is_no_duration_is_none(string text)
    {
        Assert.Null(FeedDuration.ParseWholeSeconds(text));
    }
}

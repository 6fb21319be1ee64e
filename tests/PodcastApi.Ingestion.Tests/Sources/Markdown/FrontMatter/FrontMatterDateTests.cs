using PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

namespace PodcastApi.Ingestion.Tests.Sources.Markdown.FrontMatter;

public sealed class FrontMatterDateTests
{
    [Theory]
    [InlineData("2025-03-04", "2025-03-04")]
    [InlineData("2025-3-4", "2025-03-04")]
    [InlineData(" 2025-03-04 ", "2025-03-04")]
    [InlineData("2025-03-04T05:06", "2025-03-04T05:06:00")]
    [InlineData("2025-03-04 05:06:07", "2025-03-04T05:06:07")]
    [InlineData("2025-03-04T05:06:07Z", "2025-03-04T05:06:07Z")]
    [InlineData("2025-03-04T05:06:07.25+02:00", "2025-03-04T05:06:07.25+02:00")]
    [InlineData("2025-03-04 05:06:07 -0530", "2025-03-04T05:06:07-05:30")]
    [InlineData("2025-03-04T05:06:07.123456789Z", "2025-03-04T05:06:07.1234567Z")]
    [InlineData("Tue, 04 Mar 2025 05:06:07 +0100", "2025-03-04T05:06:07+01:00")]
    [InlineData("4 March 2025", "2025-03-04")]
    [InlineData("Mar 4, 2025", "2025-03-04")]
    [InlineData("1741064767", "2025-03-04T05:06:07Z")]
    [InlineData("1741064767250", "2025-03-04T05:06:07.25Z")]
    [InlineData("20250304", "2025-03-04")]
    [InlineData("30000101", "1970-12-14T05:21:41Z")]
    [InlineData("2025-03-04T05:06:07+14:00", "2025-03-04T05:06:07+14:00")]
    public void A_date_is_read_as_far_as_it_goes(string text, string expected)
    {
        Assert.True(FrontMatterDate.TryRead(text, out var date));
        Assert.Equal(expected, date.ToString());
    }

    [Theory]
    [InlineData("2025-02-29")]
    [InlineData("2025-13-01")]
    [InlineData("2025-03-04T24:30:00Z")]
    [InlineData("2025-03-04T05:06:07+15:00")]
    [InlineData("2025-03-04T05:06:07+01:75")]
    [InlineData("03/04/2025")]
    [InlineData("0001-01-01T00:00:00+02:00")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("2025-03-04T05:06:07+٠١:00")]
    [InlineData("9999999999999999")]
    [InlineData("-9999999999999999")]
    [InlineData("2025-03-04T05:06:07+14:30")]
    [InlineData("9999-12-31T00:00:00Z")]
    [InlineData("soon")]
    [InlineData("")]
    public void What_is_no_date_or_could_be_two_is_not_read(string text) => Assert.False(FrontMatterDate.TryRead(text, out _));

    [Theory]
    [InlineData("90", 90.0)]
    [InlineData("1:30", 90.0)]
    [InlineData("1:03:29", 3809.0)]
    [InlineData("00:00:01.5", 1.5)]
    [InlineData("1h 3m 29s", 3809.0)]
    [InlineData("63 min", 3780.0)]
    [InlineData("2 hours", 7200.0)]
    [InlineData("1:75", null)]
    [InlineData("٠١:٠٢", null)]
    [InlineData("an hour", null)]
    [InlineData("", null)]
    public void A_duration_is_seconds_or_a_clock(string text, double? seconds) => Assert.Equal(seconds, FrontMatterDuration.Read(text));
}

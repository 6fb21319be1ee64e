using PodcastApi.Ingestion.Sources.Rss;

namespace PodcastApi.Ingestion.Tests.Sources.Rss;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Thu, 22 Jan 2026 17:00:00 +0100", "2026-01-22", "2026-01-22T16:00:00Z")]
    [InlineData("Thu, 22 Jan 2026 00:30:00 +0100", "2026-01-22", "2026-01-21T23:30:00Z")]
    [InlineData("22 Jan 26 17:00 GMT", "2026-01-22", "2026-01-22T17:00:00Z")]
    [InlineData("Thu, 1 Jan 2004 19:48:21 EST", "2004-01-01", "2004-01-02T00:48:21Z")]
    [InlineData("Thu,01 Jan 2004 19:48:21 GMT", "2004-01-01", "2004-01-01T19:48:21Z")]
    [InlineData("Thursday, January 1, 2004 7:48 PM", "2004-01-01", "2004-01-01T19:48:00Z")]
    [InlineData("Sat, Dec 16 2023 02:02:33 PM", "2023-12-16", "2023-12-16T14:02:33Z")]
    [InlineData("Wednesday, 21 March 2018 10:27:32 +03:00", "2018-03-21", "2018-03-21T07:27:32Z")]
    [InlineData("Mon, 06 Sept 2010 00:01:00 +0000", "2010-09-06", "2010-09-06T00:01:00Z")]
    [InlineData("Fri, 13 Apr 2001 19:23:02 UTC+2", "2001-04-13", "2001-04-13T17:23:02Z")]
    [InlineData("Mon, 31 Dec 2012 24:00:00 GMT", "2012-12-31", "2013-01-01T00:00:00Z")]
    [InlineData("Tue, 30 Jun 2015 23:59:60 GMT", "2015-06-30", "2015-07-01T00:00:00Z")]
    [InlineData("Wrong, 01 Jan 2004 19:48:21 GMT", "2004-01-01", "2004-01-01T19:48:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 XYZ", "2004-01-01", "2004-01-01T19:48:21Z")]
    [InlineData("Mi, 03 Okt 2018 08:00:00 MESZ", "2018-10-03", "2018-10-03T06:00:00Z")]
    [InlineData("lun., 05 févr. 2024 12:00:00 +0100", "2024-02-05", "2024-02-05T11:00:00Z")]
    [InlineData("Sun Jan 02 15:04:05 2022", "2022-01-02", "2022-01-02T15:04:05Z")]
    [InlineData("Sun Jan  2 15:04:05 PST 2022", "2022-01-02", "2022-01-02T15:04:05Z")]
    [InlineData("2003-12-13T18:30:02Z", "2003-12-13", "2003-12-13T18:30:02Z")]
    [InlineData("2003-12-13T18:30:02.25+01:00", "2003-12-13", "2003-12-13T17:30:02Z")]
    [InlineData("2003-12-13 18:30", "2003-12-13", "2003-12-13T18:30:00Z")]
    [InlineData("2003-12-13T18:30:02 -0500", "2003-12-13", "2003-12-13T23:30:02Z")]
    [InlineData("20031213T183002Z", "2003-12-13", "2003-12-13T18:30:02Z")]
    [InlineData("1/14/2004 3:33 PM", "2004-01-14", "2004-01-14T15:33:00Z")]
    [InlineData("14.01.2004 15:33", "2004-01-14", "2004-01-14T15:33:00Z")]
    [InlineData("1071340202", "2003-12-13", "2003-12-13T18:30:02Z")]
    [InlineData("22 Jan 126 17:00 GMT", "2026-01-22", "2026-01-22T17:00:00Z")]
    [InlineData("Thu, 22 Jan 2026 17:00 AM", "2026-01-22", "2026-01-22T17:00:00Z")]
    [InlineData("Thu, 22 Jan 2026 17:00:00 +1500", "2026-01-22", "2026-01-22T17:00:00Z")]
    public void A_date_with_a_time_is_read(string text, string day, string instant)
    {
        var date = FeedDate.Parse(text)!;
        Assert.Equal(day, date.Day.ToString("yyyy-MM-dd"));
        Assert.Equal(DateTimeOffset.Parse(instant).UtcTicks / TimeSpan.TicksPerSecond, date.Instant!.Value.UtcTicks / TimeSpan.TicksPerSecond);
    }

    [Theory]
    [InlineData("2003-12-13", "2003-12-13")]
    [InlineData("2003-12", "2003-12-01")]
    [InlineData("13 Dec 2003", "2003-12-13")]
    [InlineData("December 13, 2003", "2003-12-13")]
    [InlineData("Sat, 13 December 2003", "2003-12-13")]
    public void A_date_without_a_time_has_no_instant(string text, string day)
    {
        var date = FeedDate.Parse(text)!;
        Assert.Equal((day, null), (date.Day.ToString("yyyy-MM-dd"), date.Instant));
    }

    [Fact]
    public void A_fraction_of_a_second_counts() => Assert.Equal(250, FeedDate.Parse("2003-12-13T18:30:02.25Z")!.Instant!.Value.Millisecond);

    [Fact]
    public void Nothing_of_more_than_a_hundred_characters_is_a_date() => Assert.Null(FeedDate.Parse("Thu, 22 Jan 2026 17:00:00 GMT".PadRight(101, '.')));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("Thu, 32 Jan 2004 19:48:21 GMT")]
    [InlineData("29 Feb 2023 10:00:00 GMT")]
    [InlineData("2023-02-30")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 +0000")]
    [InlineData("Thu, 01 Jan 2004 25:61:00 GMT")]
    [InlineData("13 Foo 2003")]
    [InlineData("00 Jan 2004")]
    [InlineData("2023-13-01")]
    [InlineData("Thu, 01 Jan 2004 25:00:00 GMT")]
    [InlineData("Thu, 01 Jan 2004 19:61:00 GMT")]
    [InlineData("Thu, 01 Jan 2004 19:48:61 GMT")]
    [InlineData("Thu, 01 Jan 2004 24:01:00 GMT")]
    [InlineData("٢٢ Jan 2004")]
    [InlineData("22 Jan ٢٠٢٦")]
    [InlineData("١٠٧١٣٤٠٢٠٢")]
    public void What_the_calendar_does_not_have_is_no_date(string text)
    {
        Assert.Null(FeedDate.Parse(text));
    }
}

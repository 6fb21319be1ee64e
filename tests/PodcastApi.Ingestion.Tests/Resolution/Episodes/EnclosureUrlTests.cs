using PodcastApi.Ingestion.Resolution.Episodes;

namespace PodcastApi.Ingestion.Tests.Resolution.Episodes;

public sealed class EnclosureUrlTests
{
    [Theory]
    [InlineData("https://dts.podtrac.com/redirect.mp3/cdn.example.org/a/1.mp3", "https://cdn.example.org/a/1.mp3")]
    [InlineData("https://op3.dev/e,pg=1/https://cdn.example.org/a/1.mp3", "https://cdn.example.org/a/1.mp3")]
    [InlineData("https://op3.dev/e/chtbl.com/track/AB12/cdn.example.org/a/1.mp3", "https://cdn.example.org/a/1.mp3")]
    [InlineData("https://op3.dev/e/cdn.example.org/get?file=1.mp3", "https://cdn.example.org/get?file=1.mp3")]
    public void Services_that_count_are_passed_over(string url, string stable) => Assert.Equal(stable, EnclosureUrl.Stable(url));

    [Theory]
    [InlineData("https://op3.dev/e/example.org")]
    [InlineData("https://op3.dev/e")]
    [InlineData("https://chtbl.com/track/AB12/podcast/1.mp3")]
    public void Where_no_address_follows_a_service_that_counts_is_the_host_itself(string url) => Assert.Equal(url, EnclosureUrl.Stable(url));

    [Fact]
    public void Eight_services_that_count_are_passed_over_and_no_more()
    {
        static string Behind(int counters) => $"https://{string.Concat(Enumerable.Repeat("op3.dev/e/", counters))}cdn.example.org/1.mp3";
        Assert.Equal("https://cdn.example.org/1.mp3", EnclosureUrl.Stable(Behind(8)));
        Assert.Equal(Behind(1), EnclosureUrl.Stable(Behind(9)));
    }

    [Theory]
    [InlineData("t=123")]
    [InlineData("Token=abc")]
    [InlineData("X-Amz-Signature=abc")]
    [InlineData("x-goog-expires=9")]
    public void Signatures_and_stamps_do_not_count(string parameter) =>
        Assert.Equal("https://cdn.example.org/get?file=1.mp3", EnclosureUrl.Stable($"https://cdn.example.org/get?file=1.mp3&{parameter}"));

    [Fact]
    public void What_is_no_address_names_no_recording() => Assert.Null(EnclosureUrl.Stable("1.mp3"));
}

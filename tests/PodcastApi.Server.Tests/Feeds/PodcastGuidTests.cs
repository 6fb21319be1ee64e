using PodcastApi.Server.Feeds;

namespace PodcastApi.Server.Tests.Feeds;

public sealed class PodcastGuidTests
{
    /// <summary>The example of the specification.</summary>
    [Theory]
    [InlineData("https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810")]
    [InlineData("mp3s.nashownotes.com/pc20rss.xml/", "917393e3-1b1e-5cef-ace4-edaa54e1f810")]
    public void The_guid_follows_from_the_address_of_the_feed(string url, string expected) => Assert.Equal(Guid.Parse(expected), PodcastGuid.OfFeed(url));
}

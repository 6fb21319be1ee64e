using PodcastApi.Content;
using PodcastApi.Server.Tests.Rest;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Server.Tests.Access;

/// <summary>Just enough to page through.</summary>
internal static class SampleBatch
{
    public static ContentBatch TwoEpisodes()
    {
        var podcast = SampleServer.Id(ContentKind.Podcast, "pair");
        return new ContentBatch
        {
            Podcasts = [new PodcastRow { Id = podcast, Slug = "pair", Title = "Pair" }],
            Episodes = [.. ((string[])["first", "second"]).Select((slug, i) => new EpisodeRow
            {
                Id = SampleServer.Id(ContentKind.Episode, slug),
                PodcastId = podcast,
                Slug = slug,
                Title = slug,
                SourceTitle = slug,
                PublishedAt = new DateTimeOffset(2026, 3, 1 + i, 0, 0, 0, TimeSpan.Zero),
                PublishedOn = new DateOnly(2026, 3, 1 + i),
            })],
        };
    }
}

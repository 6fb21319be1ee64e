using PodcastApi.Content;
using PodcastApi.Storage.Reading;
using static PodcastApi.Storage.Tests.Writing.Rows;

namespace PodcastApi.Storage.Tests.Reading;

public sealed class ContentOverviewTests
{
    [Fact]
    public async Task An_empty_database_has_counts_of_zero_and_no_subjects()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var overview = await ContentOverview.ReadAsync(test.Database, CancellationToken.None);
        Assert.Equal((0L, new ContentSubjects(null, null, null, null)), (overview.Revision, overview.Subjects));
        Assert.All(overview.Counts, count => Assert.Equal(0, count.Value));
    }

    [Fact]
    public async Task The_newest_visible_episode_and_what_most_episodes_share_stand_out()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(
            Batch(
                Episode("one", 1).WithGuest("bob").WithLink("y", "https://y.example/"),
                Episode("two", 2).WithGuest("ada", "acme").About("acme").WithLink("x", "https://x.example/"),
                Episode("three", 3).WithGuest("ada").About("acme", "corp").WithLink("x", "https://x.example/"),
                Episode("four", 4, EpisodeStatus.Draft).WithGuest("bob"))
            .With(Podcast()).With("acme", "corp"));

        var overview = await ContentOverview.ReadAsync(test.Database, CancellationToken.None);

        Assert.Equal((1L, 3L), (overview.Revision, overview.Counts["episodes"]));
        Assert.Equal(Assert.Single(await test.RowsAsync("select slug || '/three' from podcast")), $"{overview.Subjects.Episode?.Podcast}/{overview.Subjects.Episode?.Slug}");
        Assert.Equal("ada", overview.Subjects.Guest?.Slug);
        Assert.Equal("acme", overview.Subjects.Company?.Slug);
        Assert.Equal("https://x.example/", overview.Subjects.Link?.Url);
    }
}

using PodcastApi.Content;
using PodcastApi.Query;
using PodcastApi.Storage.Tests.Writing;
using static PodcastApi.Storage.Tests.Writing.Rows;

namespace PodcastApi.Storage.Tests.Searching;

public sealed class RelatedTests
{
    [Fact]
    public async Task Episodes_are_related_by_guests_companies_and_rare_links()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(
            Episode("owner", 10).WithGuest("ada", "works").About("acme").WithLink("rare", "https://rare.example/").WithLink("common", "https://common.example/"),
            Episode("same-guest", 1).WithGuest("ada"),
            Episode("same-company", 2).About("acme"),
            Episode("employer", 3).About("works"),
            Episode("rare-link", 4).WithLink("r", "https://rare.example/"),
            Episode("guest-and-link", 5).WithGuest("ada").WithLink("c", "https://common.example/"),
            Episode("common-link", 6).WithLink("c", "https://common.example/"),
            Episode("common-link-too", 7).WithLink("c", "https://common.example/"),
            Episode("as-host", 8).WithGuest("ada", role: AppearanceRole.Host),
            Episode("unrelated", 9),
            Episode("draft", 11, EpisodeStatus.Draft).WithGuest("ada").About("acme")).With(Podcast()).With("acme", "works"));
        await using var search = new Searches(test.ConnectionString);
        await using var drafts = new Searches(test.ConnectionString) { Scope = AccessScope.Drafts };

        var related = await search.RelatedAsync(EpisodeId("owner"), 20);

        Assert.Equal(
        [
            "guest-and-link: PERSON LINK", "same-guest: PERSON", "employer: COMPANY", "same-company: COMPANY", "rare-link: LINK",
            "common-link-too: LINK", "common-link: LINK",
        ], related);
        Assert.Equal(related.Take(2), await search.RelatedAsync(EpisodeId("owner"), 2));
        Assert.Empty(await search.RelatedAsync(EpisodeId("owner"), 0));
        Assert.Empty(await search.RelatedAsync(EpisodeId("unrelated")));
        Assert.Equal("draft: PERSON COMPANY", (await drafts.RelatedAsync(EpisodeId("owner")))[0]);
    }
}

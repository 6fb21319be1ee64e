using PodcastApi.Content;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Writing;
using static PodcastApi.Storage.Tests.Writing.Rows;

namespace PodcastApi.Storage.Tests.Writing;

public sealed class ClaimTableTests
{
    private static readonly Guid Ada = PersonId("ada");

    [Fact]
    public async Task What_is_said_is_counted_and_the_newest_word_counts()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        await writer.Claims.ReplaceAsync(
            [EpisodeId("one"), EpisodeId("two")],
            [
                Claim("one", "Ada Byron", 1) with { AboutText = "old", Urls = ["https://a.example/"], AlternativeNames = ["Ada B."] },
                Claim("two", "Ada Byron", 2) with { AboutText = "new", AboutHtml = "<p>new</p>", Urls = ["https://a.example/", "https://b.example/"], ImageUrl = "https://img.example/" },
            ],
            CancellationToken.None);

        var said = Assert.Single(await writer.Claims.SummariseAsync([Ada, PersonId("nobody")], CancellationToken.None));

        Assert.Equal((ContentKind.Person, Ada), (said.Kind, said.Id));
        Assert.Equal([new ClaimedName("Ada Byron", 0, 2)], said.Names);
        Assert.Equal(["Ada B."], said.AlternativeNames);
        Assert.Equal([new ClaimedUrl("https://a.example/", 2, Day(2)), new ClaimedUrl("https://b.example/", 1, Day(2))], said.Urls.OrderBy(url => url.Url));
        Assert.Equal(("https://img.example/", "<p>new</p>", "new"), (said.ImageUrl, said.AboutHtml, said.AboutText));
    }

    [Fact]
    public async Task Replacing_tells_of_whom_was_said_and_of_whom_is()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        await writer.Claims.ReplaceAsync([EpisodeId("one")], [Claim("one", "Ada", 1)], CancellationToken.None);

        var concerned = await writer.Claims.ReplaceAsync([EpisodeId("one")], [Claim("one", "Bob", 1) with { EntityId = PersonId("bob") }], CancellationToken.None);

        Assert.Equal(new[] { Ada, PersonId("bob") }.Order(), concerned.Order());
        Assert.Empty(await writer.Claims.SummariseAsync([Ada], CancellationToken.None));
    }

    [Fact]
    public async Task What_may_not_be_seen_yet_counts_only_where_nothing_else_is_said()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        var later = test.Time.Now.AddDays(1);
        await writer.Claims.ReplaceAsync([EpisodeId("two")], [Claim("two", "Ada B.", 2) with { AboutText = "secret", VisibleFrom = later }], CancellationToken.None);
        Assert.Equal("secret", (await writer.Claims.SummariseAsync([Ada], CancellationToken.None))[0].AboutText);

        await writer.Claims.ReplaceAsync([EpisodeId("one")], [Claim("one", "Ada", 1) with { AboutText = "public" }], CancellationToken.None);
        Assert.Equal("public", (await writer.Claims.SummariseAsync([Ada], CancellationToken.None))[0].AboutText);

        Assert.Empty(await writer.Claims.RevealAsync(test.Time.Now, CancellationToken.None));
        Assert.Equal([Ada], await writer.Claims.RevealAsync(later, CancellationToken.None));
        Assert.Equal("secret", (await writer.Claims.SummariseAsync([Ada], CancellationToken.None))[0].AboutText);
    }

    [Fact]
    public async Task A_merge_moves_what_is_said()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        await writer.Claims.ReplaceAsync([EpisodeId("one")], [Claim("one", "Ada", 1)], CancellationToken.None);
        await writer.Claims.MoveAsync(Ada, PersonId("bob"), CancellationToken.None);
        Assert.Equal(PersonId("bob"), Assert.Single(await writer.Claims.SummariseAsync([Ada, PersonId("bob")], CancellationToken.None)).Id);
    }

    [Fact]
    public async Task Podcasts_are_found_that_share_enough_traces()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await using (var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None))
        {
            await writer.WriteAsync(
                new ContentBatch
                {
                    Podcasts = [Podcast(), Podcast("other")],
                    People = [Person("ada")],
                    Episodes = [Episode("one") with { Guid = "g1" }, Episode("two").WithGuest("ada"), Episode("three"), Episode("four", podcast: Id(ContentKind.Podcast, "other")), Episode("five", podcast: Id(ContentKind.Podcast, "other"))],
                },
                CancellationToken.None);
            await writer.CompleteAsync(CancellationToken.None);
        }

        await using var next = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        var traces = new EpisodeTraces(["g1"], ["four"], ["Title of three"], ["ada"]);
        Assert.Equal([Show], await next.Candidates.FindAsync(traces, Guid.Empty, 3, 5, CancellationToken.None));
        Assert.Equal([Show, Id(ContentKind.Podcast, "other")], await next.Candidates.FindAsync(traces, Guid.Empty, 1, 5, CancellationToken.None));
        Assert.Empty(await next.Candidates.FindAsync(traces, Show, 3, 5, CancellationToken.None));
        // Of a podcast with fewer episodes all of them do.
        var both = traces with { Slugs = ["four", "five"] };
        Assert.Equal([Id(ContentKind.Podcast, "other")], await next.Candidates.FindAsync(both, Show, 3, 5, CancellationToken.None));
    }

    private static ClaimRow Claim(string episode, string name, int day) => new()
    {
        OwnerId = EpisodeId(episode),
        Kind = ContentKind.Person,
        EntityId = Ada,
        Name = name,
        SaidOn = Day(day),
        VisibleFrom = DateTimeOffset.UnixEpoch,
    };

    private static DateOnly Day(int day) => new(2025, 1, day);
}

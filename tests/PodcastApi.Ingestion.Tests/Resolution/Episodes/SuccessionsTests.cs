using PodcastApi.Content;
using PodcastApi.Ingestion.Resolution.Episodes;

namespace PodcastApi.Ingestion.Tests.Resolution.Episodes;

public sealed class SuccessionsTests
{
    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    public void A_new_document_takes_the_place_of_the_one_that_is_gone(string gone, string fresh) =>
        Assert.Equal([(2, 1)], Find(Gone(1) with { Clues = Clues(1, gone) }, Fresh(2) with { Clues = Clues(2, fresh) }));

    [Fact]
    public void What_fell_out_of_a_feed_may_be_followed() => Assert.Equal([(2, 1)], Find(Live(1) with { IsAbsent = true }, Fresh(2)));

    [Fact]
    public void A_document_that_is_still_there_is_not_followed() => Assert.Empty(Find(Live(1), Fresh(2)));

    [Fact]
    public void A_document_that_was_never_tied_and_fell_out_of_a_feed_is_neither_followed_nor_a_follower()
    {
        var untied = Fresh(1) with { IsAbsent = true };
        Assert.Empty(Find(untied, Fresh(2)));
        Assert.Empty(Find(Gone(3), untied));
    }

    [Fact]
    public void A_document_that_has_an_episode_follows_none() => Assert.Empty(Find(Gone(1), Live(2)));

    [Fact]
    public void What_is_gone_itself_follows_neither_itself_nor_another()
    {
        var untied = Gone(2) with { EpisodeId = null };
        Assert.Empty(Find(untied));
        Assert.Empty(Find(Gone(1), untied));
    }

    [Fact]
    public void Documents_that_do_not_match_follow_none() => Assert.Empty(Find(Gone(1), Fresh(2) with { Clues = Clues(2, "b") with { Guid = "other" } }));

    [Fact]
    public void A_document_of_another_source_follows_none() => Assert.Empty(Find(Gone(1), Fresh(2) with { Clues = Clues(2, "b") with { Source = 8 } }));

    private static IEnumerable<(long After, long Before)> Find(params KnownDocument[] documents) =>
        Successions.Find(documents).Select(succession => (succession.Key, succession.Value.Id));

    private static KnownDocument Gone(long id) => Live(id) with { IsLive = false };

    private static KnownDocument Live(long id) => new(Clues(id, $"{id}"), IsLive: true, IsChanged: false, IsAbsent: false, Guid.NewGuid(), "origin");

    private static KnownDocument Fresh(long id) => Live(id) with { EpisodeId = null, MatchedBy = null };

    private static EpisodeClues Clues(long id, string name) => new() { Document = id, Source = 7, Kind = SourceKind.Rss, Name = name, Guid = "g-1" };
}

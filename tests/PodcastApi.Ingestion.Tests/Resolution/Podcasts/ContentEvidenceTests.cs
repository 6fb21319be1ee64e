using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Episodes;
using PodcastApi.Ingestion.Resolution.Podcasts;
using static PodcastApi.Ingestion.Tests.Resolution.Episodes.ClueBuilder;

namespace PodcastApi.Ingestion.Tests.Resolution.Podcasts;

public sealed class ContentEvidenceTests
{
    [Fact]
    public void Three_episodes_that_match_make_a_source_one_of_the_podcast()
    {
        Assert.Equal(3, ContentEvidence.Weigh(Episodes(Feed, 0, 8), Episodes(Folder, 5, 10)));
        Assert.Equal(0, ContentEvidence.Weigh(Episodes(Feed, 0, 7), Episodes(Folder, 5, 10)));
    }

    [Fact]
    public void Of_a_source_with_fewer_all_have_to_match()
    {
        Assert.Equal(1, ContentEvidence.Weigh(Episodes(Feed, 5, 6), Episodes(Folder, 0, 10)));
        Assert.Equal(0, ContentEvidence.Weigh(Episodes(Feed, 9, 11), Episodes(Folder, 0, 10)));
    }

    [Fact]
    public void Of_a_podcast_with_fewer_all_have_to_match() =>
        Assert.Equal(1, ContentEvidence.Weigh(Episodes(Feed, 0, 10), Episodes(Folder, 5, 6)));

    [Fact]
    public void A_single_episode_has_to_match_surely()
    {
        var draft = new EpisodeDraft { Title = "On Widgets", PublishedOn = new(2024, 1, 1) };
        var other = new EpisodeDraft { Title = "On Widgets", PublishedOn = new(2024, 1, 1) };
        Assert.Equal("title+day", Rule(Clues(Folder, "a", draft), Clues(Feed, "b", other)));
        Assert.Equal(0, ContentEvidence.Weigh([Clues(Feed, "b", other)], [Clues(Folder, "a", draft)]));
    }

    private static EpisodeClues[] Episodes(long source, int from, int to) => [.. Enumerable.Range(from, to - from).Select(i => Clues(source, $"{i}", new()
    {
        Title = $"About {Word(i)}",
        PublishedOn = new DateOnly(2024, 1, 1).AddDays(i * 70),
        People = [Guest($"Ada{Word(i)} Byron{Word(i)}")],
    }))];

    private static string Word(int i) => new((char)('a' + i), 4);
}

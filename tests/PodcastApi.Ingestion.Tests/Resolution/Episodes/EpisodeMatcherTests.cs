using PodcastApi.Ingestion.Curation;
using PodcastApi.Ingestion.Resolution.Episodes;
using static PodcastApi.Ingestion.Tests.Resolution.Episodes.ClueBuilder;

namespace PodcastApi.Ingestion.Tests.Resolution.Episodes;

public sealed class EpisodeMatcherTests
{
    [Fact]
    public void The_result_does_not_depend_on_the_order()
    {
        var random = new Random(7);
        var clues = Enumerable.Range(0, 40).SelectMany(i => new[]
        {
            Clues(Folder, $"f{i}", new() { Title = $"Episode about {i % 9}", Slug = i % 3 == 0 ? $"slug-{i}" : null, PublishedOn = new DateOnly(2024, 1, 1).AddDays(i * 3), People = [Guest($"Guest{i % 7} Name{i % 11}")] }),
            Clues(Feed, $"r{i}", new() { Title = $"Episode about {i % 9}", Guid = $"g{i}", PublishedOn = new DateOnly(2024, 1, 1).AddDays(i * 3), People = [Guest($"Guest{i % 7} Name{i % 11}")] }),
            Clues(Text, $"t{i}", new() { Title = $"Episode about {i % 9}", Slug = i % 3 == 0 ? $"slug-{i}" : null, People = [Guest($"Guest{i % 7} Name{i % 11}")] }),
        }).ToArray();
        var expected = Match(clues);
        for (var round = 0; round < 5; round++)
        {
            random.Shuffle(clues);
            Assert.Equal(expected, Match(clues));
        }
    }

    [Fact]
    public void The_document_that_tells_most_leads_and_the_others_know_what_tied_them()
    {
        var feed = Clues(Feed, "b", new() { Title = "Zed", PublishedOn = new(2024, 1, 1), PageUrl = "https://example.org/podcast/zed" });
        var folder = Clues(Folder, "a", new() { Title = "Zed", Slug = "zed" });
        var cluster = Assert.Single(EpisodeMatcher.Match([feed, folder]));
        Assert.Equal([("1/a", "origin", 1f), ("2/b", "path", 0.95f)], cluster.Members.Select(member => (member.Clues.Name, member.MatchedBy, member.Confidence)));
    }

    [Fact]
    public void What_somebody_settled_counts_before_all_rules()
    {
        var one = Clues(Feed, "a", new() { Title = "Zed", Guid = "1" });
        var same = Clues(Folder, "b", new() { Title = "Zed", Guid = "1" }) with { Document = 77 };
        Assert.Single(EpisodeMatcher.Match([one, same], MatchOrders.None));
        Assert.Equal(2, EpisodeMatcher.Match([one, same], new MatchOrders([], [(one.Document, same.Document)])).Count);
    }

    [Fact]
    public void What_somebody_put_together_is_together_even_in_one_list()
    {
        var one = Clues(Feed, "a", new() { Title = "Zed" });
        var other = Clues(Feed, "b", new() { Title = "Other" }) with { Document = 77 };
        Assert.Equal(2, EpisodeMatcher.Match([one, other]).Count);
        Assert.Single(EpisodeMatcher.Match([one, other], new MatchOrders([(other.Document, one.Document)], [])));
    }

    [Fact]
    public void A_sample_tells_how_much_of_the_shorter_notes_stands_in_the_longer_ones()
    {
        var all = Enumerable.Range(0, 5000).Select(i => StableHash.Of($"word {i}")).ToArray();
        var half = Sketch.Of(all.Take(2500));
        Assert.InRange(Sketch.Compare(Sketch.Of(all), half).Containment, 0.8, 1);
        Assert.InRange(Sketch.Compare(Sketch.Of(all.Skip(1250).Take(2500)), half).Containment, 0.3, 0.7);
        Assert.Equal((0, 0), Sketch.Compare(Sketch.Of(all.Skip(2500)), half));
    }
}

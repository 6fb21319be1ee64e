using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Merging;
using static PodcastApi.Ingestion.Tests.Resolution.Merging.MemberBuilder;

namespace PodcastApi.Ingestion.Tests.Resolution.Merging;

public sealed class MemberOrderTests
{
    private static readonly EpisodeDraft Draft = new() { Title = "x", PublishedOn = new(2026, 1, 1) };

    [Fact]
    public void A_feed_with_the_audio_comes_before_a_later_one_without() =>
        AssertComesFirst(Draft with { Audio = new("https://cdn.example.org/1.mp3", null, null) }, Draft with { PublishedOn = new(2026, 1, 2) });

    [Fact]
    public void The_later_edition_comes_before_one_with_more_links() =>
        AssertComesFirst(Draft with { PublishedOn = new(2026, 1, 2) }, Draft with { Notes = Linked("https://a.example/") });

    [Fact]
    public void One_with_a_day_comes_before_one_without() => AssertComesFirst(Draft, Draft with { PublishedOn = null });

    [Fact]
    public void More_links_come_before_longer_notes() =>
        AssertComesFirst(Draft with { Notes = Linked("https://a.example/") }, Draft with { Notes = new() { Text = "longer", Mentions = [new() { Text = "no link" }] } });

    [Fact]
    public void Longer_notes_come_before_shorter_ones() => AssertComesFirst(Draft with { Notes = new() { Text = "longer" } }, Draft with { Notes = new() { Text = "short" } });

    [Fact]
    public void Of_two_alike_the_first_by_name_comes_first()
    {
        var (one, other) = (Feed(Draft, "a"), Feed(Draft, "b"));
        Assert.Equal([one, other], new[] { other, one }.Order(MemberOrder.Instance));
    }

    /// <summary>Whichever name it has.</summary>
    private static void AssertComesFirst(EpisodeDraft first, EpisodeDraft second)
    {
        foreach (var (name, other) in new[] { ("a", "b"), ("b", "a") })
        {
            var (one, two) = (Feed(first, name), Feed(second, other));
            Assert.Equal([one, two], new[] { two, one }.Order(MemberOrder.Instance));
        }
    }

    private static ShowNotes Linked(string url) => new() { Text = "", Mentions = [new() { Text = "a", UrlAsWritten = url, Url = url }] };
}

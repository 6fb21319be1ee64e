using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Tests.Drafts;

public sealed class DraftJsonTests
{
    [Fact]
    public void A_draft_is_read_as_it_was_written()
    {
        var draft = new EpisodeDraft
        {
            Title = "Zoë & \"friends\"",
            Season = 1,
            PublishedOn = new(2024, 2, 29),
            PublishedAt = new(2024, 2, 29, 8, 0, 0, TimeSpan.FromHours(5.5)),
            Aliases = ["/p/1"],
            Extra = new Dictionary<string, string> { ["extra.logo"] = "a" },
            People = [new() { Name = "Ada", Role = AppearanceRole.GuestHost, FoundBy = "test" }],
            Notes = new() { Text = "a\u2028b", Sections = [new("H", 2, SectionKind.OfficialLinks, "<p>", "t")], Mentions = [new() { Text = "x", Context = MentionContext.Prose, Section = 0 }] },
            Chapters = [new(0, 1.5, "One", null, null)],
        };
        var json = DraftJson.Write(draft);
        Assert.Equal(json, DraftJson.Write(DraftJson.ReadEpisode(json)));
        Assert.Equal(draft.PublishedAt, DraftJson.ReadEpisode(json).PublishedAt);
        Assert.Contains("Zoë &", json, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_said_is_not_written() => Assert.Equal("""{"title":"Zed","notes":{}}""", DraftJson.Write(new EpisodeDraft { Title = "Zed" }));

    [Fact]
    public void A_podcast_is_read_as_it_was_written()
    {
        var json = DraftJson.Write(new PodcastDraft { Title = "A", Explicit = false, SeasonTitles = new Dictionary<int, string> { [2] = "Two" } });
        var podcast = DraftJson.ReadPodcast(json);
        Assert.Equal("Two", podcast.SeasonTitles[2]);
        Assert.Equal(json, DraftJson.Write(podcast));
    }
}

using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Merging;
using static PodcastApi.Ingestion.Tests.Resolution.Merging.MemberBuilder;

namespace PodcastApi.Ingestion.Tests.Resolution.Merging;

/// <summary>Fields of an episode that follow from several of what its documents say.</summary>
public sealed class EpisodeFieldsTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly EpisodeDraft Draft = new() { Title = "Gama Space" };

    [Fact]
    public void What_everybody_can_see_without_a_date_has_that_on_which_it_was_first_seen()
    {
        var seen = new DateTimeOffset(2026, 5, 1, 23, 30, 0, 500, TimeSpan.Zero);
        var berlin = new PodcastContext(Guid.Empty, LocalDay.Zone("Europe/Berlin"), null);
        var merged = EpisodeMerger.Merge([File(Draft) with { FirstSeenAt = seen.AddDays(3) }, Feed(Draft) with { FirstSeenAt = seen }], berlin, Now);
        Assert.Equal((new DateOnly(2026, 5, 2), new DateTimeOffset(2026, 5, 1, 23, 30, 0, TimeSpan.Zero)), (merged.PublishedOn, merged.PublishedAt));
    }

    [Fact]
    public void A_draft_without_a_date_has_none()
    {
        var merged = Merge(File(Draft with { IsDraft = true }) with { FirstSeenAt = Now });
        Assert.Equal((null, null, EpisodeStatus.Draft), (merged.PublishedOn, merged.PublishedAt, merged.Status));
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(null, 9)]
    [InlineData(5, 9)]
    public void Season_and_number_come_from_the_first_source_that_tells_either(int? season, int? number)
    {
        var merged = Merge(File(Draft), Feed(Draft with { Season = season, Number = number }), Text(Draft with { Season = 7, Number = 7 }));
        Assert.Equal((season, number), (merged.Season, merged.Number));
    }

    [Fact]
    public void Where_nobody_tells_season_and_number_there_are_none() => Assert.Equal((null, null), (Merge(File(Draft)).Season, Merge(File(Draft)).Number));

    [Fact]
    public void The_day_of_an_instant_is_that_of_its_own_offset()
    {
        var merged = Merge(Feed(Draft with { PublishedAt = new(2026, 1, 22, 0, 30, 0, TimeSpan.FromHours(2)) }));
        Assert.Equal((new DateOnly(2026, 1, 22), new DateTimeOffset(2026, 1, 21, 22, 30, 0, TimeSpan.Zero)), (merged.PublishedOn, merged.PublishedAt));
    }

    [Fact]
    public void What_is_published_this_very_moment_is_published()
    {
        Assert.Equal(EpisodeStatus.Published, Merge(Feed(Draft with { PublishedAt = Now })).Status);
        Assert.Equal(EpisodeStatus.Scheduled, Merge(Feed(Draft with { PublishedAt = Now.AddSeconds(1) })).Status);
    }

    [Theory]
    [InlineData("Holiday Special!", 5, 9, "holiday-special")]
    [InlineData("", 5, 9, "s05e09-gama-space")]
    [InlineData(null, 5, 9, "s05e09-gama-space")]
    [InlineData(null, null, 9, "gama-space")]
    [InlineData(null, 5, null, "gama-space")]
    public void The_slug_is_told_or_made_of_season_number_and_title(string? slug, int? season, int? number, string expected) =>
        Assert.Equal(expected, Merge(File(Draft with { Slug = slug, Season = season, Number = number })).Slug);

    [Fact]
    public void An_empty_summary_and_an_empty_title_tell_nothing()
    {
        var merged = Merge(File(Draft with { Summary = "", CleanTitle = "" }), Feed(Draft with { Summary = "s" }));
        Assert.Equal(("s", "Gama Space"), (merged.Summary, merged.Title));
    }

    [Fact]
    public void Further_pages_and_all_aliases_are_kept_each_once()
    {
        var merged = Merge(File(Draft with { PageUrl = "https://a.example/1", Aliases = ["/1", "/2"] }), Feed(Draft with { PageUrl = "https://b.example/1", Aliases = ["/2", "/3"] }), Text(Draft with { PageUrl = "https://a.example/1" }));
        Assert.Equal("https://a.example/1", merged.PageUrl);
        Assert.Equal(["https://b.example/1"], merged.PageUrls);
        Assert.Equal(["/1", "/2", "/3"], merged.Aliases);
        Assert.Equal([true, true, false], merged.Sources.Select(source => source.Fields.Contains("aliases")));
    }

    [Fact]
    public void An_episode_is_a_full_one_unless_somebody_says_otherwise()
    {
        Assert.Equal(EpisodeType.Full, Merge(Feed(Draft)).Type);
        Assert.Equal(EpisodeType.Trailer, Merge(Feed(Draft with { Type = EpisodeType.Trailer })).Type);
    }

    private static MergedEpisode Merge(params MemberDraft[] members) => EpisodeMerger.Merge(members, new PodcastContext(Guid.Empty, TimeZoneInfo.Utc, null), Now);
}

using PodcastApi.Content;
using PodcastApi.Storage.Writing;
using static PodcastApi.Storage.Tests.Writing.Rows;

namespace PodcastApi.Storage.Tests.Writing;

public sealed class RowHashTests
{
    private static readonly RowHash Hash = new();

    private static readonly EpisodeRow Full = Episode("one").WithGuest("ada", "acme", "CTO").About("acme").WithLink("x", "https://x.example/") with
    {
        Sections = [new SectionRow("h", SectionKind.Links, "<p>", "t")],
        Chapters = [new ChapterRow(1, 2, "c", null, null)],
        Transcripts = [new TranscriptRow("u", null, null, null)],
        Sources = [new EpisodeSourceRow(SourceKind.Rss, "l", "CURRENT", "guid", 1, ["title"], DateTimeOffset.UnixEpoch)],
    };

    public static TheoryData<string, Func<EpisodeRow, EpisodeRow>> Edits => new()
    {
        { "title", row => row with { Title = "other" } },
        { "source title", row => row with { SourceTitle = "other" } },
        { "season", row => row with { Season = 1 } },
        { "number", row => row with { Number = 1 } },
        { "type", row => row with { Type = EpisodeType.Trailer } },
        { "published at", row => row with { PublishedAt = row.PublishedAt!.Value.AddTicks(10) } },
        { "published on", row => row with { PublishedOn = null } },
        { "summary", row => row with { Summary = "" } },
        { "notes html", row => row with { NotesHtml = "x" } },
        { "notes text", row => row with { NotesText = "x" } },
        { "audio url", row => row with { AudioUrl = "x" } },
        { "audio media type", row => row with { AudioMediaType = "x" } },
        { "audio bytes", row => row with { AudioBytes = 1 } },
        { "duration", row => row with { DurationSeconds = 1 } },
        { "guid", row => row with { Guid = "x" } },
        { "page", row => row with { PageUrl = "x" } },
        { "image", row => row with { ImageUrl = "x" } },
        { "aliases", row => row with { Aliases = ["/x"] } },
        { "pages", row => row with { PageUrls = ["https://x.example/a"] } },
        { "person", row => row with { Appearances = [row.Appearances[0] with { PersonId = Guid.Empty }] } },
        { "role", row => row with { Appearances = [row.Appearances[0] with { Role = AppearanceRole.Host }] } },
        { "credit", row => row with { Appearances = [row.Appearances[0] with { CreditedAs = "x" }] } },
        { "person's title", row => row with { Appearances = [row.Appearances[0] with { Title = null }] } },
        { "person's company", row => row with { Appearances = [row.Appearances[0] with { CompanyId = null }] } },
        { "companies", row => row with { Companies = [] } },
        { "section", row => row with { Sections = [row.Sections[0] with { Kind = SectionKind.Other }] } },
        { "mention text", row => row with { Mentions = [row.Mentions[0] with { Text = "y" }] } },
        { "mention description", row => row with { Mentions = [row.Mentions[0] with { Description = "y" }] } },
        { "mention resolved by", row => row with { Mentions = [row.Mentions[0] with { ResolvedBy = "sibling" }] } },
        { "mention link", row => row with { Mentions = [row.Mentions[0] with { LinkId = null }] } },
        { "mention section", row => row with { Mentions = [row.Mentions[0] with { SectionPosition = 1 }] } },
        { "mention context", row => row with { Mentions = [row.Mentions[0] with { Context = MentionContext.Prose }] } },
        { "chapter", row => row with { Chapters = [row.Chapters[0] with { StartSeconds = 1.5 }] } },
        { "transcript", row => row with { Transcripts = [] } },
        { "source", row => row with { Sources = [row.Sources[0] with { MatchedBy = "slug" }] } },
        { "confidence of a source", row => row with { Sources = [row.Sources[0] with { Confidence = 0.5 }] } },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Every_visible_value_counts(string what, Func<EpisodeRow, EpisodeRow> edit)
    {
        Assert.NotEmpty(what);
        Assert.NotEqual(Hash.Of(Full), Hash.Of(edit(Full)));
    }

    [Fact]
    public void When_a_source_was_seen_does_not_count()
    {
        var later = Full with { Sources = [Full.Sources[0] with { LastSeenAt = DateTimeOffset.UnixEpoch.AddYears(1) }] };

        Assert.Equal(Hash.Of(Full), Hash.Of(later));
    }

    [Fact]
    public void The_same_instant_in_another_offset_is_the_same() =>
        Assert.Equal(Hash.Of(Full), Hash.Of(Full with { PublishedAt = Full.PublishedAt!.Value.ToOffset(TimeSpan.FromHours(2)) }));

    [Fact]
    public void Values_do_not_run_into_each_other()
    {
        Assert.NotEqual(Hash.Of(Company("a") with { AboutHtml = "x", AboutText = null }), Hash.Of(Company("a") with { AboutHtml = null, AboutText = "x" }));
        Assert.NotEqual(Hash.Of(Company("a") with { AlternativeNames = ["x", "y"] }), Hash.Of(Company("a") with { AlternativeNames = ["xy"] }));
        Assert.NotEqual(Hash.Of(Company("a") with { AboutText = "" }), Hash.Of(Company("a")));
    }

    [Fact]
    public void The_encoding_is_the_same_in_every_release() =>
        // When this fails, every row of every database will be written anew: raise the version in CanonicalHash, and mean it.
        Assert.Equal(
            "18c63debb407752c0b63ee1de7a4de33d01faab0f1c0dbdd3929944fd7c2b544",
            Convert.ToHexStringLower(Hash.Of(new LinkRow(Guid.Empty, "https://x.example/", "x.example", LinkKind.Other))));
}

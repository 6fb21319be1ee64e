using PodcastApi.Content;
using PodcastApi.Storage.Writing;
using static PodcastApi.Storage.Tests.Writing.Rows;

namespace PodcastApi.Storage.Tests.Writing;

public sealed class ContentWriterTests
{
    private static ContentBatch Everything() => Batch(
        (Episode("one") with
        {
            Season = 1,
            Number = 2,
            Type = EpisodeType.Bonus,
            Summary = "Short.",
            NotesHtml = "<p>Long.</p>",
            NotesText = "Long.",
            AudioUrl = "https://cdn.example/one.mp3",
            AudioMediaType = "audio/mpeg",
            AudioBytes = 5_000_000_000,
            DurationSeconds = 61,
            Guid = "guid-1",
            PageUrl = "https://show.example/one/",
            ImageUrl = null,
            Aliases = ["/p/one"],
            Sections = [new SectionRow(null, SectionKind.Other, "<p>a</p>", "a"), new SectionRow("Links", SectionKind.Links, "<ul></ul>", "b")],
            Chapters = [new ChapterRow(0, 1.5, "Intro", null, "https://img.example/c.png"), new ChapterRow(1.5, null, "Rest", "https://x.example/", null)],
            Transcripts = [new TranscriptRow("https://cdn.example/one.vtt", "text/vtt", "en", "captions")],
            Sources = [new EpisodeSourceRow(SourceKind.Markdown, "one/index.md", "CURRENT", "path", 0.95, ["title", "notes"], new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))],
        }).WithGuest("ada", "acme", "CTO").WithGuest("bob").WithGuest("ada", role: AppearanceRole.Host).About("acme", "other")
            .WithLink("Rust", "https://rust.example/a").WithLink("lost", null).WithLink("Rust", "https://rust.example/a"))
        .With(new PodcastRow
        {
            Id = Show,
            Slug = "show",
            Title = "The show",
            Categories = ["Technology", "News"],
            Guid = "pg",
            Explicit = false,
            ImageUrl = "https://img.example/p.png",
            TimeZone = "Europe/Berlin",
            Hosts = [PersonId("ada")],
            SeasonTitles = new Dictionary<int, string> { [1] = "Beginnings" },
            PageUrls = ["https://show.example/"],
        }).With("acme", "other");

    [Fact]
    public async Task Every_value_of_a_batch_is_stored()
    {
        await using var test = await StorageDatabase.CreateAsync();

        var result = await test.WriteAsync(Everything());

        Assert.Equal(new WriteResult(1, true, 1, 0, 0), result);
        Assert.Equal(
            ["show|The show|Technology,News|pg|False|Europe/Berlin|1|1"],
            await test.RowsAsync("select slug, title, array_to_string(categories, ','), guid, explicit, time_zone, episode_count, revision from podcast"));
        Assert.Equal(
            ["one|Title of one|1|2|BONUS|PUBLISHED|True|Short.|<p>Long.</p>|Long.|audio/mpeg|5000000000|61|guid-1|https://show.example/one/|∅|https://img.example/p.png|/p/one"],
            await test.RowsAsync("""
                select slug, title, season, number, type, status, visible, summary, notes_html, notes_text, audio_media_type, audio_bytes,
                    duration_seconds, guid, page_url, image_url, artwork_url, array_to_string(aliases, ',') from episode
                """));
        Assert.Equal(
            ["ada|HOST|1|ada|∅|∅|True", "ada|GUEST|1|ada|CTO|acme|True", "bob|GUEST|2|bob|∅|∅|True"],
            await test.RowsAsync("""
                select p.slug, a.role, a.position, a.credited_as, a.title, c.slug, a.visible
                from appearance a join person p on p.id = a.person_id left join company c on c.id = a.company_id order by p.slug, a.role desc
                """));
        Assert.Equal(["acme|1|1|True", "other|2|1|True"], await test.RowsAsync(
            "select c.slug, e.position, c.episode_count, c.visible from company c join episode_company e on e.company_id = c.id order by 2"));
        Assert.Equal(["1|∅|OTHER|<p>a</p>|a", "2|Links|LINKS|<ul></ul>|b"], await test.RowsAsync("select position, heading, kind, html, text from section order by 1"));
        Assert.Equal(["1|Rust|https://rust.example/a|ITEM", "2|lost|∅|ITEM", "3|Rust|https://rust.example/a|ITEM"], await test.RowsAsync(
            "select m.position, m.text, l.url, m.context from mention m left join link l on l.id = m.link_id order by 1"));
        Assert.Equal(["rust.example|OTHER|Rust|2|1|True"], await test.RowsAsync("select host, kind, title, mention_count, episode_count, visible from link"));
        Assert.Equal(["1|0|1.5|Intro|∅", "2|1.5|∅|Rest|https://x.example/"], await test.RowsAsync("select position, start_seconds, end_seconds, title, url from chapter order by 1"));
        Assert.Equal(["1|https://cdn.example/one.vtt|text/vtt|en|captions"], await test.RowsAsync("select position, url, media_type, language, rel from transcript"));
        Assert.Equal(["1|MARKDOWN|one/index.md|CURRENT|path|0.95|title,notes"], await test.RowsAsync(
            "select position, kind, location, status, matched_by, confidence, array_to_string(fields, ',') from episode_source"));
        Assert.Equal(["1|Beginnings|1"], await test.RowsAsync("select number, title, episode_count from season"));
        Assert.Equal(["ada|acme|CTO|1"], await test.RowsAsync(
            "select p.slug, c.slug, a.title, a.position from person_company a join person p on p.id = a.person_id join company c on c.id = a.company_id"));
        Assert.Equal(["ada|1|1", "bob|1|1"], await test.RowsAsync("select slug, episode_count, guest_episode_count from person order by 1"));
    }

    [Fact]
    public async Task The_same_again_changes_nothing_and_uses_no_revision()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Everything());
        var before = await test.RowsAsync("select id, revision, updated_at, xmin from episode union all select id, revision, updated_at, xmin from person");

        test.Time.Now += TimeSpan.FromDays(1);
        var again = Everything();
        var seen = again.Episodes[0].Sources[0] with { LastSeenAt = test.Time.Now };
        var result = await test.WriteAsync(again with { Episodes = [again.Episodes[0] with { Sources = [seen] }] });

        Assert.Equal(new WriteResult(1, false, 0, 0, 0), result);
        Assert.Equal(before, await test.RowsAsync("select id, revision, updated_at, xmin from episode union all select id, revision, updated_at, xmin from person"));
        Assert.Equal(1, await test.ScalarAsync<long>("select revision from dataset"));
    }

    [Fact]
    public async Task Only_what_changed_gets_the_new_revision()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("one").WithGuest("ada"), Episode("two", 2).WithGuest("bob")).With(Podcast()));

        var result = await test.WriteAsync(Batch(Episode("one") with { Title = "Changed" }, Episode("two", 2).WithGuest("bob")) with { People = [] });

        Assert.Equal(new WriteResult(2, true, 0, 1, 0), result);
        Assert.Equal(["one|2", "two|1"], await test.RowsAsync("select slug, revision from episode order by 1"));
        Assert.Equal(["bob|1"], await test.RowsAsync("select slug, revision from person"));
    }
}

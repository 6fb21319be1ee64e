using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Episodes;
using PodcastApi.Ingestion.Resolution.Merging;

namespace PodcastApi.Ingestion.Tests.Resolution.Merging;

public sealed class EpisodeMergerTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly PodcastContext _podcast = new(Guid.Empty, TimeZoneInfo.Utc, null);

    private readonly MemberDraft _folder = Member(SourceKind.Markdown, new()
    {
        Title = "Gama Space",
        Slug = "s05e09-gama-space",
        Season = 5,
        Number = 9,
        PublishedOn = new(2026, 1, 22),
        Summary = "Sails.",
        Aliases = ["/p/s05e09"],
        People = [new() { Name = "Sebastian Scholz", Title = "Engineer", FoundBy = "front-matter" }],
        Companies = [new() { Name = "Gama Space", FoundBy = "about" }],
        Notes = new() { Text = "From the folder", Html = "<p>From the folder</p>", Mentions = [new() { Text = "Ada", UrlAsWritten = "https://ada-lang.io/", Url = "https://ada-lang.io/" }] },
    });

    private readonly MemberDraft _feed = Member(SourceKind.Rss, new()
    {
        Title = "Gama Space with Sebastian Scholz",
        CleanTitle = "Gama Space",
        Guid = "g-1",
        Season = 4,
        Number = 99,
        Type = EpisodeType.Bonus,
        PublishedOn = new(2026, 1, 22),
        PublishedAt = new(2026, 1, 22, 18, 0, 0, TimeSpan.FromHours(1)),
        Summary = "About sails.",
        Audio = new("https://cdn.example.org/1.mp3", "audio/mpeg", 5),
        DurationSeconds = 60,
        People = [new() { Name = "Seb Scholz", Company = "Gama", FoundBy = "title" }, new() { Name = "Matthias Endler", Role = AppearanceRole.Host, FoundBy = "podcast:person" }],
        Notes = new() { Text = "From the feed, and longer", Mentions = [new() { Text = "Rust", UrlAsWritten = "https://rust-lang.org/", Url = "https://rust-lang.org/" }] },
    });

    [Fact]
    public void Fields_come_from_the_source_whose_word_counts()
    {
        var merged = Merge(_feed, _folder);
        Assert.Equal("Gama Space", merged.Title);
        Assert.Equal("Gama Space with Sebastian Scholz", merged.SourceTitle);
        Assert.Equal("s05e09-gama-space", merged.Slug);
        Assert.Equal((5, 9), (merged.Season, merged.Number));
        Assert.Equal(EpisodeType.Bonus, merged.Type);
        Assert.Equal("Sails.", merged.Summary);
        Assert.Equal("From the folder", merged.Notes.Text);
        Assert.Equal(60, merged.DurationSeconds);
        Assert.Equal("g-1", merged.Guid);
    }

    [Fact]
    public void Each_source_knows_what_it_supplied()
    {
        var merged = Merge(_feed, _folder);
        Assert.Equal(["aliases", "companies", "notes", "number", "people", "publishedOn", "slug", "summary", "title"], merged.Sources[0].Fields);
        Assert.Equal(["audio", "durationSeconds", "guid", "people", "publishedAt", "sourceTitle", "type"], merged.Sources[1].Fields);
    }

    [Fact]
    public void What_the_richer_source_leaves_out_comes_from_the_next()
    {
        var merged = Merge(_feed, _folder with { Draft = _folder.Draft with { Summary = null, Notes = ShowNotes.Empty, Season = null, Number = null, Slug = null } });
        Assert.Equal("About sails.", merged.Summary);
        Assert.Equal("From the feed, and longer", merged.Notes.Text);
        Assert.Equal("s04e99-gama-space", merged.Slug);
    }

    [Fact]
    public void When_the_richer_source_goes_away_the_next_ones_value_returns()
    {
        var alone = Merge(_feed);
        Assert.Equal("About sails.", alone.Summary);
        Assert.Equal("Gama Space", alone.Title);
        Assert.Equal("Seb Scholz", alone.People[0].Name);
    }

    [Fact]
    public void A_poorer_source_removes_nothing_that_a_richer_one_told()
    {
        var text = Member(SourceKind.PlainText, new() { Title = "gama space", Notes = new() { Text = "poor" } });
        var merged = Merge(text, _folder, _feed);
        Assert.Equal(Merge(_folder, _feed) with { Sources = [] }, merged with { Sources = [] }, new ByText());
    }

    [Fact]
    public void The_order_of_the_sources_does_not_matter() =>
        Assert.Equal(Merge(_folder, _feed), Merge(_feed, _folder), new ByText());

    [Fact]
    public void The_instant_comes_from_a_source_of_the_same_day() =>
        Assert.Equal(new DateTimeOffset(2026, 1, 22, 17, 0, 0, TimeSpan.Zero), Merge(_folder, _feed).PublishedAt);

    [Fact]
    public void A_source_of_another_day_does_not_tell_the_instant()
    {
        var other = _feed with { Draft = _feed.Draft with { PublishedOn = new(2026, 1, 23), PublishedAt = new(2026, 1, 23, 18, 0, 0, TimeSpan.Zero) } };
        Assert.Equal(new DateTimeOffset(2026, 1, 22, 0, 0, 0, TimeSpan.Zero), Merge(_folder, other).PublishedAt);
    }

    [Fact]
    public void A_day_begins_in_the_time_zone_of_the_podcast()
    {
        var berlin = _podcast with { TimeZone = LocalDay.Zone("Europe/Berlin") };
        Assert.Equal(new DateTimeOffset(2026, 1, 21, 23, 0, 0, TimeSpan.Zero), EpisodeMerger.Merge([_folder], berlin, Now).PublishedAt);
    }

    [Fact]
    public void The_status_follows_from_drafts_and_the_clock()
    {
        Assert.Equal(EpisodeStatus.Published, Merge(_folder).Status);
        Assert.Equal(EpisodeStatus.Scheduled, Merge(_folder with { Draft = _folder.Draft with { PublishedOn = new(2026, 6, 2) } }).Status);
        var draft = _folder with { Draft = _folder.Draft with { IsDraft = true } };
        Assert.Equal(EpisodeStatus.Draft, Merge(draft).Status);
        Assert.Equal(EpisodeStatus.Published, Merge(draft, _feed).Status);
    }

    [Fact]
    public void People_are_united_and_each_fact_comes_from_whoever_states_it()
    {
        var people = Merge(_folder, _feed).People;
        Assert.Equal(["Sebastian Scholz", "Matthias Endler"], people.Select(person => person.Name));
        Assert.Equal(("Engineer", "Gama"), (people[0].Title, people[0].Company));
        Assert.Equal(["Seb Scholz"], people[0].AlternativeNames);
    }

    [Fact]
    public void A_name_that_a_title_only_seems_to_hold_yields_to_a_credit()
    {
        var feed = _feed with { Draft = _feed.Draft with { People = [new() { Name = "Future Plans", FoundBy = "title" }] } };
        Assert.Equal(["Sebastian Scholz"], Merge(_folder, feed).People.Select(person => person.Name));
        Assert.Equal(["Future Plans"], Merge(feed).People.Select(person => person.Name));
    }

    [Fact]
    public void Lost_addresses_are_taken_from_a_sibling_with_the_same_words()
    {
        var text = Member(SourceKind.PlainText, new() { Title = "x", Notes = new() { Text = "t" } });
        var lost = _folder with { Draft = _folder.Draft with { Notes = _folder.Draft.Notes with { Mentions = [new() { Text = "rust" }, new() { Text = "Zig" }] } } };
        var mentions = Merge(lost, _feed, text).Notes.Mentions;
        Assert.Equal([("https://rust-lang.org/", "sibling"), (null, null)], mentions.Select(mention => (mention.Url, mention.ResolvedBy)));
    }

    [Fact]
    public void Where_a_feed_breaks_off_another_source_goes_on()
    {
        var (feed, text) = (Broken("<p>" + Start + "</p>", Start), Whole());
        var notes = Merge(feed, text).Notes;
        Assert.Equal("<p>" + Start + "</p><h3>Links</h3><ul><li>Zig</li></ul>", notes.Html);
        Assert.Equal([null, "Links"], notes.Sections.Select(section => section.Heading));
        Assert.Equal([("rocket", "https://rocket.example/"), ("Zig", null)], notes.Mentions.Select(mention => (mention.Text, mention.Url)));
        Assert.All(Merge(feed, text).Sources, source => Assert.Contains("notes", source.Fields));
    }

    [Fact]
    public void Text_that_goes_on_before_the_first_heading_is_kept_with_the_links_of_the_feed_that_breaks_off()
    {
        var notes = Merge(Broken("<p>" + Start[..^20] + "</p>", Start[..^20]), Whole()).Notes;
        Assert.Equal(Whole().Draft.Notes.Html, notes.Html);
        Assert.Equal(["rocket", "Zig"], notes.Mentions.Select(mention => mention.Text));
    }

    [Fact]
    public void A_feed_with_notes_of_its_own_does_not_break_off()
    {
        var own = Start.Replace("rocket", "car", StringComparison.Ordinal);
        Assert.Equal(own, Merge(Broken(own, own), Whole()).Notes.Text);
    }

    [Fact]
    public void A_file_that_says_less_than_the_text_has_said_all_that_its_author_wants_to_say()
    {
        var file = _folder with { Draft = _folder.Draft with { Notes = new() { Text = Start, Html = Start } } };
        Assert.Equal(Start, Merge(file, Whole()).Notes.Text);
    }

    [Fact]
    public void Relative_addresses_are_read_against_the_site_once_it_is_known()
    {
        var relative = _folder with { Draft = _folder.Draft with { Notes = _folder.Draft.Notes with { Mentions = [new() { Text = "Curl", UrlAsWritten = "/podcast/curl" }] } } };
        Assert.Null(Merge(relative).Notes.Mentions[0].Url);
        var site = _podcast with { SiteUrl = new("https://example.org/x/") };
        Assert.Equal("https://example.org/podcast/curl", EpisodeMerger.Merge([relative], site, Now).Notes.Mentions[0].Url);
    }

    [Fact]
    public void Of_two_files_of_one_episode_the_later_edition_leads()
    {
        var early = Edition(_folder.Draft with { Title = "Gama", PublishedOn = new(2026, 1, 10), Notes = new() { Text = "An early version, which is longer than the later one" } });
        Assert.Equal(("Gama Space", "From the folder"), (Merge(early, _folder).Title, Merge(early, _folder).Notes.Text));
    }

    [Fact]
    public void Whom_and_what_the_later_edition_leaves_out_was_taken_out()
    {
        var early = Edition(_folder.Draft with { PublishedOn = new(2026, 1, 10) });
        var late = _folder with { Draft = _folder.Draft with { People = [], Companies = [] } };
        Assert.Empty(Merge(early, late).People);
        Assert.Empty(Merge(early, late).Companies);
        // A feed is no edition of the file: what it tells besides, it tells.
        Assert.Equal(["Seb Scholz", "Matthias Endler"], Merge(early, late, _feed).People.Select(person => person.Name));
    }

    [Fact]
    public void A_company_keeps_the_name_of_the_first_source_and_what_others_know_of_it()
    {
        var feed = _feed with { Draft = _feed.Draft with { Companies = [new() { Name = "Gama Space SAS", WebsiteUrl = "https://gamaspace.com/", FoundBy = "title" }, new() { Name = "Sponsor", FoundBy = "title" }] } };
        var company = Assert.Single(Merge(_folder, feed).Companies);
        Assert.Equal(("Gama Space", "https://gamaspace.com/"), (company.Name, company.WebsiteUrl));
    }

    private static MemberDraft Member(SourceKind kind, EpisodeDraft draft) =>
        new(new EpisodeMember(CluesReader.Read(draft, kind, (long)kind, (long)kind, $"{kind}"), "origin", 1), draft);

    private static MemberDraft Edition(EpisodeDraft draft) =>
        new(new EpisodeMember(CluesReader.Read(draft, SourceKind.Markdown, 99, 99, "Early"), "origin", 1), draft);

    private MergedEpisode Merge(params MemberDraft[] members) => EpisodeMerger.Merge(members, _podcast, Now);

    /// <summary>Records compare lists by reference; their JSON compares what is in them.</summary>
    private sealed class ByText : IEqualityComparer<MergedEpisode>
    {
        public bool Equals(MergedEpisode? x, MergedEpisode? y) => Text(x) == Text(y);

        public int GetHashCode(MergedEpisode obj) => Text(obj).GetHashCode(StringComparison.Ordinal);

        private static string Text(MergedEpisode? episode) => System.Text.Json.JsonSerializer.Serialize(episode);
    }

    private const string Start = "We talk about the rocket, how it was built, and what it takes to write software for the whole of it.";

    private static MemberDraft Broken(string html, string text) => Member(SourceKind.Rss, new()
    {
        Title = "x",
        Notes = new() { Html = html, Text = text, Sections = [new(null, 0, SectionKind.Other, html, text)], Mentions = [new() { Text = "rocket", Url = "https://rocket.example/", Context = MentionContext.Prose }] },
    });

    private static MemberDraft Whole() => Member(SourceKind.PlainText, new()
    {
        Title = "x",
        Notes = new()
        {
            Html = $"<p>{Start}</p><h3>Links</h3><ul><li>Zig</li></ul>",
            Text = Start + "\n\nLinks\n\nZig and a list of everything else that was told of in the episode, long enough to be more than the half",
            Sections = [new(null, 0, SectionKind.Other, $"<p>{Start}</p>", Start), new("Links", 3, SectionKind.Links, "<ul><li>Zig</li></ul>", "Zig")],
            Mentions = [new() { Text = "Zig", Section = 1 }],
        },
    });
}

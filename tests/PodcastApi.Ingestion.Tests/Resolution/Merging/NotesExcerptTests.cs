using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Merging;

namespace PodcastApi.Ingestion.Tests.Resolution.Merging;

/// <summary>How notes that break off go on with those of another source.</summary>
public sealed class NotesExcerptTests
{
    private static readonly SectionDraft Lead = new(null, 0, SectionKind.Other, "<p>We talk.</p>", "We talk.");

    private static readonly SectionDraft Links = new("Links", 2, SectionKind.Links, "<ul></ul>", "Zig");

    private static readonly ShowNotes Whole = new()
    {
        Html = "<p>We talk.</p><h2>Links</h2><ul></ul>",
        Text = "We talk.\n\nLinks\n\nZig",
        Lead = "We talk.",
        Sections = [Lead, Links],
        Mentions = [new() { Text = "talk", Url = "https://whole.example/" }, new() { Text = "Bonus" }, new() { Text = "talk", Section = 1 }],
    };

    private static readonly ShowNotes Excerpt = new()
    {
        Text = "We talk ...",
        Lead = "We talk ...",
        Sections = [new(null, 0, SectionKind.Other, "<b>We talk ...</b>", "We talk ...")],
        Mentions = [new() { Text = "talk", Url = "https://feed.example/" }],
    };

    [Fact]
    public void The_beginning_is_that_of_the_feed_and_the_rest_that_of_the_whole()
    {
        var notes = NotesExcerpt.Complete(Excerpt, Whole);
        Assert.Equal("<b>We talk ...</b><h2>Links</h2><ul></ul>", notes.Html);
        Assert.Equal("We talk ...\n\nLinks\n\nZig", notes.Text);
        Assert.Equal("We talk ...", notes.Lead);
        Assert.Equal(["We talk ...", "Zig"], notes.Sections.Select(section => section.Text));
    }

    [Fact]
    public void What_the_feed_links_to_is_not_repeated_before_the_first_heading_and_is_below_it() =>
        Assert.Equal(
            [("talk", 0, "https://feed.example/"), ("Bonus", 0, null), ("talk", 1, null)],
            NotesExcerpt.Complete(Excerpt, Whole).Mentions.Select(mention => (mention.Text, mention.Section, mention.Url)));

    [Fact]
    public void A_beginning_that_goes_on_beyond_the_first_heading_is_kept() =>
        Assert.StartsWith("We talk. Links", NotesExcerpt.Complete(Feed("We talk. Links"), Whole).Text, StringComparison.Ordinal);

    [Fact]
    public void A_beginning_that_breaks_off_before_the_first_heading_is_not_kept() => AssertKeepsLinksAlone(Feed("We"), Whole);

    [Fact]
    public void Whole_notes_whose_text_does_not_begin_with_their_first_part_stay() => AssertKeepsLinksAlone(Excerpt, Whole with { Text = "\u2014 We talk." });

    [Fact]
    public void Whole_notes_whose_markup_does_not_begin_with_their_first_part_stay()
    {
        AssertKeepsLinksAlone(Excerpt, Whole with { Html = "<div><p>We talk.</p></div><p>and go on</p>" });
        AssertKeepsLinksAlone(Excerpt, Whole with { Html = null });
    }

    [Fact]
    public void A_feed_of_several_parts_gives_its_links_alone() => AssertKeepsLinksAlone(Excerpt with { Sections = [.. Excerpt.Sections, .. Excerpt.Sections] }, Whole);

    [Fact]
    public void Whole_notes_that_begin_with_a_heading_stay_as_they_are()
    {
        var headed = Whole with { Sections = [Links] };
        Assert.Same(headed, NotesExcerpt.Complete(Excerpt, headed));
        var plain = Whole with { Sections = [] };
        Assert.Same(plain, NotesExcerpt.Complete(Excerpt, plain));
    }

    private static ShowNotes Feed(string text) => Excerpt with { Text = text, Sections = [new(null, 0, SectionKind.Other, text, text)] };

    private static void AssertKeepsLinksAlone(ShowNotes excerpt, ShowNotes whole)
    {
        var notes = NotesExcerpt.Complete(excerpt, whole);
        Assert.Equal((whole.Html, whole.Text, whole.Lead, whole.Sections), (notes.Html, notes.Text, notes.Lead, notes.Sections));
        Assert.Equal("https://feed.example/", notes.Mentions[0].Url);
    }
}

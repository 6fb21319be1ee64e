using PodcastApi.Content;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Tests.Notes.Lines;

public sealed class LineStructureTests
{
    private const string List = "<ul><li><a href=\"https://a.org\">A</a></li></ul>";

    [Theory]
    [InlineData("<p><strong>Links</strong></p>" + List)]
    [InlineData("<p><b>Links</b>:</p>" + List)]
    [InlineData("<div>Text<br><br><strong>Links</strong><br></div>" + List)]
    [InlineData("<p>Links:</p>" + List)]
    [InlineData("<p>Links</p>" + List)]
    [InlineData("<p>\U0001F517 <strong>Links</strong></p>" + List)]
    [InlineData("<p>Liens :</p>" + List)]
    [InlineData("<p><span>Text<br><b>Links mentioned:</b></span></p>" + List)]
    public void A_bold_or_known_line_before_a_list_is_a_heading(string html)
    {
        var notes = ShowNotesReader.Read("<p>Lead.</p>" + html);
        Assert.Equal(SectionKind.Links, notes.Sections[^1].Kind);
        Assert.Equal((1, MentionContext.Item), (Assert.Single(notes.Mentions).Section, notes.Mentions[0].Context));
        Assert.StartsWith("Lead.", notes.Lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p><b>Links</b></p>" + List + "<h2>Credits</h2><p>x</p>")]
    [InlineData("<p>Three things happened:</p>" + List)]
    [InlineData("<p><b>It was a long day.</b></p>" + List)]
    [InlineData("<p>x <b>Links</b> y</p>" + List)]
    [InlineData("<p><b><a href=\"https://b.org\">Links</a></b></p>" + List)]
    [InlineData("<p>Guest: Jane Doe</p>" + List)]
    [InlineData("<p><b>The first line of the notes</b></p><p>Text.</p>")]
    [InlineData("<p>Text.</p><p><b>The last line of the notes</b></p>")]
    [InlineData("<p>Text.</p><p><b>00:00 Start</b></p><p>Text.</p>")]
    public void Other_lines_are_no_headings(string html) => Assert.DoesNotContain(ShowNotesReader.Read(html).Sections, section => section.Heading is { } heading && heading != "Credits");

    [Fact]
    public void A_bold_paragraph_between_paragraphs_is_a_heading()
    {
        var notes = ShowNotesReader.Read("<p>Lead.</p><p><strong>What is next</strong></p><p>More.</p>");
        Assert.Equal([null, "What is next"], notes.Sections.Select(section => section.Heading));
        Assert.Equal(("Lead.", "More."), (notes.Sections[0].Text, notes.Sections[1].Text));
    }

    [Theory]
    [InlineData("<p>\u2022 <a href=\"https://a.org\">A</a> - a<br>\u2022 <a href=\"https://b.org\">B</a></p>")]
    [InlineData("<p>- <a href=\"https://a.org\">A</a>: a</p><p>- <a href=\"https://b.org\">B</a></p>")]
    [InlineData("<p>\u2192 <a href=\"https://a.org\">A</a> \u2013 a</p><p>&nbsp;</p><p>\u2192 <a href=\"https://b.org\">B</a></p>")]
    [InlineData("<div>\U0001F449 <a href=\"https://a.org\">A</a> - a<br><br>\U0001F449 <a href=\"https://b.org\">B</a></div>")]
    public void Lines_with_a_bullet_are_items(string html)
    {
        var notes = ShowNotesReader.Read(html);
        Assert.Equal([("A", "a"), ("B", null)], notes.Mentions.Select(mention => (mention.Text, mention.Description)));
        Assert.All(notes.Mentions, mention => Assert.Equal(MentionContext.Item, mention.Context));
        Assert.StartsWith("<ul><li>", notes.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>\u2013 A quote, perhaps.</p><p>Text.</p>")]
    [InlineData("<p>\U0001F3A7 Listen on <a href=\"https://a.org\">A</a></p>")]
    [InlineData("<p>--- <a href=\"https://a.org\">A</a></p>")]
    public void A_dash_or_a_symbol_alone_makes_no_item(string html) => Assert.DoesNotContain(ShowNotesReader.Read(html).Mentions, mention => mention.Context == MentionContext.Item);

    [Fact]
    public void Below_a_heading_of_links_lines_that_begin_with_a_link_are_items()
    {
        var notes = ShowNotesReader.Read(
            "<h3>Links</h3><p><a href=\"https://a.org\">A</a> - a<br><strong><a href=\"https://b.org\">B</a></strong></p><p>C: <a href=\"https://c.org\">https://c.org</a></p><p><a href=\"https://d.org\">D</a> is a thing.</p>");
        Assert.Equal(
            [("A", "a", MentionContext.Item), ("B", null, MentionContext.Item), ("https://c.org", null, MentionContext.Item), ("D", null, MentionContext.Prose)],
            notes.Mentions.Select(mention => (mention.Text, mention.Description, mention.Context)));
    }

    [Theory]
    [InlineData("<h3>Text</h3><p><a href=\"https://a.org\">A</a> - a</p>")]
    [InlineData("<h3>Links</h3><hr><p><a href=\"https://a.org\">A</a> - a</p>")]
    [InlineData("<h3>Links</h3><p>---</p><p><a href=\"https://a.org\">A</a> - a</p>")]
    [InlineData("<h3>Links</h3><p>* b</p><p>* c</p><p><a href=\"https://a.org\">A</a> - a</p>")]
    public void Elsewhere_they_are_running_text(string html) => Assert.Equal(MentionContext.Prose, Assert.Single(ShowNotesReader.Read(html).Mentions, mention => mention.Url is not null).Context);

    [Fact]
    public void What_is_no_line_of_a_list_stays_as_it_is()
    {
        var notes = ShowNotesReader.Read("<p>a<br>b</p><blockquote><p>q</p></blockquote><p><b>Links</b></p><ul><li>x</li></ul><p>c</p>");
        Assert.Equal("<p>a<br>b</p><blockquote><p>q</p></blockquote><h3><b>Links</b></h3><ul><li>x</li></ul><p>c</p>", notes.Html);
    }

    [Fact]
    public void Many_breaks_within_many_elements_are_not_multiplied()
    {
        var html = string.Concat(Enumerable.Repeat("<span>", 400)) + string.Concat(Enumerable.Repeat("x<br>", 20_000)) + string.Concat(Enumerable.Repeat("</span>", 400));
        var notes = ShowNotesReader.Read(html + "<p><b>Links</b></p>" + List);
        Assert.True(notes.Html!.Length < 20 * html.Length);
        Assert.Equal("Links", notes.Sections[^1].Heading);
    }
}

using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Tests.Notes;

public sealed class ShowNotesReaderTests
{
    private static readonly Uri Page = new("https://example.org/shows/one/");

    private static ShowNotes Read(string html) => ShowNotesReader.Read(html, Page);

    [Theory]
    [InlineData("<p>a<script>alert(1)</script></p>", "<p>a</p>")]
    [InlineData("<p onclick=\"x()\" style=\"color:red\">a</p>", "<p>a</p>")]
    [InlineData("<p><a href=\"javascript:alert(1)\">a</a></p>", "<p>a</p>")]
    [InlineData("<p><a href=\" java&#10;script:alert(1)\">a</a></p>", "<p>a</p>")]
    [InlineData("<p><a href=\"data:text/html,x\">a</a></p>", "<p>a</p>")]
    [InlineData("<iframe src=\"https://example.org\"></iframe><p>a</p>", "<p>a</p>")]
    [InlineData("<svg><a href=\"https://e.org\">x</a></svg><p>a</p>", "<p>a</p>")]
    [InlineData("<p><img src=\"javascript:x\" onerror=\"x\">a</p>", "<p>a</p>")]
    [InlineData("<p><font color=\"red\">a</font></p>", "<p>a</p>")]
    [InlineData("<style>p{}</style><p>a &lt;b&gt; &amp; c</p>", "<p>a &lt;b&gt; &amp; c</p>")]
    [InlineData("<p><img src=\"/i.png\" alt='\"><script>'></p>", "<p><img src=\"https://example.org/i.png\" alt=\"&quot;&gt;&lt;script&gt;\"></p>")]
    public void Only_what_is_on_the_allow_list_stays(string html, string expected) => Assert.Equal(expected, Read(html).Html);

    [Theory]
    [InlineData("<div>a<br><br>b</div>", "<p>a</p><p>b</p>")]
    [InlineData("<div>a<br>b</div>", "<p>a<br>b</p>")]
    [InlineData("a\n\nb", "<p>a b</p>")]
    [InlineData("<p>a<br/>\n<br/>b</p>", "<p>a</p><p>b</p>")]
    [InlineData("<div>&nbsp;</div><div>a</div>", "<p>a</p>")]
    [InlineData("<b>a<div>b</div></b>c", "<p><b>a</b></p><p><b>b</b></p><p>c</p>")]
    [InlineData("<blockquote>a<p>b</p></blockquote>", "<blockquote><p>a</p><p>b</p></blockquote>")]
    [InlineData("<div><div></div><p> </p></div>a", "<p>a</p>")]
    [InlineData("<ul>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<pre><code>a\n  b</code></pre>", "<pre><code>a\n  b</code></pre>")]
    [InlineData("<p> a</p>", "<p>a</p>")]
    [InlineData("<p><b>a <i>b</i></b></p>", "<p><b>a <i>b</i></b></p>")]
    [InlineData("<h2><div>a</div>b</h2>", "<h2>ab</h2>")]
    [InlineData("<pre><div>a</div>b</pre>", "<pre>ab</pre>")]
    [InlineData("<h2>a<hr src=\"x.png\">b</h2>", "<h2>ab</h2>")]
    [InlineData("<ul><li>a<br><ul><li>b</li></ul></li></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>")]
    [InlineData("<table><tr><td></td><td>b</td></tr></table>", "<table><tbody><tr><td></td><td>b</td></tr></tbody></table>")]
    public void Text_in_layout_boxes_becomes_paragraphs(string html, string expected) => Assert.Equal(expected, Read(html).Html);

    [Fact]
    public void Text_has_an_empty_line_between_blocks_and_a_line_for_each_item()
    {
        var notes = Read("<h2>One</h2><p>a\n b</p><ul><li>c</li><li><p>d</p><ul><li>e</li></ul></li></ul><p>f<br>g</p>");
        Assert.Equal("One\n\na b\n\nc\nd\ne\n\nf\ng", notes.Text);
        Assert.Equal("a b\n\nc\nd\ne\n\nf\ng", Assert.Single(notes.Sections).Text);
    }

    [Theory]
    [InlineData("<ul><li><p>a<br><br>b</p></li></ul>", "a\nb")]
    [InlineData("<ul><li><div>a</div><div>b</div></li></ul>", "a\nb")]
    [InlineData("<table><tr><td>a</td><td><br>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData("<dl><dt>a</dt><dd>b</dd></dl>", "a\nb")]
    [InlineData("<pre>\n\n\n</pre><p>a</p>", "\n\na")]
    [InlineData("<pre>a\n</pre><p>b</p>", "a\n\nb")]
    public void Text_has_a_line_for_each_block_of_an_item_and_each_row_of_a_table(string html, string text) => Assert.Equal(text, Read(html).Text);

    [Fact]
    public void Every_heading_starts_a_section_and_what_stands_before_the_first_is_one_too()
    {
        var notes = Read("<p>a</p><h2>Show Notes</h2><h3>About X</h3><div>b</div><h1>C</h1>");
        Assert.Equal(
            [(null, 0, "a"), ("Show Notes", 2, ""), ("About X", 3, "b"), ("C", 1, "")],
            notes.Sections.Select(s => (s.Heading, s.Level, s.Text)));
        Assert.Equal("<p>b</p>", notes.Sections[2].Html);
        Assert.Equal("a", notes.Lead);
    }

    [Fact]
    public void A_list_that_a_heading_interrupts_goes_on_after_it()
    {
        var notes = Read("<ul><li>a</li><li><h3>H</h3>b</li></ul>");
        Assert.Equal("<ul><li>a</li></ul><h3>H</h3><ul><li>b</li></ul>", notes.Html);
        Assert.Equal("<ul><li>b</li></ul>", notes.Sections[1].Html);
    }

    [Fact]
    public void An_empty_heading_starts_nothing() => Assert.Single(Read("<p>a</p><h1><br></h1><p>b</p>").Sections);

    [Fact]
    public void A_heading_of_nothing_that_is_kept_has_no_words() => Assert.Null(Assert.Single(Read("<h2><style>x</style></h2><p>a</p>").Sections).Heading);

    [Fact]
    public void A_player_block_is_left_out() =>
        Assert.Equal("<p>a</p>", Read("<div class=\"web-player\">Loading <a href=\"https://e.org\">x</a></div><audio src=x>y</audio><p>a</p>").Html);

    [Theory]
    [InlineData("<p>a</p><!-- more --><p>b</p>", "a")]
    [InlineData("<p>a</p><span id=\"continue-reading\"></span><p>b</p>", "a")]
    [InlineData("<p>a</p><!-- no more --><p>b</p>", "a\n\nb")]
    [InlineData("<p>a</p><!-- more --><p>b</p><h2>H</h2>", "a\n\nb")]
    public void The_more_mark_ends_the_lead_where_there_is_no_heading(string html, string lead) => Assert.Equal(lead, Read(html).Lead);

    [Theory]
    [InlineData("<p>a</p><ul><li>b</li></ul><p>c</p>", "a")]
    [InlineData("<p>a</p><ul><li>b</li></ul><h2>H</h2>", "a\n\nb")]
    [InlineData("<ul><li>a</li></ul>", null)]
    public void The_first_list_ends_the_lead_where_there_is_no_heading(string html, string? lead) => Assert.Equal(lead, Read(html).Lead);

    [Fact]
    public void Notes_that_begin_with_a_heading_have_no_lead() => Assert.Null(Read("<h2>H</h2><p>a</p>").Lead);

    [Fact]
    public void Markup_that_nests_deeper_than_anybody_writes_is_flattened()
    {
        var notes = Read(string.Concat(Enumerable.Repeat("<blockquote><i>", 50_000)) + "a");
        Assert.Equal("a", notes.Text);
        Assert.Equal(50, notes.Html!.Split("<blockquote>").Length - 1);
    }

    [Theory]
    [InlineData("<ul><li><a href=\"https://a.org\">A</a> - b <b>c</b></li></ul>", "A", "b c")]
    [InlineData("<ul><li><a href=\"https://a.org\">A</a></li></ul>", "A", null)]
    [InlineData("<ul><li><a href=\"https://a.org\">A - B</a> \u2013 c - d</li></ul>", "A - B", "c - d")]
    [InlineData("<ul><li><a href=\"https://a.org\">A</a>: b</li></ul>", "A", "b")]
    [InlineData("<ul><li><a href=\"https://a.org\">A</a> by Somebody - b</li></ul>", "A", "b")]
    [InlineData("<ul><li><a href=\"https://a.org\">A</a>\u2014b</li></ul>", "A", "b")]
    [InlineData("<ul><li><a href=\"https://a.org\">A</a>&nbsp;-&nbsp;&nbsp;b</li></ul>", "A", "b")]
    [InlineData("<ul><li>Video: <a href=\"https://a.org\">A </a>, well-known</li></ul>", "A", null)]
    [InlineData("<ul><li><a href=\"https://a.org\"><code>A - B</code></a> - <code>c - d</code></li></ul>", "A - B", "c - d")]
    [InlineData("<ul><li><p><a href=\"https://a.org\">A</a> - b</p><p>c</p></li></ul>", "A", "b c")]
    [InlineData("<ul><li><a href=\"https://a.org\">A</a> <ul><li>x</li></ul></li></ul>", "A", null)]
    public void What_follows_the_separator_in_an_item_describes_its_link(string html, string text, string? description)
    {
        var mention = Read(html).Mentions[0];
        Assert.Equal((text, description, MentionContext.Item), (mention.Text, mention.Description, mention.Context));
    }

    [Fact]
    public void Several_links_in_one_item_share_the_description_that_follows_them()
    {
        var mentions = Read("<ul><li><a href=\"https://a.org\">A</a> (<a href=\"https://b.org\">B - C</a>) - d</li></ul>").Mentions;
        Assert.Equal([("A", "d"), ("B - C", "d")], mentions.Select(m => (m.Text, m.Description)));
    }

    [Fact]
    public void Mentions_stand_in_document_order_with_their_context_and_section()
    {
        var mentions = Read(
            "<p>See <a href='/x'>X</a></p><h2>H</h2><ul><li>plain - why</li><li>Tools:<ul><li><a href='b'>B</a></li></ul></li></ul>").Mentions;
        Assert.Equal(
            [("X", (string?)null, "/x", "https://example.org/x", MentionContext.Prose, 0),
                ("plain", "why", null, null, MentionContext.Item, 1),
                ("B", null, "b", "https://example.org/shows/one/b", MentionContext.Item, 1)],
            mentions.Select(m => (m.Text, m.Description, m.UrlAsWritten, m.Url, m.Context, m.Section)));
    }

    [Theory]
    [InlineData("<p><a href=\"#t=00:11\">00:11</a></p>")]
    [InlineData("<p><code><a href=\"https://a.org\">x</a></code></p>")]
    [InlineData("<pre><a href=\"https://a.org\">x</a></pre>")]
    [InlineData("<p>x<a href=\"https://a.org\"></a></p>")]
    [InlineData("<p><a name=\"top\">x</a></p>")]
    public void Marks_of_the_same_page_and_links_in_code_are_no_mentions(string html) => Assert.Empty(Read(html).Mentions);

    [Theory]
    [InlineData("<img src=\"a.png\" alt=\"Logo\">", "Logo")]
    [InlineData("<img src=\"a.png\" alt=\"Logo\"> Words", "Words")]
    [InlineData("<img src=\"a.png\" alt=\"\"><img src=\"b.png\" alt=\"One\"><img src=\"c.png\" alt=\"Two\">", "One")]
    [InlineData("<img src=\"a.png\" alt=\"\">", "https://a.org")]
    public void A_linked_image_is_named_by_its_alternative_text_else_by_its_target(string content, string text) =>
        Assert.Equal(text, Assert.Single(Read($"<p><a href=\"https://a.org\">{content}</a></p>").Mentions).Text);

    [Fact]
    public void A_link_in_a_link_is_none() =>
        Assert.Equal("https://a.org", Assert.Single(Read("<a href=\"https://a.org\"><table><tr><td><a href=\"https://b.org\">x</a></td></tr></table></a>").Mentions).Url);

    [Theory]
    [InlineData(" https://a.org/x y ", "https://a.org/x y", "https://a.org/x%20y")]
    [InlineData("?t=1", "?t=1", "https://example.org/shows/one/?t=1")]
    [InlineData("../two/./x#f", "../two/./x#f", "https://example.org/shows/two/x#f")]
    [InlineData("//cdn.example.net/a", "//cdn.example.net/a", "https://cdn.example.net/a")]
    [InlineData("HTTPS://A.org:443/%7Ex/../y", "HTTPS://A.org:443/%7Ex/../y", "HTTPS://A.org:443/%7Ex/../y")]
    [InlineData("www.example.net/x", "www.example.net/x", "https://www.example.net/x")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("@/podcast/one/index.md#top", "@/podcast/one/index.md#top", "https://example.org/podcast/one/#top")]
    [InlineData("@/podcast/two.md", "@/podcast/two.md", "https://example.org/podcast/two/")]
    [InlineData("svelte:head", "svelte:head", null)]
    [InlineData("[a](https://a.org)", "[a](https://a.org)", null)]
    [InlineData("https://", "https://", null)]
    [InlineData("https://a.org/?q=a&amp;b[]=c", "https://a.org/?q=a&b[]=c", "https://a.org/?q=a&b[]=c")]
    public void A_target_is_kept_as_written_and_made_absolute(string href, string written, string? url)
    {
        var mention = Assert.Single(Read($"<p><a href=\"{href}\">x</a></p>").Mentions);
        Assert.Equal((written, url), (mention.UrlAsWritten, mention.Url));
    }

    [Fact]
    public void A_relative_link_without_a_page_stays_relative()
    {
        var notes = ShowNotesReader.Read("<p><a href=\"/x\">x</a></p>");
        Assert.Null(Assert.Single(notes.Mentions).Url);
        Assert.Equal("<p><a href=\"/x\">x</a></p>", notes.Html);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("<script>x</script>")]
    public void Nothing_to_read_is_no_notes(string html) => Assert.Same(ShowNotes.Empty, Read(html));
}

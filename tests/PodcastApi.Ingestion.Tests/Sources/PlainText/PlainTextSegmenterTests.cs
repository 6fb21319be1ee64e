using PodcastApi.Ingestion.Sources.PlainText;
using PodcastApi.Ingestion.Sources.PlainText.Items;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText;

/// <summary>Headings are shown with a #, items with a *, and what describes them behind a tilde.</summary>
public sealed class PlainTextSegmenterTests
{
    private const string Prose = "Words that go on for a while, so that nobody would take them for an item of a list, however the list is written and whatever it is about.";

    [Theory]
    [InlineData("- one - two\n* three\n• four\n· five\n1. six\n12) seven", "* one ~ two|* three|* four|* five|* six|* seven")]
    [InlineData("123. four", "123. four")]
    [InlineData("-one", "-one")]
    public void A_line_with_a_bullet_or_a_number_is_an_item(string lines, string expected) => Assert.Equal(expected, Segment(lines));

    [Theory]
    [InlineData("Credits\nwords", "# Credits|words")]
    [InlineData("Official pages\nwords", "# Official pages|words")]
    [InlineData("Official things\nwords", "Official things|words")]
    [InlineData("About all the things that I have done in the years before this show was made and after\nwords", "About all the things that I have done in the years before this show was made and after|words")]
    public void A_short_line_that_reads_like_a_heading_is_one(string lines, string expected) => Assert.Equal(expected, Segment(lines));

    [Theory]
    [InlineData("Words.All Episodes of Season 2Coding ToolsRust Books", "Words.|# All Episodes of Season 2|* Coding Tools|* Rust Books")]
    [InlineData("Words.All Episodes of Season 2Coding ToolsRust Books!", "Words.|# All Episodes of Season 2|* Coding Tools|* Rust Books!")]
    [InlineData("Words.LinksCoding ToolsRust Books", "Words.|# Links|* Coding Tools|* Rust Books")]
    [InlineData("Words.CreditsCoding ToolsRust Books and all.", "Words.|# Credits|Coding ToolsRust Books and all.")]
    public void Under_a_heading_of_links_or_episodes_stands_a_list(string line, string expected) => Assert.Equal(expected, Segment(line));

    [Theory]
    [InlineData("Words first.Coding ToolsRust BooksCache Guide", "Words first.|* Coding Tools|* Rust Books|* Cache Guide")]
    [InlineData("Words first.Coding ToolsRust BooksCache Guide.", "Words first.|Coding ToolsRust BooksCache Guide.")]
    [InlineData("Words first.And this goes on", "Words first.|And this goes on")]
    [InlineData(
        "Words first.Things of the long road that goes to the place where nobody has ever been with a cacheBooks that go on and on and never come to any end that one could like",
        "Words first.|Things of the long road that goes to the place where nobody has ever been with a cacheBooks that go on and on and never come to any end that one could like")]
    public void A_last_paragraph_that_ends_as_no_sentence_does_is_a_list_when_it_has_two_short_items(string line, string expected) => Assert.Equal(expected, Segment(line));

    [Theory]
    [InlineData("Words.LinksWhat we talked about:", "Words.|# Links|What we talked about:")]
    [InlineData("Words.LinksBuild Guide - How to build:", "Words.|# Links|* Build Guide ~ How to build:")]
    [InlineData("Words.LinksThank you for all.", "Words.|# Links|* Thank you for all.")]
    [InlineData("Words.Links" + Prose, "Words.|# Links|" + Prose)]
    [InlineData(
        "Words.LinksBuild Guide and many other things that are so long that nobody would ever think of them as one item of a list of links",
        "Words.|# Links|* Build Guide and many other things that are so long that nobody would ever think of them as one item of a list of links")]
    public void What_ends_in_a_colon_or_is_a_long_sentence_is_no_item(string line, string expected) => Assert.Equal(expected, Segment(line));

    [Theory]
    [InlineData("Words.LinksBuild Guide - How to buildCache Basics - What it is", "Words.|# Links|* Build Guide ~ How to build|* Cache Basics ~ What it is")]
    [InlineData(
        "Words.LinksCodingRust - TalkCache Guide for the people that like their caches large and their builds shortBooks on the making of compilers for people that have no time at allMore on the same for all others that do",
        "Words.|# Links|* Coding|* Rust - Talk|* Cache Guide for the people that like their caches large and their builds short|* Books on the making of compilers for people that have no time at all|* More on the same for all others that do")]
    public void Dashes_part_titles_from_descriptions_where_most_items_have_one(string line, string expected) => Assert.Equal(expected, Segment(line));

    [Theory]
    [InlineData(Prose + Prose + "LinksBuild Guide - How to build")]
    [InlineData("- " + Prose + Prose + "\nWords.LinksBuild Guide - How to build")]
    public void How_many_items_have_a_description_is_told_by_lists_alone_that_ran_together(string lines) =>
        Assert.EndsWith("|# Links|* Build Guide ~ How to build", Segment(lines), StringComparison.Ordinal);

    [Fact]
    public void What_is_left_of_lists_of_more_than_50_000_characters_stays_in_one_piece()
    {
        var list = string.Concat(Enumerable.Repeat("codingRust ", 5_000)).Trim();
        Assert.Equal($"# Links|* {list}", Segment("Links" + list));
    }

    private static string Segment(string lines) => string.Join('|', PlainTextSegmenter.Segment(lines.Split('\n'), new TextVocabulary([lines]), [], ItemWeights.Default).Select(segment => segment.Kind switch
    {
        PlainTextSegmentKind.Heading => "# " + segment.Text,
        PlainTextSegmentKind.Item => "* " + segment.Text + (segment.Description is { } description ? " ~ " + description : ""),
        PlainTextSegmentKind.Paragraph => segment.Text,
    }));
}

using PodcastApi.Ingestion.Sources.PlainText;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText;

public sealed class HeadingFinderTests
{
    [Theory]
    [InlineData("LinksX", "Links")]
    [InlineData("talk.LinksX", "Links")]
    [InlineData("talkLinksX", "Links")]
    [InlineData("talk LinksX", null)]
    [InlineData("talk (LinksX", null)]
    [InlineData("talk “LinksX", null)]
    [InlineData("talk ‘LinksX", null)]
    [InlineData("talk-LinksX", null)]
    [InlineData("talk/LinksX", null)]
    [InlineData("\"LinksX", null)]
    [InlineData("a \"LinksX", null)]
    [InlineData("a \"b\"LinksX", "Links")]
    [InlineData("dogs'LinksX", "Links")]
    public void A_heading_has_no_blank_no_opening_mark_and_no_joint_before_it(string text, string? expected) => AssertHeading(expected, text);

    [Theory]
    [InlineData("talk.Links", null)]
    [InlineData("talk.Links X", null)]
    [InlineData("talk.Links:X", "Links:")]
    public void A_heading_has_text_and_no_blank_behind_it(string text, string? expected) => AssertHeading(expected, text);

    [Theory]
    [InlineData("talk.About AcmeAcme is.", "About Acme")]
    [InlineData("talk.About Acmemakes.", "About Acme")]
    [InlineData("a talk About AcmeAcme is.", null)]
    [InlineData("talk.About Acme and more", null)]
    [InlineData("talk.About UsWe are it", "About Us")]
    public void A_known_name_ends_the_subject_of_a_heading(string text, string? expected) => AssertHeading(expected, text, "Acme");

    [Fact]
    public void An_empty_name_ends_no_subject() => AssertHeading(null, "talk.About ACME and more", "");

    [Theory]
    [InlineData("talk.About ACME INCACME makes", "About ACME INC")]
    [InlineData("talk.About ACME INCACME", "About ACME INC")]
    [InlineData("talk.About ACMEACME makes", "About ACME")]
    [InlineData("talk.About ACMEACME", "About ACME")]
    [InlineData("talk.About ACME INCACMEX makes", null)]
    [InlineData("talk.About ACME INC ACME makes", null)]
    [InlineData("talk.About ACMEX makes", null)]
    [InlineData("talk.About A BCA D", null)]
    public void The_subject_ends_where_its_first_word_follows_at_once(string text, string? expected) => AssertHeading(expected, text);

    [Theory]
    [InlineData("talk.About RunnersGitHub is a place for code and - more", "About Runners")]
    [InlineData("talk.About RunnersGitHub - code", null)]
    [InlineData("talk.About Runners - GitHubcode", null)]
    [InlineData("talk.About runners and more", null)]
    [InlineData("talk.About RUNNERS AND MORE", null)]
    [InlineData("talk.About runners and things like it that never end in anything at all of the kind that isOver", null)]
    public void Else_the_subject_ends_before_the_first_capital_behind_a_small_letter(string text, string? expected) => AssertHeading(expected, text);

    [Fact]
    public void A_heading_within_another_is_none() => AssertHeading("About Links From The Episode", "talk.About Links From The EpisodeX");

    [Theory]
    [InlineData("Links", true)]
    [InlineData("Show Notes:", true)]
    [InlineData("Links and more", false)]
    [InlineData("My Links", false)]
    public void A_line_is_a_heading_when_nothing_else_stands_in_it(string line, bool isHeading) => Assert.Equal(isHeading, HeadingFinder.IsHeading(line));

    private static void AssertHeading(string? expected, string text, params string[] names) =>
        Assert.Equal(expected is null ? [] : [expected], HeadingFinder.Find(text, names).Select(heading => text[heading.Start..heading.End]));
}

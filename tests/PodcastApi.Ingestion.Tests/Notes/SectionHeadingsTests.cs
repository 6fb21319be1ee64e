using PodcastApi.Content;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Tests.Notes;

public sealed class SectionHeadingsTests
{
    [Theory]
    [InlineData("Links", true)]
    [InlineData("\U0001F517 Links:", true)]
    [InlineData("Links mentioned in this episode", true)]
    [InlineData("Show Notes", true)]
    [InlineData("Where to find Jane:", true)]
    [InlineData("Enlaces", true)]
    [InlineData("Guest: Jane Doe", false)]
    [InlineData("Links: none", false)]
    [InlineData("Follow us on Mastodon.", false)]
    [InlineData("Resources that we like to have in our pockets", false)]
    [InlineData("About Acme", false)]
    public void A_label_says_nothing_but_what_follows(string line, bool isLabel) => Assert.Equal(isLabel, SectionHeadings.IsLabel(line));

    [Theory]
    [InlineData("\u00dcber Acme", "Acme")]
    [InlineData("\u00c0 propos de Acme", "Acme")]
    [InlineData("Sobre Acme", "Acme")]
    [InlineData("\u00dcber uns", null)]
    [InlineData("\u00dcber den Gast", null)]
    public void About_is_said_in_other_languages(string heading, string? subject) => Assert.Equal(subject, SectionHeadings.SubjectOf(heading));

    [Theory]
    [InlineData("Links", true)]
    [InlineData("Official Links", true)]
    [InlineData("Show Notes", true)]
    [InlineData("Follow Jane", true)]
    [InlineData("Transcript", false)]
    public void Some_headings_hold_links(string heading, bool holdsLinks) => Assert.Equal(holdsLinks, SectionHeadings.HoldsLinks(heading));

    [Theory]
    [InlineData("Links From The Episode", SectionKind.Links)]
    [InlineData("Links From The Episode (In Chronological Order)", SectionKind.Links)]
    [InlineData("Links from the Show:", SectionKind.Links)]
    [InlineData("LINKS", SectionKind.Links)]
    [InlineData("Additional Links", SectionKind.Links)]
    [InlineData("Resources:", SectionKind.Links)]
    [InlineData("Official Links", SectionKind.OfficialLinks)]
    [InlineData("Official\u00a0Links", SectionKind.OfficialLinks)]
    [InlineData("About Zed Industries", SectionKind.AboutCompany)]
    [InlineData("about zed", SectionKind.AboutCompany)]
    [InlineData("About Us", SectionKind.Other)]
    [InlineData("About the Show", SectionKind.Other)]
    [InlineData("About Today\u2019s Episode", SectionKind.Other)]
    [InlineData("About", SectionKind.Other)]
    [InlineData("About :", SectionKind.Other)]
    [InlineData("Aboutness", SectionKind.Other)]
    [InlineData("Linksrutsch", SectionKind.Other)]
    [InlineData("Show Notes", SectionKind.Other)]
    [InlineData("Credits", SectionKind.Other)]
    [InlineData("All Episodes of Season 3", SectionKind.Other)]
    [InlineData(null, SectionKind.Other)]
    public void A_heading_tells_what_its_section_is_about(string? heading, SectionKind kind) => Assert.Equal(kind, SectionHeadings.KindOf(heading));

    [Theory]
    [InlineData("About Zed Industries: ", "Zed Industries")]
    [InlineData("ABOUT  zed", "zed")]
    [InlineData("About the Show:", null)]
    [InlineData("About :", null)]
    [InlineData("Links", null)]
    [InlineData(null, null)]
    public void A_heading_may_be_about_somebody_or_something(string? heading, string? subject) => Assert.Equal(subject, SectionHeadings.SubjectOf(heading));

    [Fact]
    public void The_show_and_its_makers_are_nobody_to_introduce() =>
        Assert.All(
            ("us|me|the show|this show|our show|the podcast|this podcast|our podcast|the host|the hosts|your host|your hosts|the episode|this episode"
                + "|today's episode|the author|the authors|the series|this series|the season|this season|the sponsor|the sponsors|our sponsor|our sponsors"
                + "|the event|the conference|the guest|the guests|our guest|our guests|today's guest|the music|the course|the company").Split('|'),
            subject => Assert.Null(SectionHeadings.SubjectOf("About " + subject)));

    [Fact]
    public void Headings_of_official_links() =>
        Assert.All(
            "official links|official pages|official sites|official websites|guest links|find the guest".Split('|'),
            spelling => Assert.All(Spellings(spelling), heading => Assert.Equal(SectionKind.OfficialLinks, SectionHeadings.KindOf(heading))));

    [Fact]
    public void Headings_of_links() =>
        Assert.All(
            ("links|show links|episode links|additional links|other links|further links|more links|useful links|related links|mentioned in the"
                + "|mentioned in this|resources|additional resources|further resources|references|further reading").Split('|'),
            spelling => Assert.All(Spellings(spelling), heading => Assert.Equal(SectionKind.Links, SectionHeadings.KindOf(heading))));

    [Theory]
    [InlineData("Reference-free reading")]
    [InlineData("Resourceful people")]
    [InlineData("My links")]
    public void A_spelling_is_a_whole_word_at_the_start(string heading) => Assert.Equal(SectionKind.Other, SectionHeadings.KindOf(heading));

    private static string[] Spellings(string spelling) => [spelling, spelling.ToUpperInvariant() + ":", spelling + " all", spelling + "(all)", spelling + ": all"];
}

using PodcastApi.Content;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Tests.Notes;

public sealed class SectionHeadingsTests
{
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
    [InlineData("Aboutness", SectionKind.Other)]
    [InlineData("Linksrutsch", SectionKind.Other)]
    [InlineData("Show Notes", SectionKind.Other)]
    [InlineData("Credits", SectionKind.Other)]
    [InlineData("All Episodes of Season 3", SectionKind.Other)]
    [InlineData(null, SectionKind.Other)]
    public void A_heading_tells_what_its_section_is_about(string? heading, SectionKind kind) => Assert.Equal(kind, SectionHeadings.KindOf(heading));
}

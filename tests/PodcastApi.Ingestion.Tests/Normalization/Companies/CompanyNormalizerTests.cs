using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Tests.Normalization.Companies;

public sealed class CompanyNormalizerTests
{
    private static EpisodeDraft Normalize(string title, string html, string? guest = "Jane Doe") => SubjectNormalizer.Normalize(new EpisodeDraft
    {
        Title = title,
        Notes = ShowNotesReader.Read(html),
        People = guest is null ? [] : [new PersonDraft { Name = guest, FoundBy = "front-matter" }],
    });

    [Fact]
    public void The_first_section_about_no_person_is_about_the_company()
    {
        var episode = Normalize(
            "Acme", "<h3>About Jane Doe</h3><p>x</p><h3>About Acme Labs</h3><p>a</p><h3>About RustConf</h3><p>b</p><h3>About Us</h3><p>c</p>");
        var company = Assert.Single(episode.Companies);
        Assert.Equal(("Acme Labs", "a", "about"), (company.Name, company.AboutText, company.FoundBy));
        Assert.Equal(
            [SectionKind.AboutPerson, SectionKind.AboutCompany, SectionKind.Other, SectionKind.Other],
            episode.Notes.Sections.Select(section => section.Kind));
    }

    [Theory]
    [InlineData("Acme")]
    [InlineData("Acme with Jane Doe")]
    [InlineData("Acme's Jane Doe")]
    [InlineData("The Show Ep 8 - Acme's Jane Doe")]
    public void The_title_names_the_company_when_an_official_link_does_too(string title)
    {
        var company = Assert.Single(Normalize(title, "<h3>Official Links</h3><ul><li><a href=\"https://acme.org/\">Acme Website</a></li></ul>").Companies);
        Assert.Equal(("Acme", "title", "https://acme.org/"), (company.Name, company.FoundBy, company.WebsiteUrl));
    }

    [Fact]
    public void What_stands_beside_the_guests_name_goes_before_the_title()
    {
        var company = Assert.Single(Normalize(
            "Roller with Jane Doe",
            "<p>My guest is Jane Doe from Acme, and we talk.</p><h3>Official Links</h3><ul><li><a href=\"https://acme.org/\">Acme Homepage</a></li><li><a href=\"https://acme.org/roller\">Roller</a></li></ul>").Companies);
        Assert.Equal(("Acme", "prose"), (company.Name, company.FoundBy));
    }

    [Theory]
    [InlineData("Acme", "<p>a</p>", "Jane Doe")]
    [InlineData("Acme", "<h3>Official Links</h3><ul><li><a href=\"https://acme.org/\">Acme on Twitter</a></li></ul>", "Jane Doe")]
    [InlineData("Acme", "<h3>Official Links</h3><ul><li><a href=\"https://acme.org/\">Acme</a></li></ul>", null)]
    [InlineData("Finale", "<h3>About Us</h3><p>a</p>", null)]
    public void A_company_is_never_invented(string title, string html, string? guest) => Assert.Empty(Normalize(title, html, guest).Companies);

    [Theory]
    [InlineData("Acme", "About Acme Labs", "a", "", "Acme")]
    [InlineData("Roller", "About Acme", "Acme (Acme Labs) is a company.", "", "Acme Labs")]
    [InlineData("Acme", "About Acme", "Acme (founded 2010) is a company.", "", "")]
    [InlineData("Acme", "About Acme", "a", "<li><a href=\"https://acme.org\">Acme Group</a></li>", "Acme Group")]
    [InlineData("Acme", "About Acme", "a", "<li><a href=\"https://acme.org\">Acme</a></li><li><a href=\"https://status.acme.org\">Acme Status</a></li>", "")]
    [InlineData("Acme", "About Acme", "a", "<li><a href=\"https://blog.acme.org/\">Acme Blog</a></li>", "")]
    [InlineData("Acme Revisited", "About Acme", "a", "", "")]
    [InlineData("Acme", "About Acme", "a", "", "")]
    public void Other_names_of_the_company_are_kept(string title, string heading, string text, string items, string expected)
    {
        var company = Assert.Single(Normalize(title, $"<h3>{heading}</h3><p>{text}</p><h3>Official Links</h3><ul>{items}</ul>").Companies);
        Assert.Equal(expected, string.Join('|', company.AlternativeNames));
    }

    [Theory]
    [InlineData("Jane is the CTO of Acme.", "Acme")]
    [InlineData("Before joining Acme, Jane worked elsewhere.", "Acme")]
    [InlineData("Jane previously worked at Acme.", null)]
    [InlineData("Jane likes Acme.", null)]
    [InlineData("Jane is the CEO of Acme and a former engineer at Foo.", "Acme")]
    [InlineData("Jane is a former engineer at Acme.", null)]
    [InlineData("Jane Doe is Acme\u2019s search engineer.", "Acme")]
    [InlineData("Jane Doe is Acme's former search engineer.", null)]
    [InlineData("Jane reads Acme's blog.", null)]
    [InlineData("Jane works at Acmeology.", null)]
    public void Where_a_guest_works_is_what_the_text_ties_to_them(string text, string? company) =>
        Assert.Equal(company, Assert.Single(Normalize("Acme", $"<h3>About Acme</h3><p>a</p><h3>About Jane Doe</h3><p>{text}</p>").People).Company);
}

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

    [Fact]
    public void What_the_source_says_of_an_employer_stands()
    {
        var person = new PersonDraft { Name = "Jane Doe", Company = "Roller", AboutText = "Jane is the CTO of Acme.", FoundBy = "front-matter" };
        var company = new CompanyDraft { Name = "Acme", FoundBy = "front-matter" };
        Assert.Equal("Roller", Assert.Single(SubjectNormalizer.Normalize(new EpisodeDraft { Title = "A", People = [person], Companies = [company] }).People).Company);
        Assert.Equal("Acme", Assert.Single(SubjectNormalizer.Normalize(new EpisodeDraft { Title = "A", People = [person with { Company = null }], Companies = [company] }).People).Company);
    }

    [Theory]
    [InlineData("<p>My guest is Jane Doe from Acme, and we talk.</p>")]
    [InlineData("<p>My guest is Jane Doe from Acme, and we talk.</p><h3>Links</h3><ul><li><a href=\"https://acme.org/\">Acme</a></li></ul>")]
    public void What_stands_beside_a_name_is_no_company_without_an_official_link(string html) => Assert.Empty(Normalize("Roller", html).Companies);

    [Theory]
    [InlineData("<h3>About MegaSponsor</h3><p>MegaSponsor sponsors this episode.</p><h3>About Acme</h3><p>a</p>", "Jane Doe", "Acme")]
    [InlineData("<h3>About monads</h3><p>A monad is a monoid.</p>", null, "")]
    [InlineData("<h3>About Acme</h3><p>a</p><p><a href=\"https://acme.org/\">Acme</a></p>", null, "Acme")]
    public void A_section_about_a_sponsor_or_a_topic_is_about_no_company(string html, string? guest, string companies) =>
        Assert.Equal(companies, string.Join('|', Normalize("Talk", html, guest).Companies.Select(company => company.Name)));

    [Theory]
    [InlineData("title", "Jane Doe, CTO at Acme, is here.", "Acme", "Acme")]
    [InlineData("podcast:person", "Jane Doe is an engineer at Acme.", "Acme", "Acme")]
    [InlineData("front-matter", "Jane Doe is an engineer at Acme.", "", null)]
    public void An_employer_stated_with_the_title_is_a_company_unless_the_front_matter_left_it_out(string foundBy, string text, string companies, string? employer)
    {
        var episode = SubjectNormalizer.Normalize(new EpisodeDraft
        {
            Title = "Talk",
            Notes = ShowNotesReader.Read($"<p>{text}</p>"),
            People = [new PersonDraft { Name = "Jane Doe", FoundBy = foundBy }],
        });
        Assert.Equal((companies, employer), (string.Join('|', episode.Companies.Select(company => company.Name)), Assert.Single(episode.People).Company));
        Assert.Equal(foundBy == "title" ? "CTO" : null, episode.People[0].Title);
    }

    [Fact]
    public void What_stands_beside_a_name_and_in_the_title_is_a_company() =>
        Assert.Equal("Acme", Assert.Single(Normalize("Builds at Acme", "<p>My guest is Jane Doe from Acme, and we talk.</p>").Companies).Name);

    [Fact]
    public void A_title_of_nothing_but_a_guest_names_no_company() =>
        Assert.Empty(Normalize("Jane Doe", "<h3>Official Links</h3><ul><li><a href=\"https://jane.dev/\">Jane Doe</a></li></ul>").Companies);

    [Fact]
    public void Only_a_guest_makes_the_title_name_a_company() =>
        Assert.Empty(SubjectNormalizer.Normalize(new EpisodeDraft
        {
            Title = "Acme",
            Notes = ShowNotesReader.Read("<p>Jane Doe from Acme talks.</p><h3>Official Links</h3><ul><li><a href=\"https://acme.org/\">Acme</a></li></ul>"),
            People = [new PersonDraft { Name = "Jane Doe", Role = AppearanceRole.Host, FoundBy = "front-matter" }],
        }).Companies);

    [Fact]
    public void Each_company_of_the_source_has_the_section_about_it()
    {
        var episode = SubjectNormalizer.Normalize(new EpisodeDraft
        {
            Title = "Two",
            Notes = ShowNotesReader.Read("<h3>About Acme</h3><p>a</p><h3>About Roller</h3><p>r</p><h3>About Other</h3><p>o</p>"),
            Companies = [new CompanyDraft { Name = "Roller", FoundBy = "front-matter" }, new CompanyDraft { Name = "Acme", FoundBy = "front-matter" }],
        });
        Assert.Equal([("Roller", "r"), ("Acme", "a")], episode.Companies.Select(company => (company.Name, company.AboutText)));
        Assert.Equal([SectionKind.AboutCompany, SectionKind.AboutCompany, SectionKind.Other], episode.Notes.Sections.Select(section => section.Kind));
    }

    [Theory]
    [InlineData("Zed", "Zed Industries")]
    [InlineData("Zed Industries", "Zed")]
    [InlineData("Zed", "ZED")]
    public void A_heading_may_have_a_longer_or_shorter_form_of_the_name(string name, string heading)
    {
        var company = Assert.Single(SubjectNormalizer.Normalize(new EpisodeDraft
        {
            Title = "Talk",
            Notes = ShowNotesReader.Read($"<h3>About {heading}</h3><p>a</p>"),
            Companies = [new CompanyDraft { Name = name, FoundBy = "front-matter" }],
        }).Companies);
        Assert.Equal((name, "a", "<p>a</p>"), (company.Name, company.AboutText, company.AboutHtml));
    }

    [Fact]
    public void What_the_source_says_of_a_company_stands()
    {
        var company = Assert.Single(SubjectNormalizer.Normalize(new EpisodeDraft
        {
            Title = "Talk",
            Notes = ShowNotesReader.Read("<h3>About Acme</h3><p>a</p><h3>Official Links</h3><ul><li><a href=\"https://acme.org/\">Acme</a></li></ul>"),
            Companies = [new CompanyDraft { Name = "Acme", AboutHtml = "<p>s</p>", AboutText = "s", WebsiteUrl = "https://s.org/", FoundBy = "front-matter" }],
        }).Companies);
        Assert.Equal(("s", "<p>s</p>", "https://s.org/"), (company.AboutText, company.AboutHtml, company.WebsiteUrl));
    }

    [Fact]
    public void An_empty_section_says_nothing_of_the_company()
    {
        var company = Assert.Single(Normalize("Talk", "<h3>About Acme</h3><h3>Links</h3><p>x</p>").Companies);
        Assert.Equal(("Acme", null, null), (company.Name, company.AboutText, company.AboutHtml));
    }
}

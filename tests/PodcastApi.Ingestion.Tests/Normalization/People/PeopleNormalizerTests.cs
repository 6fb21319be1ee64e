using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.People;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Tests.Normalization.People;

public sealed class PeopleNormalizerTests
{
    private static EpisodeDraft Normalize(string html, params string[] guests) => PeopleNormalizer.Normalize(new EpisodeDraft
    {
        Title = "Acme",
        Notes = ShowNotesReader.Read(html),
        People = [.. guests.Select(name => new PersonDraft { Name = name, FoundBy = "front-matter" })],
    });

    [Theory]
    [InlineData("About Jane Doe")]
    [InlineData("About Jane")]
    [InlineData("About Jane M. Doe")]
    public void A_section_about_a_guest_introduces_them(string heading)
    {
        var episode = Normalize($"<h3>About Acme</h3><p>a</p><h3>{heading}</h3><p>b</p>", "Jane Doe", "John Roe");
        Assert.Equal("<p>b</p>", episode.People[0].AboutHtml);
        Assert.Equal("b", episode.People[0].AboutText);
        Assert.Null(episode.People[1].AboutText);
        Assert.Equal([SectionKind.AboutCompany, SectionKind.AboutPerson], episode.Notes.Sections.Select(section => section.Kind));
    }

    [Theory]
    [InlineData("About Deb Roy", "Deb Roy")]
    [InlineData("About Debadyuti Roy", null)]
    [InlineData("About Debadyuti", null)]
    public void A_short_first_name_in_a_heading_is_kept_as_another_name(string heading, string? other) =>
        Assert.Equal(other is null ? [] : [other], Normalize($"<h3>{heading}</h3><p>b</p>", "Debadyuti Roy").People[0].AlternativeNames);

    [Fact]
    public void A_given_name_that_two_guests_share_introduces_nobody() =>
        Assert.All(Normalize("<h3>About Jane</h3><p>b</p>", "Jane Doe", "Jane Roe").People, person => Assert.Null(person.AboutText));

    [Theory]
    [InlineData("Jane Doe", true)]
    [InlineData("Jane Doe on GitHub", true)]
    [InlineData("Jane on Mastodon", true)]
    [InlineData("Jane's Blog", true)]
    [InlineData("Jane Doe\u2019s Website", true)]
    [InlineData("Jane Doe on GitLab (work)", true)]
    [InlineData("Acme - About Jane Doe", true)]
    [InlineData("Jane's Blog: An Article", false)]
    [InlineData("Acme on GitHub", false)]
    [InlineData("John on GitHub", false)]
    [InlineData("Interview with Jane Doe", false)]
    public void Official_links_named_after_a_guest_are_theirs(string text, bool isTheirs)
    {
        var episode = Normalize($"<h3>Official Links</h3><ul><li><a href=\"https://e.org/x\">{text}</a></li></ul>", "Jane Doe", "John Roe");
        Assert.Equal(isTheirs ? ["https://e.org/x"] : [], episode.People[0].ProfileUrls);
    }

    [Fact]
    public void A_site_that_an_introduction_names_is_theirs() =>
        Assert.Equal(
            ["https://jane.dev/"],
            Normalize("<h3>About Jane Doe</h3><p>She writes on <a href=\"https://jane.dev/\">jane.dev</a> about <a href=\"https://x.org/\">X</a>.</p>", "Jane Doe")
                .People[0].ProfileUrls);

    [Fact]
    public void Where_nobody_is_credited_an_introduction_credits_a_guest()
    {
        var episode = Normalize("<h3>About Acme Labs</h3><p>Acme Labs is a company.</p><h3>About Jane Doe</h3><p>Jane is a staff engineer at Acme.</p>");
        var guest = Assert.Single(episode.People);
        Assert.Equal(("Jane Doe", "about", AppearanceRole.Guest), (guest.Name, guest.FoundBy, guest.Role));
    }

    [Theory]
    [InlineData("Jane Doe", "Jane is a staff engineer at Acme.", true)]
    [InlineData("Jane Doe", "Jane Doe is a staff engineer at Acme. She likes it.", true)]
    [InlineData("Jane van der Doe", "Jane is a staff engineer", true)]
    [InlineData("Jane", "Jane is a staff engineer.", false)]
    [InlineData("Jane of All The Big Does", "Jane is a staff engineer.", false)]
    [InlineData("Jane 3 Doe", "Jane is a staff engineer.", false)]
    [InlineData("jane Doe", "jane is a staff engineer.", false)]
    [InlineData("Jane doe", "Jane is a staff engineer.", false)]
    [InlineData("Jane Doe", "Jane, a staff engineer.", false)]
    [InlineData("Jane Doe", "John is a staff engineer.", false)]
    [InlineData("Jane Doe", "Jane is a friend of ours.", false)]
    [InlineData("Jane Doe", "Jane is nice. John is a staff engineer.", false)]
    [InlineData("Jane Doe", "Jane is so very kind to everybody who ever met an engineer.", false)]
    public void An_introduction_of_a_guest_says_what_the_named_person_does(string name, string text, bool isGuest) =>
        Assert.Equal(isGuest ? [name] : [], Normalize($"<h3>About {name}</h3><p>{text}</p>").People.Select(person => person.Name));

    [Fact]
    public void An_introduction_credits_nobody_where_somebody_is_credited() =>
        Assert.Equal(["John Roe"], Normalize("<h3>About Jane Doe</h3><p>Jane is an engineer.</p>", "John Roe").People.Select(person => person.Name));

    [Fact]
    public void An_empty_section_says_nothing_of_a_person()
    {
        var person = Assert.Single(Normalize("<h3>About Jane Doe</h3><h3>Links</h3><p>x</p>", "Jane Doe").People);
        Assert.Equal((null, null), (person.AboutHtml, person.AboutText));
    }

    [Fact]
    public void The_full_name_in_a_heading_goes_before_the_given_name() =>
        Assert.Equal("b", Normalize("<h3>About Jane</h3><p>a</p><h3>About Jane Doe</h3><p>b</p><h3>About Jane</h3><p>c</p>", "Jane Doe").People[0].AboutText);

    [Fact]
    public void What_the_source_says_of_a_person_stands()
    {
        var person = Assert.Single(PeopleNormalizer.Normalize(new EpisodeDraft
        {
            Title = "Acme",
            Notes = ShowNotesReader.Read("<h3>About Jane Doe</h3><p>a</p>"),
            People = [new PersonDraft { Name = "Jane Doe", AboutHtml = "<p>s</p>", AboutText = "s", FoundBy = "front-matter" }],
        }).People);
        Assert.Equal(("<p>s</p>", "s"), (person.AboutHtml, person.AboutText));
    }
}

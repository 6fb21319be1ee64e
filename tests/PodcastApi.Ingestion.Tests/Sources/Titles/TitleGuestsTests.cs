using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Sources.Titles;

namespace PodcastApi.Ingestion.Tests.Sources.Titles;

public sealed class TitleGuestsTests
{
    private static PersonDraft Person(string name, string? company = null) => new() { Name = name, Company = company, FoundBy = "title" };

    private static EpisodeDraft Complete(string title, IReadOnlyList<PersonDraft> people, params CompanyDraft[] companies) =>
        TitleGuests.Complete(FeedTitle.Parse(title), new EpisodeDraft { Title = title, People = people, Companies = companies });

    [Fact]
    public void The_guests_of_a_title_are_credited_with_the_job_it_says()
    {
        var guest = Assert.Single(TitleGuests.Of(FeedTitle.Parse("Scaling with Jane Doe, CTO of Acme")));
        Assert.Equal(("Jane Doe", AppearanceRole.Guest, "CTO", "title"), (guest.Name, guest.Role, guest.Title, guest.FoundBy));
    }

    [Fact]
    public void An_employer_that_the_title_states_is_the_company_of_its_guests()
    {
        var episode = Complete("Scaling with Jane Doe from Acme", [Person("jane doe"), Person("John Roe")]);
        Assert.Equal(["Acme", null], episode.People.Select(person => person.Company));
        var company = Assert.Single(episode.Companies);
        Assert.Equal(("Acme", "title"), (company.Name, company.FoundBy));
    }

    [Fact]
    public void What_is_known_otherwise_goes_before_the_title()
    {
        var episode = Complete("Scaling with Jane Doe from Acme", [Person("Jane Doe", "Roller")], new CompanyDraft { Name = "Roller", FoundBy = "front-matter" });
        Assert.Equal("Roller", Assert.Single(episode.People).Company);
        Assert.Equal("Roller", Assert.Single(episode.Companies).Name);
    }

    [Fact]
    public void A_topic_beside_a_guest_is_no_employer()
    {
        var episode = Complete("Scaling with Jane Doe", [Person("Jane Doe")]);
        Assert.Null(Assert.Single(episode.People).Company);
        Assert.Empty(episode.Companies);
    }
}

using System.Text;
using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Sources.Markdown;

namespace PodcastApi.Ingestion.Tests.Sources.Markdown.FrontMatter;

public sealed class FrontMatterPeopleTests
{
    private static EpisodeDraft Read(string yaml, string body = "Text.") =>
        MarkdownTranslator.Translate(MarkdownReader.Read(Encoding.UTF8.GetBytes($"---\n{yaml}\n---\n{body}\n"), "a.md"), new MarkdownOptions(), []);

    private static string Guests(EpisodeDraft episode) =>
        string.Join(';', episode.People.Where(person => person.Role == AppearanceRole.Guest).Select(person => $"{person.Name}|{person.Title}|{person.Company}"));

    [Theory]
    [InlineData("guest: Jane Doe\nrole: Engineer at Acme", "Jane Doe|Engineer|Acme")]
    [InlineData("guest_name: Jane Doe\nguest_title: CTO\nguest_company: Acme", "Jane Doe|CTO|Acme")]
    [InlineData("guests: [Jane Doe, John Roe]\nguest_roles: [CTO, Engineer]\ncompany: Acme", "Jane Doe|CTO|Acme;John Roe|Engineer|Acme")]
    [InlineData("guest: Jane Doe\ncompany: Acme", "Jane Doe||")]
    [InlineData("guests: [jane-doe, sam-van-dyk]", "Jane Doe||;Sam Van Dyk||")]
    [InlineData("guests: {jane: {name: Jane Doe, role: CTO}, john: {name: John Roe}}", "Jane Doe|CTO|;John Roe||")]
    [InlineData("podcast: {guest: Jane Doe}", "Jane Doe||")]
    public void Guests_are_written_in_many_forms(string yaml, string guests) => Assert.Equal(guests, Guests(Read("title: Talk\n" + yaml)));

    [Fact]
    public void Where_no_key_names_a_guest_or_a_number_the_title_does_and_stays_as_it_is()
    {
        var episode = Read("title: \"S02E03: Builds with Jane Doe of Acme\"");
        Assert.Equal(("Jane Doe||Acme", 2, 3, "S02E03: Builds with Jane Doe of Acme", null), (Guests(episode), episode.Season, episode.Number, episode.Title, episode.CleanTitle));
        Assert.Equal("Acme", Assert.Single(episode.Companies).Name);
    }

    [Fact]
    public void What_the_keys_say_goes_before_the_title()
    {
        var episode = Read("title: \"S02E03: Builds with Jane Doe of Acme\"\nguest: Jane Doe\nseason: 4\nepisode: 5");
        Assert.Equal(("Jane Doe||", 4, 5, 0), (Guests(episode), episode.Season, episode.Number, episode.Companies.Count));
    }
}

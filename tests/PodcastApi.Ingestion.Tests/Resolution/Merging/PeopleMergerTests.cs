using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Merging;
using static PodcastApi.Ingestion.Tests.Resolution.Merging.MemberBuilder;

namespace PodcastApi.Ingestion.Tests.Resolution.Merging;

public sealed class PeopleMergerTests
{
    private static readonly PersonDraft Ada = new() { Name = "Ada Byron", FoundBy = "front-matter" };

    [Fact]
    public void Each_person_is_there_once_in_a_role()
    {
        var host = Ada with { Role = AppearanceRole.Host };
        Assert.Equal([("Ada Byron", AppearanceRole.Guest), ("Ada Byron", AppearanceRole.Host)], Merge([Ada], [host, Ada]).Select(person => (person.Name, person.Role)));
    }

    [Fact]
    public void Other_people_of_one_role_are_all_there() =>
        Assert.Equal(["Ada Byron", "Grace Hopper"], Merge([Ada], [Ada with { Name = "Grace Hopper" }]).Select(person => person.Name));

    [Fact]
    public void A_host_whom_a_source_only_seems_to_name_is_there_beside_guests_who_are_credited()
    {
        var host = Ada with { Name = "Matthias Endler", Role = AppearanceRole.Host, FoundBy = "prose" };
        Assert.Equal(["Ada Byron", "Matthias Endler"], Merge([Ada], [host]).Select(person => person.Name));
    }

    [Fact]
    public void A_host_who_is_credited_takes_no_guest_away_who_is_only_named()
    {
        var host = Ada with { Name = "Matthias Endler", Role = AppearanceRole.Host };
        Assert.Equal(["Matthias Endler", "Ada Byron"], Merge([host], [Ada with { FoundBy = "title" }]).Select(person => person.Name));
    }

    [Theory]
    [InlineData("title", false)]
    [InlineData("about", false)]
    [InlineData("prose", false)]
    [InlineData("text", false)]
    [InlineData("front-matter", true)]
    [InlineData("podcast:person", true)]
    public void A_name_that_is_read_out_of_something_else_is_no_credit(string foundBy, bool isFormal) => Assert.Equal(isFormal, PeopleMerger.IsFormal(Ada with { FoundBy = foundBy }));

    [Fact]
    public void What_the_first_source_says_stays_and_the_others_add_what_it_does_not_say()
    {
        var full = Ada with { Title = "CTO", Company = "Acme", ImageUrl = "i", ProfileUrls = ["p"], AboutHtml = "<p>h</p>", AboutText = "h" };
        var other = Ada with { Name = "Ada King Byron", AlternativeNames = ["Countess"], Title = "t", Company = "c", ImageUrl = "j", ProfileUrls = ["p", "q"], AboutHtml = "<p>o</p>", AboutText = "o" };
        var merged = Assert.Single(Merge([full], [other]));
        Assert.Equal(("Ada Byron", "CTO", "Acme", "i", "<p>h</p>", "h"), (merged.Name, merged.Title, merged.Company, merged.ImageUrl, merged.AboutHtml, merged.AboutText));
        Assert.Equal(["Countess", "Ada King Byron"], merged.AlternativeNames);
        Assert.Equal(["p", "q"], merged.ProfileUrls);
        merged = Assert.Single(Merge([Ada], [full]));
        Assert.Equal(("CTO", "Acme", "i", "<p>h</p>", "h"), (merged.Title, merged.Company, merged.ImageUrl, merged.AboutHtml, merged.AboutText));
    }

    [Fact]
    public void The_text_of_one_source_does_not_stand_beside_the_markup_of_another()
    {
        var merged = Assert.Single(Merge([Ada with { AboutHtml = "<img>" }], [Ada with { AboutHtml = "<p>o</p>", AboutText = "o" }]));
        Assert.Equal(("<img>", null), (merged.AboutHtml, merged.AboutText));
    }

    private static IReadOnlyList<PersonDraft> Merge(PersonDraft[] file, PersonDraft[] feed) =>
        PeopleMerger.Merge(new FieldPicker([File(new() { Title = "x", People = file }), Feed(new() { Title = "x", People = feed })]));
}

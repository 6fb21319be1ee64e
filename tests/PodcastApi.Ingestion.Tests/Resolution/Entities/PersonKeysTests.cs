using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Entities;

namespace PodcastApi.Ingestion.Tests.Resolution.Entities;

public sealed class PersonKeysTests
{
    private static readonly DateOnly Day = new(2024, 5, 1);

    private static readonly PersonDraft Person = new() { Name = "Matthew B. Jones", FoundBy = "front-matter" };

    [Theory]
    [InlineData("Matthew B. Jones", "short:mat jones|at acme")]
    [InlineData("Al Jones", "short:al jones|at acme")]
    [InlineData("Cher", "short:cher|at acme")]
    public void The_short_form_is_the_beginning_of_the_given_name_and_the_family_name(string name, string key) =>
        Assert.Equal(key, Keys(Person with { Name = name, Company = "Acme Inc." }).LooseKeys[1]);

    [Fact]
    public void Pages_that_are_no_account_and_what_is_no_address_name_nobody() =>
        Assert.Equal(["account:https://github.com/matt"], Keys(Person with { ProfileUrls = ["https://matt.example/", "matt", "https://github.com/matt", "https://github.com/matt/repo"] }).Keys);

    [Fact]
    public void Where_somebody_works_is_known_of_a_company_and_a_day()
    {
        var episode = Guid.NewGuid();
        Assert.Equal([new Post("acme", Day, episode)], PersonKeys.Of([Person with { Company = "Acme Inc." }], Day, episode)[0].Traits.Posts);
        Assert.Empty(PersonKeys.Of([Person], Day, episode)[0].Traits.Posts);
        Assert.Empty(PersonKeys.Of([Person with { Company = "Acme Inc." }], null, episode)[0].Traits.Posts);
    }

    [Fact]
    public void A_text_ties_and_an_empty_one_does_not()
    {
        Assert.Equal(2, Keys(Person with { AboutText = "He wrote it." }).LooseKeys.Count);
        Assert.Equal(["name:matthew b jones"], Keys(Person with { AboutText = "" }).LooseKeys);
    }

    [Fact]
    public void What_keys_tell_is_read_back()
    {
        var name = Keys(Person with { Company = "Acme", ProfileUrls = ["https://github.com/matt"] });
        var traits = PersonKeys.Traits(name.AllKeys, []);
        Assert.Equal(["matthew b jones"], traits.Names);
        Assert.Equal(["https://github.com/matt"], traits.Accounts);
        Assert.Equal(["at acme"], traits.Ties);
    }

    private static EntityName Keys(PersonDraft person) => PersonKeys.Of([person])[0];
}

using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Entities;

namespace PodcastApi.Ingestion.Tests.Resolution.Entities;

/// <summary>Who is who across episodes: one rule a test.</summary>
public sealed class EntityGroupsTests
{
    private static readonly DateOnly Day = new(2024, 5, 1);

    [Fact]
    public void A_name_alone_is_one_person() => Assert.Equal(1, People(Guest("Ada Byron"), Guest("ada  BYRON")));

    [Fact]
    public void One_account_is_one_person_under_any_name() =>
        Assert.Equal(1, People(Guest("Ada Byron", "https://github.com/ada"), Guest("A. B. King", "https://www.github.com/Ada/")));

    [Fact]
    public void An_account_that_is_told_later_makes_one_of_two() =>
        Assert.Equal(1, People(Guest("Ada Byron", "https://github.com/ada"), Guest("Ada King", "https://x.com/ada"), Guest("Ada King", "https://x.com/ada", "https://github.com/ada")));

    [Fact]
    public void Other_accounts_on_one_network_are_two_people() =>
        Assert.Equal(2, People(Guest("John Smith", "https://github.com/john"), Guest("John Smith", "https://github.com/smithy"), Guest("John Smith", "https://github.com/smithy")));

    [Fact]
    public void Accounts_on_different_networks_contradict_nothing() =>
        Assert.Equal(1, People(Guest("John Smith", "https://github.com/john"), Guest("John Smith", "https://x.com/smithy")));

    [Fact]
    public void Two_accounts_of_somebody_who_works_for_the_same_company_are_one_person() =>
        Assert.Equal(1, People(At("John Smith", "Acme", 0, "https://github.com/john"), At("John Smith", "Acme Inc.", 900, "https://github.com/smithy")));

    [Fact]
    public void Two_accounts_of_somebody_of_whom_the_same_is_told_are_one_person()
    {
        PersonDraft Told(string account) => Guest("John Smith", account) with { AboutText = "John has written compilers for twenty years." };
        Assert.Equal(1, People(Told("https://github.com/john"), Told("https://github.com/smithy")));
    }

    [Fact]
    public void Other_companies_at_the_same_time_are_two_people() => Assert.Equal(2, People(At("John Smith", "Acme", 0), At("John Smith", "Initech", 20)));

    [Fact]
    public void Another_company_years_later_is_another_job() => Assert.Equal(1, People(At("John Smith", "Acme", 0), At("John Smith", "Initech", 700)));

    [Fact]
    public void A_company_that_is_called_by_its_short_name_is_the_same_company() => Assert.Equal(1, People(At("John Smith", "Zed", 0), At("John Smith", "Zed Industries", 7)));

    [Fact]
    public void What_one_episode_says_now_of_another_company_contradicts_nothing() =>
        Assert.Equal(1, People((Credit("John Smith", "Acme"), Day, Guid.Empty), (Credit("John Smith", "Initech"), Day.AddDays(3), Guid.Empty)));

    [Fact]
    public void An_account_counts_for_more_than_other_companies() =>
        Assert.Equal(1, People(At("John Smith", "Acme", 0, "https://github.com/john"), At("John Smith", "Initech", 7, "https://github.com/john")));

    [Fact]
    public void The_short_form_of_a_given_name_is_one_person_beside_the_same_company() => Assert.Equal(1, People(At("Matt Jones", "Acme", 0), At("Matthew Jones", "ACME Corp.", 400)));

    [Fact]
    public void The_short_form_of_a_given_name_alone_is_not_enough() => Assert.Equal(2, People(Guest("Matt Jones"), Guest("Matthew Jones")));

    [Fact]
    public void Given_names_that_begin_alike_are_two_people_in_one_company() => Assert.Equal(2, People(At("Mary Jones", "Acme", 0), At("Martha Jones", "Acme", 400)));

    [Fact]
    public void An_account_that_two_guests_of_an_episode_share_names_neither()
    {
        var groups = new EntityGroups(ContentKind.Person);
        var names = PersonKeys.Of([Guest("Ada Byron", "https://github.com/acme"), Guest("Bob Ross", "https://github.com/acme")]);
        Assert.Equal(2, names.Select(name => groups.Assign(name, (_, _) => { }).Id).Distinct().Count());
    }

    [Fact]
    public void Who_was_told_apart_stays_apart_when_it_is_read_again()
    {
        var groups = new EntityGroups(ContentKind.Person);
        var credits = new[] { Guest("John Smith", "https://github.com/john"), Guest("John Smith", "https://github.com/smithy") };
        Guid[] Read() => [.. credits.Select(credit => groups.Assign(PersonKeys.Of([credit])[0], (_, _) => { }).Id)];
        Assert.Equal(Read(), Read());
    }

    private static int People(params PersonDraft[] credits) => People([.. credits.Select((credit, i) => (credit, Day.AddYears(i), Guid.NewGuid()))]);

    private static int People(params (PersonDraft Credit, DateOnly Day, Guid Episode)[] credits)
    {
        var groups = new EntityGroups(ContentKind.Person);
        var ids = credits.Select(credit => groups.Assign(PersonKeys.Of([credit.Credit], credit.Day, credit.Episode)[0], (_, _) => { }).Id).ToArray();
        return ids.Select(groups.Current).Distinct().Count();
    }

    private static (PersonDraft Credit, DateOnly Day, Guid Episode) At(string name, string company, int days, params string[] accounts) =>
        (Credit(name, company) with { ProfileUrls = accounts }, Day.AddDays(days), Guid.NewGuid());

    private static PersonDraft Credit(string name, string company) => new() { Name = name, Company = company, FoundBy = "front-matter" };

    private static PersonDraft Guest(string name, params string[] accounts) => new() { Name = name, ProfileUrls = accounts, FoundBy = "front-matter" };
}

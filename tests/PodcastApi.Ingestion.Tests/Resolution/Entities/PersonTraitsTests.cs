using PodcastApi.Ingestion.Resolution.Entities;

namespace PodcastApi.Ingestion.Tests.Resolution.Entities;

public sealed class PersonTraitsTests
{
    private static readonly DateOnly Day = new(2024, 5, 1);

    private static readonly PersonTraits John = PersonTraits.None with { Names = ["john smith"] };

    [Fact]
    public void Other_names_are_other_people()
    {
        AssertPermits(true, John, PersonTraits.None with { Names = ["ada byron", "john smith"] });
        AssertPermits(false, John, PersonTraits.None with { Names = ["ada byron"] });
    }

    [Fact]
    public void Of_whom_no_name_is_known_may_be_anybody() => AssertPermits(true, John, PersonTraits.None);

    [Theory]
    [InlineData("https://github.com/john", "https://github.com/smithy", false)]
    [InlineData("https://github.com/john", "https://x.com/smithy", true)]
    public void Other_accounts_speak_against_it_on_one_network(string one, string other, bool permits) =>
        AssertPermits(permits, John with { Accounts = [one] }, John with { Accounts = [other] });

    [Theory]
    [InlineData("acme", 31, false)]
    [InlineData("acme", 32, true)]
    [InlineData("initech", 0, true)]
    [InlineData("initech systems", 0, true)]
    public void Another_company_at_the_same_time_speaks_against_it(string company, int days, bool permits) =>
        AssertPermits(permits, At("initech", 0), At(company, days));

    [Fact]
    public void What_one_episode_says_of_two_companies_contradicts_nothing()
    {
        var episode = Guid.NewGuid();
        AssertPermits(true, John with { Posts = [new("acme", Day, episode)] }, John with { Posts = [new("initech", Day, episode)] });
    }

    [Fact]
    public void An_account_in_common_counts_for_more_than_other_companies() =>
        AssertPermits(true, At("acme", 0) with { Accounts = ["https://github.com/john"] }, At("initech", 0) with { Accounts = ["https://github.com/john"] });

    [Fact]
    public void A_company_or_a_text_in_common_counts_for_more_than_other_accounts() =>
        AssertPermits(true, John with { Ties = ["at acme"], Accounts = ["https://x.com/a"] }, John with { Ties = ["at acme"], Accounts = ["https://x.com/b"] });

    [Fact]
    public void What_is_known_of_both_is_known_once()
    {
        var both = (John with { Accounts = ["a"], Ties = ["t"] }).With(John with { Names = ["john smith", "jon smith"], Accounts = ["b"], Posts = [new("acme", Day, Guid.Empty)] });
        Assert.Equal(["john smith", "jon smith"], both.Names);
        Assert.Equal(["a", "b"], both.Accounts);
        Assert.Equal(["t"], both.Ties);
        Assert.Single(both.Posts);
    }

    [Fact]
    public void Nothing_is_copied_where_one_adds_nothing()
    {
        Assert.Same(John, John.With(PersonTraits.None));
        Assert.Same(John, PersonTraits.None.With(John));
        Assert.Same(John.Names, John.With(PersonTraits.None with { Ties = ["t"] }).Names);
    }

    private static void AssertPermits(bool permits, PersonTraits one, PersonTraits other) =>
        Assert.Equal((permits, permits), (PersonTraits.Permit(one, other), PersonTraits.Permit(other, one)));

    private static PersonTraits At(string company, int days) => John with { Posts = [new(company, Day.AddDays(days), Guid.NewGuid())] };
}

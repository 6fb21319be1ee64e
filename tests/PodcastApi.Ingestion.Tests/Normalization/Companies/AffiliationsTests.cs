using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.Companies;

namespace PodcastApi.Ingestion.Tests.Normalization.Companies;

public sealed class AffiliationsTests
{
    private static readonly CompanyDraft Acme = new() { Name = "Acme", AlternativeNames = ["Roller Works"], FoundBy = "about" };

    private static string? FindInLead(string lead) => Affiliations.Find(new PersonDraft { Name = "Jane Doe", FoundBy = "title" }, [Acme], lead);

    private static string? FindInAbout(string about) =>
        Affiliations.Find(new PersonDraft { Name = "Jane Doe", AboutText = about, FoundBy = "title" }, [Acme], null);

    [Theory]
    [InlineData("Jane is CTO of Acme", "Acme")]
    [InlineData("We talk. Jane Doe is CTO of Acme, a company.", "Acme")]
    [InlineData("Maryjane is CTO of Acme.", null)]
    [InlineData("Janet is CTO of Acme.", null)]
    [InlineData("Jane is here. John is CTO of Acme.", null)]
    [InlineData("Jane is here\nJohn is CTO of Acme", null)]
    [InlineData("Jane is CTO of Roller Works.", "Acme")]
    public void A_sentence_of_the_lead_counts_when_the_given_name_is_a_word_of_it(string lead, string? company) => Assert.Equal(company, FindInLead(lead));

    [Theory]
    [InlineData("at")]
    [InlineData("of")]
    [InlineData("for")]
    [InlineData("from")]
    [InlineData("with")]
    [InlineData("behind")]
    [InlineData("to")]
    [InlineData("in")]
    [InlineData("join")]
    [InlineData("joins")]
    [InlineData("joined")]
    [InlineData("joining")]
    [InlineData("found")]
    [InlineData("cofounded")]
    [InlineData("co-founds")]
    [InlineData("cofounding")]
    [InlineData("founded")]
    [InlineData("founding")]
    [InlineData("started")]
    [InlineData("created")]
    [InlineData("lead")]
    [InlineData("leads")]
    [InlineData("run")]
    [InlineData("runs")]
    [InlineData("maintain")]
    [InlineData("maintains")]
    [InlineData("At the")]
    public void A_word_before_the_company_ties_a_person_to_it(string word)
    {
        // Without "co-" the bare verb says too little.
        var tie = word == "found" ? "co-found" : word;
        Assert.Equal("Acme", FindInAbout($"She is here {tie} Acme."));
        Assert.Null(FindInAbout($"She is here {tie} other Acme."));
    }

    [Theory]
    [InlineData("former")]
    [InlineData("formerly")]
    [InlineData("previously")]
    [InlineData("used to be")]
    [InlineData("once")]
    [InlineData("having left")]
    [InlineData("an ex-engineer")]
    public void Former_times_before_the_company_tie_nobody_to_it(string word) => Assert.Null(FindInAbout($"She is {word} at Acme."));

    [Theory]
    [InlineData("She is Acme's engineer.", "Acme")]
    [InlineData("She is Acme\u2019 lead engineer.", "Acme")]
    [InlineData("She is Acme's very own search engineer.", "Acme")]
    [InlineData("She is Acme's former engineer.", null)]
    [InlineData("She is Acme's fan.", null)]
    [InlineData("She is MegaAcme's engineer.", null)]
    [InlineData("She met Acme, then was at Acme.", "Acme")]
    public void A_role_that_the_company_owns_ties_a_person_to_it(string about, string? company) => Assert.Equal(company, FindInAbout(about));

    [Fact]
    public void Without_a_company_nobody_works_anywhere() =>
        Assert.Null(Affiliations.Find(new PersonDraft { Name = "Jane Doe", AboutText = "She is at Acme.", FoundBy = "title" }, [], null));

    [Theory]
    [InlineData("We talk to Jane Doe from Acme Labs about builds.", "Acme Labs")]
    [InlineData("Jane Doe of Acme.", "Acme")]
    [InlineData("Jane Doe, engineer at 3Com's lab", "3Com's")]
    [InlineData("Jane Doe, engineer at 3Com'", "3Com")]
    [InlineData("Jane Doe talks. Then Jane Doe from Acme speaks.", "Acme")]
    [InlineData("Jane Doe likes Acme.", null)]
    [InlineData("Jane Doe from afar", null)]
    [InlineData("Mary Jane Doeson from Acme", null)]
    [InlineData(null, null)]
    public void What_stands_beside_a_full_name_is_an_employer(string? lead, string? employer) =>
        Assert.Equal(employer, Affiliations.BesideName(new PersonDraft { Name = "Jane Doe", FoundBy = "title" }, lead));
}

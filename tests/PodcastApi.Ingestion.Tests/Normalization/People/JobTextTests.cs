using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Tests.Normalization.People;

public sealed class JobTextTests
{
    [Theory]
    [InlineData("Engineer at Acme", "Engineer", "Acme")]
    [InlineData("Engineer @ Acme", "Engineer", "Acme")]
    [InlineData("Ingenieurin bei der Acme GmbH", "Ingenieurin", "Acme GmbH")]
    [InlineData("CTO of the Acme Group", "CTO", "Acme Group")]
    [InlineData("Founder and CEO of Acme", "Founder and CEO", "Acme")]
    [InlineData("CTO, Acme", "CTO", "Acme")]
    [InlineData("Head of Platform at Acme", "Head of Platform", "Acme")]
    [InlineData("Head of Platform", "Head of Platform", null)]
    [InlineData("VP of Engineering", "VP of Engineering", null)]
    [InlineData("Professor of Physics", "Professor of Physics", null)]
    [InlineData("CTO, Founder", "CTO, Founder", null)]
    [InlineData("VP Engineering for Ubuntu", "VP Engineering for Ubuntu", null)]
    [InlineData("Engineer at large", "Engineer at large", null)]
    public void A_company_stands_behind_at_and_behind_of_only_where_one_heads_it(string text, string title, string? company) =>
        Assert.Equal((title, company), JobText.Split(text));
}

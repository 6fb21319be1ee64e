using PodcastApi.Ingestion.Sources.Titles;

namespace PodcastApi.Ingestion.Tests.Sources.Titles;

public sealed class TitlePersonTests
{
    [Theory]
    [InlineData("Jane Doe", "Jane Doe", null, null)]
    [InlineData("Jane Doe and John R.", "Jane Doe|John R.", null, null)]
    [InlineData("Jane Doe of Acme)", "Jane Doe", null, "Acme")]
    [InlineData("Jane Doe von der Acme GmbH", "Jane Doe", null, "Acme GmbH")]
    [InlineData("Jane Doe (CTO, Acme)", "Jane Doe", "CTO", "Acme")]
    [InlineData("Jane Doe, Head of Platform at Acme", "Jane Doe", "Head of Platform", "Acme")]
    [InlineData("Acme's Jane Doe", "Jane Doe", null, "Acme")]
    [InlineData("Acme CTO Jane Doe", "Jane Doe", "CTO", "Acme")]
    [InlineData("Jane Doe and friends", "Jane Doe", null, null)]
    public void A_title_says_who_and_what_they_do(string text, string names, string? job, string? company)
    {
        var person = TitlePerson.Read(text);
        Assert.Equal((names, job, company), (string.Join('|', person!.Names), person.Job, person.Company));
    }

    [Theory]
    [InlineData("Jane Doe (Part 2)")]
    [InlineData("Jane Doe, Berlin")]
    [InlineData("GraphQL Codegen")]
    [InlineData("Confidence")]
    public void Anything_else_names_nobody(string text) => Assert.Null(TitlePerson.Read(text));
}

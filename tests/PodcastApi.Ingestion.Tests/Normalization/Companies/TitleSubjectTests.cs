using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.Companies;

namespace PodcastApi.Ingestion.Tests.Normalization.Companies;

public sealed class TitleSubjectTests
{
    private static string? Read(string title, params string[] people) =>
        TitleSubject.Read(title, [.. people.Select(name => new PersonDraft { Name = name, FoundBy = "front-matter" })]);

    [Theory]
    [InlineData("Zed with Jane Doe")]
    [InlineData("Zed's Jane Doe")]
    [InlineData("Zed\u2019s jane doe")]
    [InlineData("Zed featuring Jane Doe")]
    [InlineData("Zed feat. Jane Doe")]
    [InlineData("Zed ft Jane Doe")]
    [InlineData("Zed w/ Jane Doe")]
    [InlineData("Zed by Jane Doe")]
    [InlineData("Zed and Jane Doe")]
    [InlineData("Zed - Jane Doe")]
    [InlineData("Zed: Jane Doe")]
    [InlineData("Zed (Jane Doe)")]
    [InlineData("Ep 8 - Zed")]
    [InlineData("The Show Episode 8: Zed")]
    [InlineData("Folge 8 | Zed")]
    [InlineData("#8 \u2013 Zed")]
    [InlineData("Zed with John Roe and Jane Doe")]
    public void What_stands_before_the_first_guest_is_the_subject(string title) => Assert.Equal("Zed", Read(title, "Jane Doe", "John Roe"));

    [Theory]
    [InlineData("Zed with Janet Dough")]
    [InlineData("Zed featuring Janet")]
    [InlineData("Zed feat. Janet")]
    [InlineData("Zed ft. Janet")]
    [InlineData("Zed w/ Janet")]
    public void With_somebody_ends_the_subject_where_guests_are_credited(string title)
    {
        Assert.Equal("Zed", Read(title, "Jane Doe"));
        Assert.Equal(title, Read(title));
    }

    [Theory]
    [InlineData("Jane Doe")]
    [InlineData("Jane Doe on Zed")]
    [InlineData("Ep 8: Jane Doe")]
    public void A_title_that_begins_with_a_guest_has_no_subject(string title) => Assert.Null(Read(title, "Jane Doe"));

    [Fact]
    public void A_title_that_names_nobody_is_the_subject() => Assert.Equal("Zed with care", Read("Zed with care", "Jane Doe"));
}

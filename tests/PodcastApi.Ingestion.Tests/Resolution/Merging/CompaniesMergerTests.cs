using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Merging;
using static PodcastApi.Ingestion.Tests.Resolution.Merging.MemberBuilder;

namespace PodcastApi.Ingestion.Tests.Resolution.Merging;

public sealed class CompaniesMergerTests
{
    private static readonly CompanyDraft Acme = new() { Name = "Acme", FoundBy = "about" };

    private static readonly CompanyDraft Full = new() { Name = "Acme Inc.", AlternativeNames = ["ACM"], AboutHtml = "<p>h</p>", AboutText = "h", WebsiteUrl = "https://acme.example/", FoundBy = "title" };

    [Fact]
    public void The_first_source_that_names_any_decides_which_there_are()
    {
        Assert.Equal(["Acme"], Merge([Acme], [Acme with { Name = "Sponsor" }]).Select(company => company.Name));
        Assert.Equal(["Sponsor"], Merge([], [Acme with { Name = "Sponsor" }]).Select(company => company.Name));
    }

    [Fact]
    public void What_the_others_know_of_it_is_added()
    {
        var merged = Assert.Single(Merge([Acme], [Full]));
        Assert.Equal(("Acme", "<p>h</p>", "h", "https://acme.example/"), (merged.Name, merged.AboutHtml, merged.AboutText, merged.WebsiteUrl));
        Assert.Equal(["ACM", "Acme Inc."], merged.AlternativeNames);
    }

    [Fact]
    public void What_the_first_source_says_of_it_stays()
    {
        var merged = Assert.Single(Merge([Full], [Acme with { AboutHtml = "<p>o</p>", AboutText = "o", WebsiteUrl = "https://other.example/" }]));
        Assert.Equal(("Acme Inc.", "<p>h</p>", "h", "https://acme.example/"), (merged.Name, merged.AboutHtml, merged.AboutText, merged.WebsiteUrl));
    }

    [Fact]
    public void Another_name_of_it_is_the_same_company() =>
        Assert.Equal("https://acme.example/", Assert.Single(Merge([Acme with { Name = "ACM" }], [Full])).WebsiteUrl);

    [Fact]
    public void The_text_of_one_source_does_not_stand_beside_the_markup_of_another()
    {
        var merged = Assert.Single(Merge([Acme with { AboutHtml = "<img>" }], [Full]));
        Assert.Equal(("<img>", null), (merged.AboutHtml, merged.AboutText));
    }

    private static IReadOnlyList<CompanyDraft> Merge(CompanyDraft[] file, CompanyDraft[] feed) =>
        CompaniesMerger.Merge(new FieldPicker([File(new() { Title = "x", Companies = file }), Feed(new() { Title = "x", Companies = feed })]));
}

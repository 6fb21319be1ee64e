using PodcastApi.Ingestion.Sources.Markdown;

namespace PodcastApi.Ingestion.Tests.Sources.Markdown;

public sealed class DocumentNameTests
{
    [Theory]
    [InlineData("one.md", "one", null)]
    [InlineData("a/one.md", "one", null)]
    [InlineData("a/index.md", "a", null)]
    [InlineData("a/index.de.md", "a", null)]
    [InlineData("a/indexed.md", "indexed", null)]
    [InlineData("index.md", "index", null)]
    [InlineData("one", "one", null)]
    [InlineData("2026-01-31-one.md", "one", "2026-01-31")]
    [InlineData("2026-01-31_one/index.md", "one", "2026-01-31")]
    [InlineData("2026-02-30-one.md", "2026-02-30-one", null)]
    public void A_path_says_the_slug_and_the_date(string location, string slug, string? date) =>
        Assert.Equal(new DocumentName(slug, date is null ? null : DateOnly.Parse(date)), DocumentName.Read(location));

    [Theory]
    [InlineData("_index.md", true)]
    [InlineData("a/_index.de.md", true)]
    [InlineData("index.md", false)]
    public void The_page_of_a_section_is_told_by_its_name(string location, bool isSection) => Assert.Equal(isSection, DocumentName.IsSectionPage(location));

    [Theory]
    [InlineData("_drafts/one.md", true)]
    [InlineData("a/drafts/one.md", true)]
    [InlineData("a/drafts.md", false)]
    public void A_folder_of_drafts_holds_drafts(string location, bool isDraft) => Assert.Equal(isDraft, DocumentName.IsDraft(location));
}

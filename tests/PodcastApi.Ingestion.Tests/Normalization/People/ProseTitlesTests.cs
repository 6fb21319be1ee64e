using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Tests.Normalization.People;

public sealed class ProseTitlesTests
{
    [Theory]
    [InlineData("With Jane Doe, CTO at Acme, we talk.", "CTO", "Acme")]
    [InlineData("Jane Doe, the co-founder and CEO of Acme Labs, tells.", "co-founder and CEO", "Acme Labs")]
    [InlineData("Jane Doe is a Staff Engineer at Acme.", "Staff Engineer", "Acme")]
    [InlineData("Jane Doe (CEO, Acme) on launches.", "CEO", "Acme")]
    [InlineData("Jane Doe (Engineer at Acme) and others.", "Engineer", "Acme")]
    [InlineData("Jane Doe, CTO der Kranwerk GmbH, erz\u00e4hlt.", "CTO", "Kranwerk GmbH")]
    [InlineData("Jane Doe arbeitet als Frontend-Entwicklerin bei Webkraft.", "Frontend-Entwicklerin", "Webkraft")]
    [InlineData("Jane Doe leads rendering at Forgelight.", null, "Forgelight")]
    [InlineData("Jane Doe is a software engineer.", "software engineer", null)]
    [InlineData("Jane Doe is a professor of Physics.", "professor of Physics", null)]
    [InlineData("Jane Doe, former CTO of Acme, talks.", null, null)]
    [InlineData("Jane Doe, who once met the CTO of Acme.", null, null)]
    [InlineData("Jane Doe, and we talk to the CTO of Acme.", null, null)]
    [InlineData("Jane Doe talks.", null, null)]
    [InlineData("John Roe, CTO of Acme.", null, null)]
    [InlineData(null, null, null)]
    public void What_stands_beside_a_name_is_its_title_and_company(string? text, string? title, string? company) => Assert.Equal((title, company), ProseTitles.Find("Jane Doe", text));
}

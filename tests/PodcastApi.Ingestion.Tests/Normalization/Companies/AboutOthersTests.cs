using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.Companies;

namespace PodcastApi.Ingestion.Tests.Normalization.Companies;

public sealed class AboutOthersTests
{
    [Theory]
    [InlineData("Acme sponsors this episode.", true)]
    [InlineData("Acme brings you this episode.", true)]
    [InlineData("Get 20% off with the promo code JANE.", true)]
    [InlineData("The Show is a weekly podcast about code.", true)]
    [InlineData("Acme is a company that makes rockets.", false)]
    [InlineData("Acme is a company. Jane hosts a podcast.", false)]
    public void A_section_about_a_sponsor_or_the_show_says_so(string text, bool isOther) =>
        Assert.Equal(isOther, AboutOthers.Is(new SectionDraft("About X", 3, SectionKind.AboutCompany, "", text)));
}

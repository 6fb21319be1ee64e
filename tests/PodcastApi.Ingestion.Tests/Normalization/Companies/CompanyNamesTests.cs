using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.Companies;

namespace PodcastApi.Ingestion.Tests.Normalization.Companies;

public sealed class CompanyNamesTests
{
    private const int Text = 0;
    private const int Official = 1;

    private static ShowNotes Notes(params (int Section, string Text, string? Url)[] mentions) => new()
    {
        Sections =
        [
            new SectionDraft(null, 0, SectionKind.Other, "", ""),
            new SectionDraft("Official Links", 3, SectionKind.OfficialLinks, "", ""),
        ],
        Mentions = [.. mentions.Select(mention => new MentionDraft { Text = mention.Text, Url = mention.Url, Section = mention.Section })],
    };

    private static SectionDraft About(string text) => new("About Acme", 3, SectionKind.AboutCompany, "", text);

    [Theory]
    [InlineData("Zed", "Zed Industries", true)]
    [InlineData("zed", "ZED Industries", true)]
    [InlineData("Zed", "Zed", false)]
    [InlineData("Zed", "Zedd Industries", false)]
    [InlineData("Abc", "Zed Industries", false)]
    [InlineData("C", "C Alliance", false)]
    public void A_short_form_is_the_beginning_of_the_longer_name_up_to_a_blank(string shorter, string longer, bool isShortForm) =>
        Assert.Equal(isShortForm, CompanyNames.IsShortForm(shorter, longer));

    [Theory]
    [InlineData("Acme", "ACME", true)]
    [InlineData("Acmé", "Acme", true)]
    [InlineData("A.C.M.E", "Acme", true)]
    [InlineData("Acme", "Acne", false)]
    public void Case_accents_and_dots_do_not_tell_names_apart(string left, string right, bool isSame) => Assert.Equal(isSame, CompanyNames.AreSame(left, right));

    [Fact]
    public void The_official_link_named_after_the_company_is_its_site() =>
        Assert.Equal(
            "https://acme.org/en",
            CompanyNames.Website("Acme", [], Notes((Text, "Acme", "https://first.org/"), (Official, "Other", "https://o.org/"), (Official, "Acme", "https://acme.org/en"))));

    [Fact]
    public void The_official_link_may_say_another_of_the_companys_names() =>
        Assert.Equal("https://acme.org/en", CompanyNames.Website("Acme", ["Roller"], Notes((Official, "Roller", "https://acme.org/en"))));

    [Theory]
    [InlineData("https://acme.org", "https://acme.org")]
    [InlineData("https://acme.org/", "https://acme.org/")]
    [InlineData("https://acme.org/page", null)]
    [InlineData("https://acme.org/?page=1", null)]
    public void Elsewhere_a_link_has_to_lead_to_a_front_page(string url, string? website) =>
        Assert.Equal(website, CompanyNames.Website("Acme", [], Notes((Text, "Acme", url), (Text, "Acme", "https://second.org/page"))));

    [Fact]
    public void Elsewhere_the_first_front_page_is_the_site() =>
        Assert.Equal("https://a.org/", CompanyNames.Website("Acme", [], Notes((Text, "Acme", "https://a.org/"), (Text, "Acme", "https://b.org/"))));

    [Theory]
    [InlineData("Acme", "mailto:a@acme.org")]
    [InlineData("Acme", null)]
    [InlineData("Other", "https://acme.org/")]
    public void A_site_has_an_address_in_the_web_and_the_companys_name(string text, string? url) =>
        Assert.Null(CompanyNames.Website("Acme", [], Notes((Official, text, url))));

    [Theory]
    [InlineData("website")]
    [InlineData("web site")]
    [InlineData("site")]
    [InlineData("homepage")]
    [InlineData("home page")]
    [InlineData("official website")]
    [InlineData("Official Site")]
    public void A_word_for_a_site_may_stand_behind_the_name(string word)
    {
        Assert.True(CompanyNames.HasOfficialLink("Acme", Notes((Official, "Acme " + word, "https://acme.org/"))));
        Assert.False(CompanyNames.HasOfficialLink("Acme", Notes((Text, "Acme " + word, "https://acme.org/"))));
    }

    [Theory]
    [InlineData("Acme")]
    [InlineData("Acme -")]
    public void The_name_alone_is_a_site(string text) => Assert.True(CompanyNames.HasOfficialLink("Acme", Notes((Official, text, "https://acme.org/"))));

    [Fact]
    public void A_link_to_something_of_the_company_is_not_its_site() =>
        Assert.False(CompanyNames.HasOfficialLink("Acme", Notes((Official, "Acme Status", "https://acme.org/"))));

    [Theory]
    [InlineData("Acme", "Acme Labs", "Acme")]
    [InlineData("Acme Revisited", "Acme", "")]
    [InlineData(null, "Acme", "")]
    public void The_short_form_of_the_title_is_another_name(string? subject, string name, string expected) =>
        Assert.Equal(expected, string.Join('|', CompanyNames.Alternatives(name, subject, null, Notes())));

    [Theory]
    [InlineData("Acme (Acme Labs) is a company.", "Acme Labs")]
    [InlineData("acme ( Roller ) is a company.", "Roller")]
    [InlineData("Acme (ACME) is a company.", "")]
    [InlineData("Acme (R) is a company.", "")]
    [InlineData("Acme (say it loud) is a company.", "")]
    [InlineData("Acme (Roller", "")]
    [InlineData("Acme is a company (Roller).", "")]
    [InlineData("Acme (A name of so many words that nobody would ever call a company by it) is.", "")]
    [InlineData("Acme (Formerly Roller) is a company.", "")]
    [InlineData("Acme (Founded in spring) is a company.", "")]
    [InlineData("Acme (Based in Oslo) is a company.", "")]
    [InlineData("Acme (Aka Roller) is a company.", "")]
    [InlineData("Acme (Also Roller) is a company.", "")]
    [InlineData("Acme (Est then) is a company.", "")]
    [InlineData("Acme (Oslo 2019) is a company.", "")]
    [InlineData("Acme (Oslo, Norway) is a company.", "")]
    public void A_name_in_brackets_behind_the_name_is_another(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', CompanyNames.Alternatives("Acme", null, About(text), Notes())));

    [Theory]
    [InlineData(Official, "Acme Group", "https://acme.org/", "Acme Group")]
    [InlineData(Official, "Acme Group of All", "https://acme.org/", "Acme Group of All")]
    [InlineData(Official, "Acme Group of Them All", "https://acme.org/", "")]
    [InlineData(Official, "Acme Group", "https://acme.org/group", "")]
    [InlineData(Official, "Acme Group", null, "")]
    [InlineData(Official, "Other Group", "https://acme.org/", "")]
    [InlineData(Text, "Acme Group", "https://acme.org/", "")]
    public void A_longer_name_that_links_the_site_is_another(int section, string text, string? url, string expected) =>
        Assert.Equal(expected, string.Join('|', CompanyNames.Alternatives("Acme", null, null, Notes((section, text, url)))));

    [Fact]
    public void A_longer_name_beside_an_official_link_of_the_name_is_something_else() =>
        Assert.Empty(CompanyNames.Alternatives("Acme", null, null, Notes((Official, "Acme Status", "https://s.acme.org/"), (Official, "Acme", "https://acme.org/"))));

    [Theory]
    [InlineData("blog")]
    [InlineData("careers")]
    [InlineData("jobs")]
    [InlineData("documentation")]
    [InlineData("docs")]
    [InlineData("github")]
    [InlineData("twitter")]
    [InlineData("youtube")]
    [InlineData("podcast")]
    [InlineData("articles")]
    [InlineData("news")]
    [InlineData("community")]
    [InlineData("Discord")]
    public void A_page_of_the_company_is_no_name_of_it(string word) =>
        Assert.Empty(CompanyNames.Alternatives("Acme", null, null, Notes((Official, "Acme " + word, "https://acme.org/"))));

    [Fact]
    public void Another_name_is_told_once() =>
        Assert.Equal(["Acme"], CompanyNames.Alternatives("Acme Labs", "Acme", new SectionDraft("About Acme Labs", 3, SectionKind.AboutCompany, "", "Acme Labs (Acme) is."), Notes()));
}

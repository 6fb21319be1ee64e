using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Tests.Normalization.People;

public sealed class ProfileLinksTests
{
    private const int Links = 0;
    private const int Official = 1;
    private const int About = 2;
    private const string Page = "https://e.org/page";

    private static IReadOnlyList<string> Find(string name, params (int Section, string Text, string Url)[] mentions)
    {
        var notes = new ShowNotes
        {
            Sections =
            [
                new SectionDraft("Links", 3, SectionKind.Links, "", ""),
                new SectionDraft("Official Links", 3, SectionKind.OfficialLinks, "", ""),
                new SectionDraft("About " + name, 3, SectionKind.AboutPerson, "", ""),
            ],
            Mentions = [.. mentions.Select(mention => new MentionDraft { Text = mention.Text, Url = mention.Url, Section = mention.Section })],
        };
        return ProfileLinks.Find(name, notes, About, ["John Roe"]);
    }

    private static bool IsTheirs(string name, int section, string text) => Find(name, (section, text, Page)).Count == 1;

    [Fact]
    public void A_page_linked_twice_is_told_once() =>
        Assert.Equal([Page], Find("Jane Doe", (Official, "Jane Doe", Page), (Links, "Jane Doe on GitHub", Page)));

    [Theory]
    [InlineData("Jane Doe on GitHub", true)]
    [InlineData("Jane Doe's Blog", true)]
    [InlineData("Jane Doe Homepage", true)]
    [InlineData("Jane on GitHub", false)]
    [InlineData("Jane on GitHub (not Doe)", false)]
    [InlineData("Jane Do on GitHub", false)]
    [InlineData("Jane Doe", false)]
    [InlineData("Acme - About Jane Doe", false)]
    [InlineData("Jane Doe on Rust", false)]
    public void Among_other_links_the_full_name_and_the_page_have_to_be_said(string text, bool isTheirs) =>
        Assert.Equal(isTheirs, IsTheirs("Jane Doe", Links, text));

    [Theory]
    [InlineData("Jane Miller", Official, true)]
    [InlineData("Jane Miller", About, true)]
    [InlineData("Jane Miller", Links, false)]
    public void Among_other_links_no_letter_is_astray(string name, int section, bool isTheirs) =>
        Assert.Equal(isTheirs, IsTheirs(name, section, "Jane Millar on GitHub"));

    [Theory]
    [InlineData("Jane Doe")]
    [InlineData("Acme - About Jane Doe")]
    [InlineData("Jane's Blog")]
    [InlineData("Jane's GitHub")]
    [InlineData("Jane on GitHub")]
    [InlineData("Jane Doe\u2019s Blog")]
    [InlineData("Jane Doe (work) on GitHub")]
    public void Where_a_person_is_introduced_a_name_is_enough(string text)
    {
        Assert.True(IsTheirs("Jane Doe", About, text));
        Assert.True(IsTheirs("Jane Doe", Official, text));
    }

    [Theory]
    [InlineData("Jane")]
    [InlineData("Acme - About John Roe")]
    [InlineData("Jane Doe on Rust")]
    [InlineData("Jane's Talk")]
    [InlineData("John's Blog")]
    [InlineData(" on GitHub")]
    public void Other_links_there_are_not_theirs(string text)
    {
        Assert.False(IsTheirs("Jane Doe", About, text));
        Assert.False(IsTheirs("Jane Doe", Official, text));
    }

    [Fact]
    public void A_given_name_that_two_share_names_nobody()
    {
        Assert.True(IsTheirs("Mary Roe", Official, "Mary's Blog"));
        Assert.False(IsTheirs("John Doe", Official, "John's Blog"));
        Assert.True(IsTheirs("John Doe", Official, "John Doe's Blog"));
    }

    [Theory]
    [InlineData(About, "jane.dev", "https://jane.dev/", true)]
    [InlineData(About, "Jane.dev", "https://www.jane.dev", true)]
    [InlineData(About, "jane.dev", "https://jane.dev/talk", false)]
    [InlineData(About, "more.info", "https://jane.dev/", false)]
    [InlineData(About, "localhost", "http://localhost/", false)]
    [InlineData(About, "jane.dev", "jane.dev", false)]
    [InlineData(Official, "jane.dev", "https://jane.dev/", false)]
    public void In_an_introduction_a_site_that_is_named_like_its_host_is_theirs(int section, string text, string url, bool isTheirs) =>
        Assert.Equal(isTheirs ? [url] : [], Find("Jane Doe", (section, text, url)));

    [Fact]
    public void Platforms_have_pages_of_people() => Assert.All(
        ("github|gitlab|codeberg|sourcehut|linkedin|twitter|x|mastodon|bluesky|youtube|twitch|instagram|threads|facebook|medium|dev.to"
            + "|stack overflow|stackoverflow|codepen|keybase|reddit|tiktok|polywork").Split('|'),
        platform =>
        {
            Assert.True(IsTheirs("Jane Doe", Links, "Jane Doe on " + platform.ToUpperInvariant()));
            Assert.True(IsTheirs("Jane Doe", Links, "Jane Doe's " + platform.ToUpperInvariant()));
            Assert.True(IsTheirs("Jane Doe", Links, "Jane Doe " + platform.ToUpperInvariant()));
        });

    [Fact]
    public void People_have_pages_of_their_own() => Assert.All(
        ("website|web site|site|homepage|home page|personal website|personal site|page|web page|blog|weblog|blog posts|posts|profile|bio|newsletter"
            + "|youtube channel|channel|twitch channel|github profile|linkedin profile|portfolio").Split('|'),
        page =>
        {
            Assert.True(IsTheirs("Jane Doe", Links, "Jane Doe's " + page.ToUpperInvariant()));
            Assert.True(IsTheirs("Jane Doe", Links, "Jane Doe " + page.ToUpperInvariant()));
        });

    [Fact]
    public void A_possessive_of_a_name_in_s_may_do_without_another() => Assert.True(IsTheirs("Jane Jones", Official, "Jane Jones' Blog"));
}

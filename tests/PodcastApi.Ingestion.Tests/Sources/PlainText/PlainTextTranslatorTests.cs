using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Sources.PlainText;
using PodcastApi.Ingestion.Sources.Titles;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText;

public sealed class PlainTextTranslatorTests
{
    [Fact]
    public void Headings_paragraphs_and_lists_have_their_markup() =>
        Assert.Equal(
            "<p>Some words.</p><h3>Links</h3><ul><li>cache - kept &lt;here&gt;</li><li>guide</li></ul><h3>Credits</h3><p>Music.</p><ul><li>last</li></ul>",
            Translate("Some words.", "Links", "- cache - kept <here>", "- guide", "Credits", "Music.", "- last").Html);

    [Theory]
    [InlineData("Links", 0)]
    [InlineData("Some words.", 0)]
    [InlineData("Some words.|Links", 1)]
    public void An_item_knows_its_section(string before, int section) =>
        Assert.Equal(section, Translate([.. before.Split('|'), "- cache"]).Mentions.Single().Section);

    [Theory]
    [InlineData("Acme with Jane Doe", "Jane Doe|Acme")]
    [InlineData("Acme", "")]
    public void A_title_tells_of_names_where_it_tells_of_a_guest(string title, string expected) =>
        Assert.Equal(expected, string.Join('|', PlainTextTranslator.Names(FeedTitle.Parse(title))));

    private static ShowNotes Translate(params string[] lines) =>
        PlainTextTranslator.Translate(new PlainTextDocument("A Title", lines, 1), "A Title", null, new TextVocabulary(lines)).Notes;
}

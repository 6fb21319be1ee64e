using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Sources.PlainText;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText;

public sealed class PlainTextLinesTests
{
    private static EpisodeDraft Read(string text)
    {
        var document = Assert.Single(PlainTextReader.Read(text));
        return PlainTextTranslator.Translate(document, document.Title, null, new TextVocabulary(document.Lines));
    }

    [Fact]
    public void Below_a_heading_of_its_own_the_lines_are_items()
    {
        var notes = Read("Talk\nA long talk about many things, as long as a description is.\nLinks:\nZola - a generator\nHugo\nThat was all that we had to say today, and we said it well.").Notes;
        Assert.Equal([null, "Links:"], notes.Sections.Select(section => section.Heading));
        Assert.Equal([("Zola", "a generator"), ("Hugo", null)], notes.Mentions.Select(mention => (mention.Text, mention.Description)));
    }

    [Fact]
    public void A_heading_and_a_bullet_are_no_title_and_description() =>
        Assert.Single(PlainTextReader.Read("Talk\nA long talk about many things.\nNotes\n* Kafka - a distributed log\nB\n* RabbitMQ, a broker of messages"));

    [Fact]
    public void An_address_that_the_text_still_has_is_read()
    {
        var notes = Read("Talk\nA long talk; see https://show.example/talk for more of it.\nLinks\n- Zola: https://www.getzola.org\n- https://gohugo.io\n- Jekyll - old (https://jekyllrb.com)").Notes;
        Assert.Equal(
            [("https://show.example/talk", null, "https://show.example/talk"), ("Zola", null, "https://www.getzola.org"), ("https://gohugo.io", null, "https://gohugo.io"), ("Jekyll", "old", "https://jekyllrb.com")],
            notes.Mentions.Select(mention => (mention.Text, mention.Description, mention.Url)));
    }
}

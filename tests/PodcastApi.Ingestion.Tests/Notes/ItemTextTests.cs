using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Tests.Notes;

/// <summary>What separates, and what does not.</summary>
public sealed class ItemTextTests
{
    private const string Link = "<a href=\"https://a.org\">A</a>";

    [Theory]
    [InlineData("a - b", "a", "b")]
    [InlineData("a \u2013 b", "a", "b")]
    [InlineData("a \u2014 b", "a", "b")]
    [InlineData("a -- b", "a", "b")]
    [InlineData(" a", "a", null)]
    [InlineData("a -", "a", null)]
    [InlineData("a-b", "a-b", null)]
    [InlineData("a -b", "a -b", null)]
    [InlineData("a- b", "a- b", null)]
    [InlineData("a\u2014b", "a\u2014b", null)]
    [InlineData("a \u2014b", "a \u2014b", null)]
    [InlineData("a\u2014 b", "a\u2014 b", null)]
    [InlineData("a: b", "a: b", null)]
    [InlineData("- b", "- b", null)]
    [InlineData("a - b - c", "a", "b - c")]
    [InlineData("<code>a - b</code> c", "a - b c", null)]
    [InlineData("<code>a</code> - b", "a", "b")]
    public void Without_a_link_a_dash_between_blanks_separates(string item, string text, string? description) => Check(item, text, description);

    [Theory]
    [InlineData("- b", "b")]
    [InlineData("-- b", "b")]
    [InlineData(": b", "b")]
    [InlineData(":- b", "b")]
    [InlineData(":", null)]
    [InlineData(":b", null)]
    [InlineData("-b", null)]
    [InlineData("\u2013b", "b")]
    [InlineData(" : b", "b")]
    [InlineData(" b: c", null)]
    [InlineData(" b - c", "c")]
    [InlineData(" b- c", null)]
    public void Behind_a_link_a_dash_or_a_colon_separates(string behind, string? description) => Check(Link + behind, "A", description);

    [Theory]
    [InlineData("A:", "<ul><li>b</li></ul>", 1)]
    [InlineData("A", "<ul><li>b</li></ul>", 2)]
    [InlineData("A:", "", 1)]
    [InlineData("", "<ul><li>b</li></ul>", 1)]
    [InlineData("A", "<table><tr><td>b:</td></tr></table>", 1)]
    public void The_label_of_a_nested_list_is_no_mention(string label, string nested, int mentions) =>
        Assert.Equal(mentions, ShowNotesReader.Read($"<ul><li>{label}{nested}</li></ul>").Mentions.Count);

    [Fact]
    public void A_link_that_begins_outside_an_item_describes_nothing_in_it() =>
        Assert.All(ShowNotesReader.Read("<a href=\"https://a.org\">A<ul><li>b - c</li></ul></a>").Mentions, mention => Assert.NotEqual("https://a.org c", $"{mention.Url} {mention.Description}"));

    private static void Check(string item, string text, string? description)
    {
        var mention = Assert.Single(ShowNotesReader.Read($"<ul><li>{item}</li></ul>").Mentions);
        Assert.Equal((text, description), (mention.Text, mention.Description));
    }
}

using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Tests.Notes;

public sealed class NotesTextTests
{
    [Theory]
    [InlineData("a b", "a b")]
    [InlineData("a  b", "a b")]
    [InlineData("a\tb", "a b")]
    [InlineData("a\u00a0b", "a b")]
    [InlineData(" a", "a")]
    [InlineData("a ", "a")]
    [InlineData(" ", "")]
    [InlineData("", "")]
    public void White_space_is_folded_to_one_blank_and_none_stands_at_the_ends(string text, string folded) => Assert.Equal(folded, NotesText.Fold(text));

    [Theory]
    [InlineData("a", "a\n\nb")]
    [InlineData("a\n", "a\n\nb")]
    [InlineData("a\n\n\n", "a\n\n\nb")]
    [InlineData("\n", "\n\nb")]
    public void Line_feeds_that_stand_already_count(string before, string expected)
    {
        var text = new NotesText();
        text.AppendVerbatim(before);
        text.Break(2);
        text.Append("b");
        Assert.Equal(expected, text.ToString());
    }
}

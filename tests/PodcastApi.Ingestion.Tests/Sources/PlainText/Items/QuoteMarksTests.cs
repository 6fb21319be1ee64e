using PodcastApi.Ingestion.Sources.PlainText.Items;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText.Items;

public sealed class QuoteMarksTests
{
    [Theory]
    [InlineData("at the start and the end of the text", "\"a\"", "()")]
    [InlineData("behind a blank, though one is open", "\"a \"b", "((")]
    [InlineData("behind a bracket, though one is open", "\"a(\"b", "((")]
    [InlineData("behind a square bracket, though one is open", "\"a[\"b", "((")]
    [InlineData("before a blank, though none is open", "a\" b", ")")]
    [InlineData("before a bracket, though none is open", "a\")b", ")")]
    [InlineData("before a stop, though none is open", "a\".b", ")")]
    [InlineData("before a comma, though none is open", "a\",b", ")")]
    [InlineData("before a semicolon, though none is open", "a\";b", ")")]
    [InlineData("before a colon, though none is open", "a\":b", ")")]
    [InlineData("before an exclamation mark, though none is open", "a\"!b", ")")]
    [InlineData("before a question mark, though none is open", "a\"?b", ")")]
    [InlineData("in turns between letters", "a\"b\"c\"d", "()(")]
    [InlineData("in turns between blanks", "a \" b \" c", "()")]
    public void Quotation_marks_open_and_close(string where, string text, string expected)
    {
        Assert.NotEmpty(where);
        var marks = new QuoteMarks(text);
        Assert.Equal(expected, string.Concat(Enumerable.Range(0, text.Length).Where(i => text[i] == '"').Select(i => marks.IsOpening(i) ? '(' : ')')));
    }

    [Fact]
    public void Between_an_opening_and_a_closing_mark_one_is_open()
    {
        var marks = new QuoteMarks("a \"b\" c");
        Assert.Equal("   xx  ", string.Concat(Enumerable.Range(0, 7).Select(i => marks.IsOpenBefore(i) ? 'x' : ' ')));
    }
}

using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Tests.Language;

public sealed class BlockStringTests
{
    [Theory]
    [InlineData("\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  ", "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("    first stays\n    second", "    first stays\nsecond")]
    [InlineData("\r\n  a\r  b\n  c", "a\nb\nc")]
    [InlineData("  \n\t \n", "")]
    [InlineData("one line", "one line")]
    [InlineData("\n    a\n \n    b\n", "a\n\nb")]
    public void Common_indentation_and_blank_edges_are_taken_away(string raw, string value) => Assert.Equal(value, BlockString.Dedent(raw));

    [Fact]
    public void Three_escaped_quotes_are_three_quotes_and_nothing_else_is_escaped() =>
        Assert.Equal("a \"\"\" \\n b", Assert.IsType<StringValueNode>(Parser.ParseValue("\"\"\"a \\\"\"\" \\n b\"\"\"")).Value);

    [Theory]
    [InlineData("short", "\"\"\"short\"\"\"")]
    [InlineData("two\nlines", "\"\"\"\ntwo\nlines\n\"\"\"")]
    [InlineData("ends in \"", "\"\"\"\nends in \"\n\"\"\"")]
    [InlineData("ends in \\", "\"\"\"\nends in \\\n\"\"\"")]
    [InlineData(" leading blank", "\"\"\" leading blank\"\"\"")]
    [InlineData("first\n  indented", "\"\"\"\nfirst\n  indented\n\"\"\"")]
    [InlineData("has \"\"\" inside", "\"\"\"has \\\"\"\" inside\"\"\"")]
    public void Values_print_so_that_they_read_back(string value, string printed)
    {
        Assert.Equal(printed, BlockString.Print(value));
        Assert.Equal(value, Assert.IsType<StringValueNode>(Parser.ParseValue(printed)).Value);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("fine\n  too", true)]
    [InlineData("\nbegins blank", false)]
    [InlineData("ends blank\n", false)]
    [InlineData("  all\n  indented", false)]
    [InlineData("carriage\rreturn", false)]
    [InlineData("bell\u0007", false)]
    public void Some_values_cannot_be_block_strings(string value, bool printable) => Assert.Equal(printable, BlockString.IsPrintable(value));
}

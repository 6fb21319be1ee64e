using static PodcastApi.Toml.Tests.TomlAssert;

namespace PodcastApi.Toml.Tests.Reading;

public sealed class StringReaderTests
{
    [Theory]
    [InlineData("""v = "a\tb" """, "a\tb")]
    [InlineData("""v = "\b\f\n\r\"\\" """, "\b\f\n\r\"\\")]
    [InlineData("""v = "\u00E9 \U0001F980" """, "é 🦀")]
    [InlineData("""v = "" """, "")]
    [InlineData("v = \"a\tb\"", "a\tb")]
    public void Double_quotes_hold_text_with_escapes(string text, string expected) => Assert.Equal(expected, StringOf(text));

    [Theory]
    [InlineData(@"v = 'C:\path\new'", @"C:\path\new")]
    [InlineData("v = ''", "")]
    [InlineData("v = 'say \"hi\"'", "say \"hi\"")]
    public void Single_quotes_hold_text_as_it_stands(string text, string expected) => Assert.Equal(expected, StringOf(text));

    [Fact]
    public void The_first_line_end_of_several_lines_is_dropped() => Assert.Equal("a\nb\n", StringOf("v = \"\"\"\na\nb\n\"\"\""));

    [Fact]
    public void Line_ends_in_text_read_as_line_feeds() => Assert.Equal("a\nb", StringOf("v = '''\r\na\r\nb'''"));

    [Fact]
    public void A_backslash_at_the_line_end_joins_lines() => Assert.Equal("one two", StringOf("v = \"\"\"one \\  \n\n   two\"\"\""));

    [Fact]
    public void Three_single_quotes_keep_backslashes() => Assert.Equal("a\\\nb", StringOf("v = '''a\\\nb'''"));

    [Theory]
    [InlineData("v = \"\"\"a\"\"b\"\"\"", "a\"\"b")]
    [InlineData("v = \"\"\"a\"\"\"\"", "a\"")]
    [InlineData("v = \"\"\"a\"\"\"\"\"", "a\"\"")]
    [InlineData("v = '''''a'''''", "''a''")]
    [InlineData("v = \"\"\"\"\"\"", "")]
    public void One_or_two_quotes_are_text_within_three(string text, string expected) => Assert.Equal(expected, StringOf(text));

    [Fact]
    public void Six_closing_quotes_are_one_too_many() => Refused("v = \"\"\"a\"\"\"\"\"\"", 1, 14, "the line must end here");

    [Theory]
    [InlineData("v = \"abc", 1, 5)]
    [InlineData("v = \"abc\nw = 1", 1, 5)]
    [InlineData("v = 'abc\r\n", 1, 5)]
    public void An_open_string_is_refused_where_it_begins(string text, int line, int column) =>
        Refused(text, line, column, "the string is not closed on its line");

    [Fact]
    public void An_open_string_of_several_lines_is_refused_where_it_begins() =>
        Refused("a = 1\nv = '''abc\n", 2, 5, "not closed before the end of the file");

    [Theory]
    [InlineData(@"v = ""C:\path""", 1, 8, @"'\p' is not an escape sequence")]
    [InlineData(@"v = ""\e""", 1, 6, @"'\e' is not an escape sequence")]
    [InlineData(@"v = ""\x41""", 1, 6, @"'\x' is not an escape sequence")]
    [InlineData("v = \"a\\\n\"", 1, 7, @"'\' is not an escape sequence")]
    public void Unknown_escapes_are_refused(string text, int line, int column, string message)
    {
        var error = Refused(text, line, column, message);
        Assert.Contains("single quotes", error.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"v = ""\u00G0""", "4 hexadecimal digits")]
    [InlineData(@"v = ""\u12""", "4 hexadecimal digits")]
    [InlineData(@"v = ""\U0001F98""", "8 hexadecimal digits")]
    [InlineData(@"v = ""\uD800""", "U+D800 is not a character")]
    [InlineData(@"v = ""\U00110000""", "U+110000 is not a character")]
    public void Code_points_are_checked(string text, string message) => Refused(text, 1, 6, message);

    [Theory]
    [InlineData("v = \"He said \"hi\"\"", 15)]
    [InlineData("v = 'It's'", 9)]
    public void Text_behind_a_string_is_refused_with_a_word_on_quotes(string text, int column)
    {
        var error = Refused(text, 1, column, "the line must end here");
        Assert.Contains("double quotes", error.Hint, StringComparison.Ordinal);
    }
}

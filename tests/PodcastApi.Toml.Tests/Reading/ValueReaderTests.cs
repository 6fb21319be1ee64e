using static PodcastApi.Toml.Tests.TomlAssert;

namespace PodcastApi.Toml.Tests.Reading;

public sealed class ValueReaderTests
{
    [Fact]
    public void Arrays_hold_values_of_any_type()
    {
        var types = ValueOf<TomlArray>("v = [1, 'a', 1.5, true, [], {}, 2025-01-31, 07:00:00, 2025-01-31 07:00:00, 2025-01-31T07:00:00Z]").Items.Select(i => i.TypeName);

        Assert.Equal(
            ["an integer", "a string", "a float", "a boolean", "an array", "a table", "a local date", "a local time", "a local date-time", "a date-time with offset"],
            types);
    }

    [Fact]
    public void Arrays_span_lines_with_comments_and_a_last_comma() =>
        Assert.Equal(2, ValueOf<TomlArray>("v = [ # one\n  1,\r\n\n  2, # two\n]").Items.Count);

    [Theory]
    [InlineData("v = [1 2]", 1, 8, "',' or ']' must follow")]
    [InlineData("v = [,1]", 1, 6, "a value is missing")]
    [InlineData("v = [1,,2]", 1, 8, "a value is missing")]
    [InlineData("v = [1,", 1, 5, "the array is not closed")]
    [InlineData("v = [\n[1]\n", 1, 5, "the array is not closed")]
    [InlineData("v = [1}", 1, 7, "',' or ']' must follow")]
    public void Broken_arrays_are_refused(string text, int line, int column, string message) => Refused(text, line, column, message);

    [Fact]
    public void Inline_tables_hold_pairs_with_dotted_keys()
    {
        var table = ValueOf<TomlTable>("v = { a.b = 1, a.c = [\n2\n], d = { } }");

        Assert.Equal(["b", "c"], ((TomlTable)table["a"]!).Entries.Select(e => e.Key));
        Assert.Empty(((TomlTable)table["d"]!).Entries);
    }

    [Theory]
    [InlineData("v = { a = 1, }", 1, 14, "cannot end with ','")]
    [InlineData("v = { a = 1\n}", 1, 12, "must stand on one line")]
    [InlineData("v = {\n}", 1, 6, "must stand on one line")]
    [InlineData("v = { # x\n}", 1, 7, "must stand on one line")]
    [InlineData("v = { a = 1 b = 2 }", 1, 13, "',' or '}' must follow")]
    [InlineData("v = { a = 1", 1, 5, "the inline table is not closed")]
    [InlineData("v = { a = 1, a = 2 }", 1, 14, "the key 'a' is already defined at line 1")]
    [InlineData("v = { , }", 1, 7, "a key is missing")]
    public void Broken_inline_tables_are_refused(string text, int line, int column, string message) => Refused(text, line, column, message);

    [Theory]
    [InlineData("v = true", true)]
    [InlineData("v = false # no", false)]
    public void Booleans_are_lower_case(string text, bool expected) => Assert.Equal(expected, ValueOf<TomlBoolean>(text).Value);

    [Theory]
    [InlineData("v = True", "is not a boolean", "lower case")]
    [InlineData("v = null", "is not a value", "no null")]
    [InlineData("v = hello", "is not a value", "quotes")]
    [InlineData("v = truefalse", "is not a value", "quotes")]
    public void Unquoted_text_is_refused_with_a_hint(string text, string message, string hint) =>
        Assert.Contains(hint, Refused(text, 1, 5, message).Hint, StringComparison.Ordinal);

    [Theory]
    [InlineData("v =", 4)]
    [InlineData("v = # nothing", 5)]
    [InlineData("v = \n1", 5)]
    public void A_value_cannot_be_missing(string text, int column) => Refused(text, 1, column, "a value is missing");
}

using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Tests.Language;

public sealed class LexerTests
{
    [Theory]
    [InlineData("\"plain\"", "plain")]
    [InlineData("\"\"", "")]
    [InlineData("\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t\"", "\" \\ / \b \f \n \r \t")]
    [InlineData("\"\\u00e9\"", "é")]
    [InlineData("\"\\u{1F600}\"", "😀")]
    [InlineData("\"\\u{0000000061}\"", null)]
    [InlineData("\"\\uD83D\\uDE00\"", "😀")]
    [InlineData("\"a😀b\"", "a😀b")]
    public void Strings_resolve_their_escapes(string text, string? value)
    {
        if (value is null)
            Assert.Throws<GraphQLError>(() => Parser.ParseValue(text));
        else
            Assert.Equal(value, Assert.IsType<StringValueNode>(Parser.ParseValue(text)).Value);
    }

    [Theory]
    [InlineData("\"open", "Unterminated string.", 6)]
    [InlineData("\"line\nend\"", "Unterminated string.", 6)]
    [InlineData("\"\"\"open", "Unterminated string.", 8)]
    [InlineData("\"\\x\"", "Invalid character escape sequence: \"\\x\".", 2)]
    [InlineData("\"\\uD83D\"", "Invalid Unicode escape sequence: \"\\uD83D\".", 2)]
    [InlineData("\"\\uDE00\\uD83D\"", "Invalid Unicode escape sequence: \"\\uDE00\".", 2)]
    [InlineData("\"\\u{110000}\"", "Invalid Unicode escape sequence: \"\\u{110000}\".", 2)]
    [InlineData("\"\\u{}\"", "Invalid Unicode escape sequence: \"\\u{}\".", 2)]
    [InlineData("\"\\u12G4\"", "Invalid Unicode escape sequence: \"\\u12G4\".", 2)]
    [InlineData("01", "Invalid number, unexpected digit after 0: \"1\".", 2)]
    [InlineData("1.", "Invalid number, expected digit but got: <EOF>.", 3)]
    [InlineData("1.2.3", "Invalid number, expected digit but got: \".\".", 4)]
    [InlineData("1x", "Invalid number, expected digit but got: \"x\".", 2)]
    [InlineData(".5", "Invalid number, expected digit before \".\", did you mean \"0.5\"?", 1)]
    [InlineData("..", "Unexpected \"..\", did you mean \"...\"?", 1)]
    [InlineData("?", "Unexpected character: \"?\".", 1)]
    [InlineData("é", "Unexpected character: U+00E9.", 1)]
    [InlineData("😀", "Unexpected character: U+1F600.", 1)]
    [InlineData("'a'", "Unexpected single quote character ('), did you mean to use a double quote (\")?", 1)]
    public void A_malformed_token_is_an_error_at_its_place(string text, string message, int column)
    {
        var error = Assert.Throws<GraphQLError>(() => Parser.ParseValue(text));
        Assert.Equal("Syntax Error: " + message, error.Message);
        Assert.Equal(new SourceLocation(1, column), Assert.Single(error.Locations));
    }

    [Fact]
    public void A_lone_surrogate_is_an_invalid_character_wherever_it_stands()
    {
        // Not as data of a theory: the test runner writes its data as UTF-8, which has no lone surrogates.
        Assert.Equal("Syntax Error: Invalid character: U+D800.", Assert.Throws<GraphQLError>(() => Parser.Parse("{ a } \uD800")).Message);
        Assert.Equal("Syntax Error: Invalid character: U+D800.", Assert.Throws<GraphQLError>(() => Parser.Parse("{ a } # \uD800")).Message);
        Assert.Equal(
            "Syntax Error: Invalid character within String: U+DC00.",
            Assert.Throws<GraphQLError>(() => Parser.ParseValue("\"\uDC00\"")).Message);
        Assert.Equal(
            "Syntax Error: Invalid character within String: U+DC00.",
            Assert.Throws<GraphQLError>(() => Parser.ParseValue("\"\"\"\uDC00\"\"\"")).Message);
    }

    [Fact]
    public void Byte_order_marks_commas_comments_and_all_line_ends_are_passed_over()
    {
        var document = Parser.Parse("\uFEFF{ a,,, b # to the end {\r c\r\nd\n\te }");
        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(document.Definitions));
        Assert.Equal(["a", "b", "c", "d", "e"], operation.SelectionSet.Selections.Cast<FieldNode>().Select(field => field.Name.Value));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("123456789012345678901234567890")]
    public void Whole_numbers_are_kept_as_written(string text) =>
        Assert.Equal(text, Assert.IsType<IntValueNode>(Parser.ParseValue(text)).Value);

    [Theory]
    [InlineData("1.0")]
    [InlineData("-1.5E+10")]
    [InlineData("0e-3")]
    public void Other_numbers_are_kept_as_written(string text) =>
        Assert.Equal(text, Assert.IsType<FloatValueNode>(Parser.ParseValue(text)).Value);
}

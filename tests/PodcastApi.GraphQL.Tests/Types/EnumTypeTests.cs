using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Tests.Types;

public sealed class EnumTypeTests
{
    private static readonly EnumType Color = new("Color", [new EnumValue("RED", 1), new EnumValue("GREEN", 2), new EnumValue("BLUE")]);

    [Fact]
    public void Names_become_internal_values_and_back()
    {
        Assert.Equal(1, Color.CoerceInputValue("RED"));
        Assert.Equal(2, Color.CoerceInputLiteral(Parser.ParseValue("GREEN")));
        Assert.Equal("BLUE", Color.CoerceInputValue("BLUE"));
        Assert.Equal("GREEN", Color.CoerceOutputValue(2));
    }

    [Theory]
    [InlineData("GREN", "Value \"GREN\" does not exist in \"Color\" enum. Did you mean the enum value \"GREEN\" or \"RED\"?")]
    [InlineData("none at all", "Value \"none at all\" does not exist in \"Color\" enum.")]
    [InlineData(1, "Enum \"Color\" cannot represent non-string value: 1.")]
    public void Other_input_is_refused_with_a_guess(object value, string message) =>
        Assert.Equal(message, Assert.Throws<GraphQLError>(() => Color.CoerceInputValue(value)).Message);

    [Fact]
    public void Guesses_can_be_hidden() => Assert.Equal(
        "Value \"GREN\" does not exist in \"Color\" enum.",
        Assert.Throws<GraphQLError>(() => Color.CoerceInputValue("GREN", hideSuggestions: true)).Message);

    [Fact]
    public void A_string_literal_is_no_enum_value() => Assert.Equal(
        "Enum \"Color\" cannot represent non-enum value: \"RED\". Did you mean the enum value \"RED\" or \"GREEN\"?",
        Assert.Throws<GraphQLError>(() => Color.CoerceInputLiteral(Parser.ParseValue("\"RED\""))).Message);

    [Fact]
    public void A_result_without_a_name_is_refused() => Assert.Equal(
        "Enum \"Color\" cannot represent value: \"RED\"",
        Assert.Throws<GraphQLError>(() => Color.CoerceOutputValue("RED")).Message);

    [Fact]
    public void No_value_is_called_true() =>
        Assert.Equal("Enum values cannot be named: true", Assert.Throws<GraphQLError>(() => new EnumValue("true")).Message);
}

using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Tests.Types;

public sealed class ScalarsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(-2147483648L, int.MinValue)]
    [InlineData(3.0, 3)]
    public void Int_takes_whole_numbers_of_32_bits(object value, int expected) => Assert.Equal(expected, Scalars.Int.CoerceInputValue(value));

    [Theory]
    [InlineData(1.5, "Int cannot represent non-integer value: 1.5")]
    [InlineData(2147483648L, "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData(1e21, "Int cannot represent non 32-bit signed integer value: 1e+21")]
    [InlineData("1", "Int cannot represent non-integer value: \"1\"")]
    [InlineData(true, "Int cannot represent non-integer value: true")]
    public void Int_refuses_other_input(object value, string message) =>
        Assert.Equal(message, Assert.Throws<GraphQLError>(() => Scalars.Int.CoerceInputValue(value)).Message);

    [Theory]
    [InlineData("Int", "12", 12)]
    [InlineData("Float", "12", 12.0)]
    [InlineData("Float", "1.5e1", 15.0)]
    [InlineData("String", "\"a\"", "a")]
    [InlineData("Boolean", "true", true)]
    [InlineData("ID", "\"a\"", "a")]
    [InlineData("ID", "12345678901234567890", "12345678901234567890")]
    public void Literals_of_the_right_kind_are_taken(string type, string literal, object expected) =>
        Assert.Equal(expected, Find(type).CoerceInputLiteral(Parser.ParseValue(literal)));

    [Theory]
    [InlineData("Int", "1.0", "Int cannot represent non-integer value: 1.0")]
    [InlineData("Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Float", "\"1\"", "Float cannot represent non numeric value: \"1\"")]
    [InlineData("String", "1", "String cannot represent a non string value: 1")]
    [InlineData("Boolean", "1", "Boolean cannot represent a non boolean value: 1")]
    [InlineData("ID", "1.5", "ID cannot represent a non-string and non-integer value: 1.5")]
    public void Literals_of_another_kind_are_refused_at_their_place(string type, string literal, string message)
    {
        var error = Assert.Throws<GraphQLError>(() => Find(type).CoerceInputLiteral(Parser.ParseValue(literal)));
        Assert.Equal(message, error.Message);
        Assert.Single(error.Locations);
    }

    [Theory]
    [InlineData("Int", "12", 12)]
    [InlineData("Int", " 0x10 ", 16)]
    [InlineData("Int", true, 1)]
    [InlineData("Float", "1.5", 1.5)]
    [InlineData("Float", 2, 2.0)]
    [InlineData("String", 1.0, "1")]
    [InlineData("String", 1e21, "1e+21")]
    [InlineData("String", false, "false")]
    [InlineData("Boolean", 0, false)]
    [InlineData("ID", 7L, "7")]
    public void Results_are_coerced_where_nothing_is_lost(string type, object value, object expected) =>
        Assert.Equal(expected, Find(type).CoerceOutputValue(value));

    [Theory]
    [InlineData("Int", "", "Int cannot represent non-integer value: \"\"")]
    [InlineData("Int", "one", "Int cannot represent non-integer value: \"one\"")]
    [InlineData("Float", double.NaN, "Float cannot represent non numeric value: NaN")]
    [InlineData("String", new[] { 1 }, "String cannot represent value: [1]")]
    [InlineData("Boolean", "true", "Boolean cannot represent a non boolean value: \"true\"")]
    [InlineData("ID", 1.5, "ID cannot represent value: 1.5")]
    public void Results_are_refused_where_something_would_be(string type, object value, string message) =>
        Assert.Equal(message, Assert.Throws<GraphQLError>(() => Find(type).CoerceOutputValue(value)).Message);

    [Fact]
    public void A_custom_scalar_without_functions_lets_everything_pass()
    {
        var any = new ScalarType("Any");
        Assert.Equal(1.5, any.CoerceInputValue(1.5));
        Assert.Equal(new object?[] { 1, "E", null }, any.CoerceInputLiteral(Parser.ParseValue("[1, E, null]")));
        Assert.Equal("x", any.CoerceOutputValue("x"));
    }

    [Fact]
    public void A_custom_scalar_reads_literals_through_its_input_function()
    {
        var upper = new ScalarType("Upper", new ScalarCoercion { Input = value => ((string)value).ToUpperInvariant() });
        Assert.Equal("ABC", upper.CoerceInputLiteral(Parser.ParseValue("\"abc\"")));
    }

    private static ScalarType Find(string name) => Scalars.Specified.Single(scalar => scalar.Name == name);
}

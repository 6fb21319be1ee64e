using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Tests.Values;

public sealed class InputCoercionTests
{
    private static readonly Schema Schema = SchemaBuilder.Build("""
        enum Color { RED GREEN }
        input Filter { count: Int! = 3 title: String colors: [Color!] nested: Filter }
        input One @oneOf { a: Int b: String }
        type Query { a(f: Filter, o: One, id: ID): Int }
        """);

    [Theory]
    [InlineData("[Int]", "1", "[1]")]
    [InlineData("[[Int]]", "1", "[[1]]")]
    [InlineData("[Int]", "[1, null]", "[1, null]")]
    [InlineData("Filter", "{ title: \"t\" }", "{ count: 3, title: \"t\" }")]
    [InlineData("Filter", "{ colors: RED, count: 1 }", "{ count: 1, colors: [\"RED\"] }")]
    [InlineData("Filter", "{ nested: {} }", "{ count: 3, nested: { count: 3 } }")]
    [InlineData("One", "{ a: 1 }", "{ a: 1 }")]
    [InlineData("Int", "null", "null")]
    [InlineData("ID", "4", "\"4\"")]
    public void Literals_get_items_and_defaults(string type, string literal, string expected)
    {
        Assert.True(InputCoercion.TryCoerceLiteral(Parser.ParseValue(literal), Find(type), null, out var value));
        Assert.Equal(expected, ValueInspector.Inspect(value));
        Assert.True(InputCoercion.TryCoerceValue(Literals.ToUntypedValue(Parser.ParseValue(literal)), Find(type), out value));
        Assert.Equal(expected, ValueInspector.Inspect(value));
    }

    [Theory]
    [InlineData("Int!", "null")]
    [InlineData("[Int!]", "[1, null]")]
    [InlineData("Filter", "{ count: null }")]
    [InlineData("Filter", "{ none: 1 }")]
    [InlineData("Filter", "1")]
    [InlineData("One", "{}")]
    [InlineData("One", "{ a: null }")]
    [InlineData("One", "{ a: 1, b: \"x\" }")]
    [InlineData("Color", "BLUE")]
    public void What_does_not_fit_is_refused(string type, string literal)
    {
        Assert.False(InputCoercion.TryCoerceLiteral(Parser.ParseValue(literal), Find(type), null, out _));
        Assert.False(InputCoercion.TryCoerceValue(Literals.ToUntypedValue(Parser.ParseValue(literal)), Find(type), out _));
    }

    [Theory]
    [InlineData("Filter", "{ title: $set, colors: $unset }", "{ count: 3, title: \"value\" }")]
    [InlineData("Filter", "{ count: $unset }", "{ count: 3 }")]
    [InlineData("[String]", "[$set, $unset]", "[\"value\", null]")]
    public void Variables_give_their_values_and_without_one_are_absent(string type, string literal, string expected)
    {
        Assert.True(InputCoercion.TryCoerceLiteral(Parser.ParseValue(literal), Find(type), Variables(), out var value));
        Assert.Equal(expected, ValueInspector.Inspect(value));
    }

    [Fact]
    public void A_non_null_item_needs_a_value() =>
        Assert.False(InputCoercion.TryCoerceLiteral(Parser.ParseValue("[$unset]"), Find("[String!]"), Variables(), out _));

    internal static VariableValues Variables() => new(
        new Dictionary<string, VariableSource>
        {
            ["set"] = new(new VariableSignature("set", Scalars.String, null), true, "value"),
            ["unset"] = new(new VariableSignature("unset", Scalars.String, null), false, null),
        },
        new Dictionary<string, object?> { ["set"] = "value" });

    private static GraphQLType Find(string type) => Schema.FindType(Parser.ParseType(type))!;
}

using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Tests.Values;

public sealed class LiteralsTests
{
    private static readonly Schema Schema = SchemaBuilder.Build("enum E { ONE } input In { a: Int! b: [E] } scalar Any type Query { a(i: In, x: Any, f: Float, id: ID): Int }");

    [Theory]
    [InlineData("Int", 1, "1")]
    [InlineData("Float", 1e21, "1e+21")]
    [InlineData("Float", 0.5, "0.5")]
    [InlineData("ID", "12", "12")]
    [InlineData("ID", "a", "\"a\"")]
    [InlineData("E", "ONE", "ONE")]
    [InlineData("[E]", "ONE", "ONE")]
    [InlineData("Any", true, "true")]
    [InlineData("Int", null, "null")]
    public void Values_become_literals_of_their_type(string type, object? value, string expected) =>
        Assert.Equal(expected, Literals.FromValue(value, Find(type))!.ToString());

    [Theory]
    [InlineData("Int", "x")]
    [InlineData("Int!", null)]
    [InlineData("E", "TWO")]
    [InlineData("In", 1)]
    public void Values_of_no_such_type_have_no_literal(string type, object? value) => Assert.Null(Literals.FromValue(value, Find(type)));

    [Fact]
    public void Objects_have_the_fields_of_their_type_in_declared_order()
    {
        var value = new Dictionary<string, object?> { ["b"] = new object?[] { "ONE", null }, ["a"] = 1 };
        Assert.Equal("{ a: 1, b: [ONE, null] }", Literals.FromValue(value, Find("In"))!.ToString());
        Assert.Null(Literals.FromValue(new Dictionary<string, object?> { ["b"] = null }, Find("In")));
        Assert.Null(Literals.FromValue(new Dictionary<string, object?> { ["a"] = 1, ["z"] = 1 }, Find("In")));
        Assert.Equal("{ b: [\"ONE\", null], a: 1 }", Literals.FromUntypedValue(value).ToString());
    }

    [Fact]
    public void Variables_are_replaced_by_literals()
    {
        var node = Literals.ReplaceVariables(Parser.ParseValue("{ a: $set, b: $unset, c: [$set, $unset] }"), InputCoercionTests.Variables());
        Assert.Equal("{ a: \"value\", c: [\"value\", null] }", node.ToString());
    }

    [Fact]
    public void Plain_values_keep_the_shape_of_the_literal()
    {
        var value = Literals.ToUntypedValue(Parser.ParseValue("{ a: [1, 1.5, \"s\", E, true, null, 3000000000], b: $unset, c: $set }"), InputCoercionTests.Variables());
        Assert.Equal("{ a: [1, 1.5, \"s\", \"E\", true, null, 3000000000], c: \"value\" }", ValueInspector.Inspect(value));
    }

    private static GraphQLType Find(string type) => Schema.FindType(Parser.ParseType(type))!;
}

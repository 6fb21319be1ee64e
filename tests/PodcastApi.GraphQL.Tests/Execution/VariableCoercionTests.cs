using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Tests.Execution;

public sealed class VariableCoercionTests
{
    private static readonly Schema Schema = SchemaBuilder.Build("input In { a: Int! b: [String!] } type Query { a: Int }");

    [Fact]
    public void Values_are_coerced_and_defaults_stand_in_for_what_was_not_sent()
    {
        var values = Coerce("query ($a: Int! $b: Int = 2 $c: Int $d: [Int] $e: Int = 5) { a }", out var errors, ("a", 1.0), ("d", 4), ("e", null), ("z", 9));
        Assert.Empty(errors);
        Assert.Equal("{ a: 1, b: 2, d: [4], e: null }", ValueInspector.Inspect(values.Coerced));
        Assert.False(values.Sources["c"].HasValue);
        Assert.True(values.Sources["e"].HasValue);
    }

    [Fact]
    public void Every_mistake_is_told_at_the_declaration()
    {
        Coerce("query ($a: Int!, $b: In, $c: Query, $d: Boolean!) { a }", out var errors, ("a", null), ("b", new Dictionary<string, object?> { ["b"] = new object?[] { "x", 1 } }));
        Assert.Equal(
            [
                "1:8 Variable \"$a\" has invalid value: Expected value of non-null type \"Int!\" not to be null.",
                "1:18 Variable \"$b\" has invalid value: Expected value of type \"In\" to include required field \"a\", found: { b: [\"x\", 1] }.",
                "1:18 Variable \"$b\" has invalid value at .b[1]: String cannot represent a non string value: 1",
                "1:30 Variable \"$c\" expected value of type \"Query\" which cannot be used as an input type.",
                "1:37 Variable \"$d\" has invalid value: Expected a value of non-null type \"Boolean!\" to be provided.",
            ],
            errors.Select(error => $"{error.Locations[0].Line}:{error.Locations[0].Column} {error.Message}"));
    }

    [Fact]
    public void A_default_that_is_none_of_the_type_is_told()
    {
        Coerce("query ($a: Int = \"x\") { a }", out var errors);
        Assert.Equal("Variable \"$a\" has invalid default value: Int cannot represent non-integer value: \"x\"", Assert.Single(errors).Message);
    }

    [Fact]
    public void Coercion_stops_at_the_limit_of_errors()
    {
        Coerce("query ($a: [Int]) { a }", out var errors, ("a", Enumerable.Repeat<object?>("x", 100).ToArray()));
        Assert.Equal(51, errors.Count);
        Assert.Equal("Too many errors processing variables, error limit reached. Execution aborted.", errors[50].Message);
    }

    private static VariableValues Coerce(string query, out IReadOnlyList<GraphQLError> errors, params (string Name, object? Value)[] values) =>
        VariableCoercion.CoerceVariableValues(
            Schema,
            (OperationDefinitionNode)Parser.Parse(query).Definitions[0],
            values.ToDictionary(value => value.Name, value => value.Value),
            out errors);
}

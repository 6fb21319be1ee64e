using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Tests.Values;

public sealed class ArgumentCoercionTests
{
    private static readonly Schema Schema = SchemaBuilder.Build("type Query { f(a: Int!, b: String = \"d\", c: [Int!]): Int }");

    [Theory]
    [InlineData("{ f(c: 1, a: 2) }", "{ a: 2, b: \"d\", c: [1] }")]
    [InlineData("{ f(a: 2, b: null) }", "{ a: 2, b: null }")]
    [InlineData("{ f(a: 2, b: $unset) }", "{ a: 2, b: \"d\" }")]
    [InlineData("{ f(a: 2, b: $set) }", "{ a: 2, b: \"value\" }")]
    public void Arguments_come_in_declared_order_with_defaults(string text, string expected) =>
        Assert.Equal(expected, ValueInspector.Inspect(Coerce(text)));

    [Theory]
    [InlineData("{ f }", "Argument \"Query.f(a:)\" of required type \"Int!\" was not provided.", 3)]
    [InlineData("{ f(a: $unset) }", "Argument \"Query.f(a:)\" has invalid value: Expected variable \"$unset\" provided to type \"Int!\" to provide a runtime value.", 8)]
    [InlineData("{ f(a: 1, c: [1, \"x\"]) }", "Argument \"Query.f(c:)\" has invalid value at [1]: Int cannot represent non-integer value: \"x\"", 18)]
    public void A_bad_argument_is_an_error_at_its_place(string text, string message, int column)
    {
        var error = Assert.Throws<GraphQLError>(() => Coerce(text));
        Assert.Equal(message, error.Message);
        Assert.Equal(new SourceLocation(1, column), Assert.Single(error.Locations));
    }

    [Fact]
    public void A_directive_that_is_not_used_has_no_arguments()
    {
        Assert.Null(ArgumentCoercion.CoerceDirective(BuiltInDirectives.Skip, Field("{ f(a: 1) @include(if: true) }").Directives));
        Assert.Equal(true, ArgumentCoercion.CoerceDirective(BuiltInDirectives.Include, Field("{ f(a: 1) @include(if: true) }").Directives)!["if"]);
    }

    private static IReadOnlyDictionary<string, object?> Coerce(string text) =>
        ArgumentCoercion.Coerce(Schema.QueryType!.Fields.Find("f")!, Field(text), InputCoercionTests.Variables());

    private static FieldNode Field(string text) =>
        (FieldNode)((OperationDefinitionNode)Parser.Parse(text).Definitions[0]).SelectionSet.Selections[0];
}

using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Tests.Execution;

public sealed class FieldCollectorTests
{
    private static readonly Schema Schema = SchemaBuilder.Build("""
        interface Node { id: ID }
        type Query implements Node { id: ID a: Int b: Int c(n: Int): Int d: Int e: Int f: Int g: Int h: Int i: Int j: Int me: Query }
        type Other implements Node { id: ID a: Int }
        union Both = Query | Other
        """);

    [Theory]
    [InlineData("{ b a b c }", "b a c")]
    [InlineData("{ c ...F a } fragment F on Query { b a ...G } fragment G on Query { d c }", "c b a d")]
    [InlineData("{ ...F ...F a } fragment F on Query { b }", "b a")]
    [InlineData("{ ... { b } ... on Node { id } ... on Both { a } ... on Other { d } ... on Missing { c } }", "b id a")]
    [InlineData("{ x: a y: a z: __typename unknown }", "x y z")]
    [InlineData("{ a b c d e f g h i j me { a } b j a }", "a b c d e f g h i j me")]
    public void Fields_come_in_the_order_in_which_their_keys_are_first_met(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', Collect(query).Select(field => field.ResponseKey)));

    [Theory]
    [InlineData("{ a @skip(if: true) b @skip(if: false) c @include(if: true) d @include(if: false) }", "b c")]
    [InlineData("{ a @skip(if: true) @include(if: true) b @skip(if: false) @include(if: false) }", "")]
    [InlineData("query ($yes: Boolean!, $no: Boolean!) { a @include(if: $yes) b @skip(if: $yes) ...F @skip(if: $no) ... @include(if: $no) { d } } fragment F on Query { c }", "a c")]
    [InlineData("{ ...F @skip(if: true) b ...F } fragment F on Query { a }", "b a")]
    public void Skip_and_include_leave_out_fields_and_fragments(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', Collect(query).Select(field => field.ResponseKey)));

    [Fact]
    public void A_condition_without_value_is_an_error()
    {
        var error = Assert.Throws<GraphQLError>(() => Collect("query ($none: Boolean!) { a @skip(if: $none) }"));
        Assert.Equal("Argument \"@skip(if:)\" has invalid value: Expected variable \"$none\" provided to type \"Boolean!\" to provide a runtime value.", error.Message);
    }

    [Fact]
    public void Selections_below_equal_keys_are_merged_and_kept()
    {
        var document = Parser.Parse("{ me { b } me { a b } ... { me { c(n: 1) } } }");
        var collector = new FieldCollector(Schema, document, VariableValues.Empty);
        var me = Assert.Single(collector.CollectFields(Schema.QueryType!, ((OperationDefinitionNode)document.Definitions[0]).SelectionSet));
        var below = collector.CollectSubfields(Schema.QueryType!, me);
        Assert.Equal(["b", "a", "c"], below.Select(field => field.ResponseKey));
        Assert.Equal(2, below[0].Nodes.Count);
        Assert.Equal(1, below[2].Arguments["n"]);
        Assert.Same(below, collector.CollectSubfields(Schema.QueryType!, me));
        var other = (ObjectType)Schema.FindType("Other")!;
        Assert.Equal(["a"], collector.CollectSubfields(other, me).Select(field => field.ResponseKey));
        Assert.Same(below, collector.CollectSubfields(Schema.QueryType!, me));
    }

    [Fact]
    public void Fragments_that_nest_too_deeply_are_an_error_and_no_crash()
    {
        var fragments = string.Concat(Enumerable.Range(0, 1000).Select(i => $"fragment f{i} on Query {{ ...f{i + 1} }}\n"));
        var error = Assert.Throws<GraphQLError>(() => Collect("{ ...f0 } " + fragments + "fragment f1000 on Query { a }"));
        Assert.Equal("Fragments are nested more than 500 levels deep.", error.Message);
    }

    private static CollectedFieldsMap Collect(string query)
    {
        var document = Parser.Parse(query);
        var operation = OperationSelection.GetOperation(document, null);
        var variables = new VariableValues(
            new Dictionary<string, VariableSource>
            {
                ["yes"] = new(new VariableSignature("yes", Scalars.Boolean.NonNull, null), true, true),
                ["no"] = new(new VariableSignature("no", Scalars.Boolean.NonNull, null), true, false),
            },
            new Dictionary<string, object?> { ["yes"] = true, ["no"] = false });
        return new FieldCollector(Schema, document, variables).CollectFields(Schema.QueryType!, operation.SelectionSet);
    }
}

using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Tests.Values;

public sealed class InputValidationTests
{
    private static readonly Schema Schema = SchemaBuilder.Build(
        """
        input Filter { count: Int! title: String nested: [Filter!] }
        input One @oneOf { a: Int b: String }
        scalar Picky
        type Query { a(f: Filter, o: One, p: Picky): Int }
        """,
        new SchemaBuilderOptions { Scalar = _ => new ScalarCoercion { Input = _ => throw new FormatException("too picky") } });

    [Theory]
    [InlineData("Int!", "null", "Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("Filter", "1", "Expected value of type \"Filter\" to be an object, found: 1.")]
    [InlineData("Filter", "{ title: \"t\" }", "Expected value of type \"Filter\" to include required field \"count\", found: { title: \"t\" }.")]
    [InlineData("Filter", "{ count: 1, titel: 2 }", "Expected value of type \"Filter\" not to include unknown field \"titel\". Did you mean \"title\"? Found: { count: 1, titel: 2 }.")]
    [InlineData("Filter", "{ count: 1, xyz: 2 }", "Expected value of type \"Filter\" not to include unknown field \"xyz\", found: { count: 1, xyz: 2 }.")]
    [InlineData("[Filter]", "[{ count: 1, nested: [{ count: 1 }, { count: \"x\" }] }]", " at [0].nested[1].count: Int cannot represent non-integer value: \"x\"")]
    [InlineData("One", "{ a: 1, b: \"x\" }", "Within OneOf Input Object type \"One\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("One", "{ a: null }", " at .a: Within OneOf Input Object type \"One\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("Picky", "1", "Expected value of type \"Picky\", but encountered error \"too picky\"; found: 1.")]
    public void Values_and_literals_hear_the_same_words(string type, string literal, string expected)
    {
        var node = Parser.ParseValue(literal);
        Assert.Equal([expected], Errors(handler => InputValidation.ValidateLiteral(node, Find(type), handler)));
        Assert.Equal([expected], Errors(handler => InputValidation.ValidateValue(Literals.ToUntypedValue(node), true, Find(type), handler)));
    }

    [Fact]
    public void No_value_at_all_has_words_of_its_own() => Assert.Equal(
        ["Expected a value of non-null type \"Int!\" to be provided."],
        Errors(handler => InputValidation.ValidateValue(null, false, Find("Int!"), handler)));

    [Fact]
    public void All_mistakes_are_told() => Assert.Equal(
        3, Errors(handler => InputValidation.ValidateLiteral(Parser.ParseValue("[1.5, 2, \"x\", 1e3]"), Find("[Int]"), handler)).Count);

    [Theory]
    [InlineData("String!", "$unset", "Expected variable \"$unset\" provided to type \"String!\" to provide a runtime value.")]
    [InlineData("One", "{ b: $unset }", "Expected variable \"$unset\" provided to field \"b\" for OneOf Input Object type \"One\" to provide a runtime value.")]
    public void A_variable_must_bring_a_value_where_one_is_needed(string type, string literal, string expected) => Assert.Equal(
        [expected],
        Errors(handler => InputValidation.ValidateLiteral(Parser.ParseValue(literal), Find(type), handler, InputCoercionTests.Variables())));

    [Fact]
    public void Without_variables_at_hand_they_pass() =>
        Assert.Empty(Errors(handler => InputValidation.ValidateLiteral(Parser.ParseValue("[$a]"), Find("[Int!]!"), handler)));

    private static List<string> Errors(Action<InputErrorHandler> validate)
    {
        var errors = new List<string>();
        validate((error, path) => errors.Add(path.Count == 0 ? error.Message : $"{InputValidation.PrintPath(path)}: {error.Message}"));
        return errors;
    }

    private static GraphQLType Find(string type) => Schema.FindType(Parser.ParseType(type))!;
}

using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Types.Validation;

namespace PodcastApi.GraphQL.Tests.Types.Validation;

public sealed class SchemaValidatorTests
{
    [Fact]
    public void A_valid_schema_has_no_errors() => Assert.Empty(Validate(
        """
        interface Node { id: ID! }
        interface Item implements Node { id: ID! name(length: Int): String }
        type Query implements Item & Node { id: ID! name(length: Int, format: String): String! hit: Hit }
        union Hit = Query
        input Filter { and: [Filter!] name: String = "a" }
        input Lookup @oneOf { id: ID filter: Filter }
        """));

    [Fact]
    public void A_schema_without_query_type_is_refused() => Refuses("type A { a: Int }", "Query root type must be provided.");

    [Fact]
    public void Root_types_are_different_object_types() => Refuses(
        "schema { query: A mutation: A subscription: E } type A { a: Int } enum E { E }",
        "Subscription root type must be Object type if provided, it cannot be E.",
        "All root types must be different, \"A\" type is used as query and mutation root types.");

    [Fact]
    public void Names_of_introspection_are_reserved() => Refuses(
        "type Query { __a(__b: Int): __E } enum __E { A } directive @__d on FIELD",
        "Name \"__d\" must not begin with \"__\", which is reserved by GraphQL introspection.",
        "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.",
        "Name \"__b\" must not begin with \"__\", which is reserved by GraphQL introspection.",
        "Name \"__E\" must not begin with \"__\", which is reserved by GraphQL introspection.");

    [Fact]
    public void Fields_are_of_output_types_and_arguments_of_input_types() => Refuses(
        "type Query { a(b: Query): I } input I { a: Query } directive @d(a: Query) on FIELD",
        "The type of @d(a:) must be Input Type but got: Query.",
        "The type of Query.a must be Output Type but got: I.",
        "The type of Query.a(b:) must be Input Type but got: Query.",
        "The type of I.a must be Input Type but got: Query.");

    [Fact]
    public void What_is_required_is_not_deprecated() => Refuses(
        "type Query { a(b: Int! @deprecated): Int } input I { c: Int! @deprecated }",
        "Required argument Query.a(b:) cannot be deprecated.",
        "Required input field I.c cannot be deprecated.");

    [Fact]
    public void A_type_provides_what_its_interfaces_demand() => Refuses(
        """
        interface I { a: Int b(c: Int): String d: ID! e: Int }
        type Query implements I { b(f: Int!): String d: ID e: Int @deprecated }
        """,
        "Interface field I.a expected but Query does not provide it.",
        "Interface field argument I.b(c:) expected but Query.b does not provide it.",
        "Argument \"Query.b(f:)\" must not be required type \"Int!\" if not provided by the Interface field \"I.b\".",
        "Interface field I.d expects type ID! but Query.d is type ID.",
        "Interface field I.e is not deprecated, so implementation field Query.e must not be deprecated.");

    [Fact]
    public void Interfaces_are_declared_once_and_with_those_that_they_implement() => Refuses(
        """
        interface I { a: Int }
        interface J implements I { a: Int }
        interface K implements K { a: Int }
        type Query implements J & J & E { a: Int }
        enum E { E }
        """,
        "Type K cannot implement itself because it would create a circular reference.",
        "Type Query must implement I because it is implemented by J.",
        "Type Query can only implement J once.",
        "Type Query must only implement Interface types, it cannot implement E.");

    [Fact]
    public void Unions_have_object_types_once() => Refuses(
        "type Query { a: Int } union U = Query | Query | E enum E { E } union Empty",
        "Union type U can only include type Query once.",
        "Union type U can only include Object types, it cannot include E.",
        "Union type Empty must define one or more member types.");

    [Fact]
    public void Types_are_not_empty() => Refuses(
        "type Query { a: Int } type A enum B input C",
        "Type A must define one or more fields.",
        "Enum type B must define one or more values.",
        "Input Object type C must define one or more fields.");

    [Fact]
    public void Fields_of_OneOf_input_objects_are_nullable_and_have_no_default() => Refuses(
        "type Query { a: Int } input O @oneOf { a: Int! b: Int = 1 }",
        "OneOf input field O.a must be nullable.",
        "OneOf input field O.b cannot have a default value.");

    [Fact]
    public void Defaults_are_values_of_their_type() => Refuses(
        "type Query { a(b: Int = \"c\", d: I = { e: [1, \"f\"] }): Int } input I { e: [Int] }",
        "Query.a(b:) has invalid default value: Int cannot represent non-integer value: \"c\"",
        "Query.a(d:) has invalid default value at .e[1]: Int cannot represent non-integer value: \"f\"");

    [Fact]
    public void Defaults_given_in_code_are_checked_too()
    {
        var query = new ObjectType("Query", () =>
        [
            new Field("a", Scalars.Int) { Args = [new Argument("b", Scalars.Int) { Default = InputDefault.FromValue("c") }] },
        ]);
        var error = Assert.Single(SchemaValidator.Validate(new Schema(new SchemaConfig { Query = query })));
        Assert.Equal("Query.a(b:) has invalid default value: Int cannot represent non-integer value: \"c\"", error.Message);
    }

    [Fact]
    public void Input_objects_have_finite_values() => Refuses(
        "type Query { a: Int } input A { b: B! } input B { a: A! list: [A!]! } input O @oneOf { o: O }",
        "Input Object A cannot be provided a finite value because it references itself through fields: A.b, B.a.",
        "Input Object O cannot be provided a finite value because it references itself through fields: O.o.");

    [Fact]
    public void Defaults_do_not_need_themselves() => Refuses(
        "type Query { a: Int } input A { a: A = {} } input B { c: C = {} } input C { b: B = {} }",
        "Invalid circular reference. The default value of Input Object field A.a references itself.",
        "Invalid circular reference. The default value of Input Object field B.c references itself via the default values of: C.b.");

    [Fact]
    public void Errors_have_their_places()
    {
        var error = Assert.Single(Validate("type Query { a: I }\ninput I { a: Int }"));
        Assert.Equal(new SourceLocation(1, 17), Assert.Single(error.Locations));
    }

    private static void Refuses(string sdl, params string[] messages) =>
        Assert.Equal(messages.Order(StringComparer.Ordinal), Validate(sdl).Select(error => error.Message).Order(StringComparer.Ordinal));

    private static IReadOnlyList<GraphQLError> Validate(string sdl) => SchemaValidator.Validate(SchemaBuilder.Build(sdl));
}

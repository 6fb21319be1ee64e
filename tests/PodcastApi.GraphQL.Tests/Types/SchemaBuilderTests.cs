using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Tests.Types;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Extensions_become_part_of_what_they_extend()
    {
        var schema = SchemaBuilder.Build("""
            extend schema { mutation: Change }
            schema { query: Q }
            extend type Q implements I { b: Int }
            type Q { a: Int }
            interface I { b: Int }
            type Change { c: E }
            enum E { ONE }
            extend enum E { TWO }
            union U = Q
            extend union U = Change
            input In { a: Int }
            extend input In { b: Int = 2 }
            scalar S
            extend scalar S @specifiedBy(url: "https://example.org/s")
            """);
        Assert.Equal("Change", schema.MutationType?.Name);
        Assert.Equal(["a", "b"], schema.QueryType!.Fields.Names);
        Assert.Equal(["I"], schema.QueryType.Interfaces.Select(type => type.Name));
        Assert.Equal(["ONE", "TWO"], Assert.IsType<EnumType>(schema.FindType("E")).Values.Names);
        Assert.Equal(["Q", "Change"], Assert.IsType<UnionType>(schema.FindType("U")).Types.Select(type => type.Name));
        Assert.Equal(["a", "b"], Assert.IsType<InputObjectType>(schema.FindType("In")).Fields.Names);
        Assert.Equal("https://example.org/s", Assert.IsType<ScalarType>(schema.FindType("S")).SpecifiedByUrl);
        Assert.Single(schema.QueryType.ExtensionNodes);
        Assert.Single(schema.ExtensionNodes);
    }

    [Fact]
    public void Root_types_are_found_by_their_names_where_no_schema_is_defined()
    {
        var schema = SchemaBuilder.Build("type Query { a: Int } type Mutation { a: Int } type Subscription { a: Int }");
        Assert.Equal(["Query", "Mutation", "Subscription"], new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType }.Select(type => type!.Name));
    }

    [Fact]
    public void A_schema_definition_says_all_there_is()
    {
        var schema = SchemaBuilder.Build("\"Ours\" schema { query: Q } type Q { a: Int } type Mutation { a: Int }");
        Assert.Null(schema.MutationType);
        Assert.Equal("Ours", schema.Description);
    }

    [Fact]
    public void Built_in_directives_declared_again_take_the_place_of_ours_and_the_others_are_added()
    {
        var schema = SchemaBuilder.Build("type Query { a: Int } directive @skip(if: Boolean!, why: String) on FIELD directive @mine on FIELD");
        Assert.Equal(["skip", "mine", "include", "deprecated", "specifiedBy", "oneOf"], schema.Directives.Select(directive => directive.Name));
        Assert.Equal(["if", "why"], schema.FindDirective("skip")!.Arguments.Names);
    }

    [Fact]
    public void Built_in_scalars_declared_again_stay_ours() =>
        Assert.Same(Scalars.Int, SchemaBuilder.Build("scalar Int type Query { a: Int }").FindType("Int"));

    [Fact]
    public void Deprecation_defaults_descriptions_and_oneof_are_read()
    {
        var schema = SchemaBuilder.Build("""
            "The root"
            type Query {
              "A field"
              a("An argument" x: [Int!] = [1, 2] @deprecated(reason: "y")): Int @deprecated
            }
            input In @oneOf { a: Int b: String }
            """);
        var field = schema.QueryType!.Fields.Find("a")!;
        Assert.Equal("The root", schema.QueryType.Description);
        Assert.Equal("A field", field.Description);
        Assert.Equal("No longer supported", field.DeprecationReason);
        var argument = field.Arguments.Find("x")!;
        Assert.Equal("y", argument.DeprecationReason);
        Assert.Equal(new object?[] { 1, 2 }, argument.Default!.Coerce(argument.Type));
        Assert.False(argument.IsRequired);
        Assert.True(Assert.IsType<InputObjectType>(schema.FindType("In")).IsOneOf);
    }

    [Fact]
    public void A_type_that_is_not_declared_is_an_error_at_its_place()
    {
        var error = Assert.Throws<GraphQLError>(() => SchemaBuilder.Build("type Query {\n  a: Missing\n}"));
        Assert.Equal("Unknown type: \"Missing\".", error.Message);
        Assert.Equal(2, Assert.Single(error.Locations).Line);
    }

    [Fact]
    public void What_a_valid_schema_would_not_hold_is_kept_as_declared()
    {
        var schema = SchemaBuilder.Build("schema { query: U } union U = E enum E { A } type T implements E { a: In } input In { t: T }");
        Assert.Null(schema.QueryType);
        Assert.Equal("U", schema.DeclaredQueryType?.Name);
        Assert.Equal(["E"], Assert.IsType<UnionType>(schema.FindType("U")).DeclaredTypes.Select(type => type.Name));
        Assert.Equal(["E"], Assert.IsType<ObjectType>(schema.FindType("T")).DeclaredInterfaces.Select(type => type.Name));
    }

    [Fact]
    public async Task Options_bring_resolvers_and_coercions()
    {
        var schema = SchemaBuilder.Build(
            "type Query { a(at: Stamp): Node e: E } scalar Stamp interface Node { id: ID } enum E { ONE }",
            new SchemaBuilderOptions
            {
                Resolver = (type, field) => (_, _, _) => new ValueTask<object?>($"{type}.{field.Name.Value}"),
                Scalar = name => new ScalarCoercion { Input = value => $"{name} {value}" },
                TypeResolver = name => (_, _) => name + "Of",
                EnumValue = (type, value) => (type, value),
            });
        var field = schema.QueryType!.Fields.Find("a")!;
        Assert.Equal("Query.a", await field.Resolver!(null, new Dictionary<string, object?>(), null!));
        Assert.Equal("Stamp now", ((LeafType)schema.FindType("Stamp")!).CoerceInputValue("now"));
        Assert.Equal("NodeOf", Assert.IsType<InterfaceType>(schema.FindType("Node")).ResolveType!(1, null!));
        Assert.Equal(("E", "ONE"), Assert.IsType<EnumType>(schema.FindType("E")).CoerceInputValue("ONE"));
    }
}

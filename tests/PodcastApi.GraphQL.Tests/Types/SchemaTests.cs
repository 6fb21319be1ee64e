using PodcastApi.GraphQL.Introspection;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Tests.Types;

public sealed class SchemaTests
{
    private static readonly Schema Zoo = SchemaBuilder.Build("""
        interface Being { name: String }
        interface Pet implements Being { name: String owner: Human }
        type Dog implements Pet & Being { name: String owner: Human }
        type Cat implements Pet & Being { name: String owner: Human }
        type Human implements Being { name: String pets: [Pet!]! }
        union DogOrCat = Dog | Cat
        type Query { beings: [Being] found: DogOrCat }
        """);

    [Fact]
    public void A_schema_from_code_may_refer_in_circles()
    {
        ObjectType? episode = null;
        var podcast = new ObjectType("Podcast", () => [new Field("episodes", episode!.NonNull.List.NonNull)]) { Description = "A show." };
        episode = new ObjectType("Episode", () =>
        [
            new Field("podcast", podcast.NonNull) { Metadata = "podcast_id" },
            new Field("related", episode!.List) { Args = [new Argument("first", Scalars.Int) { Default = InputDefault.FromValue(5) }] },
        ]);
        var query = new ObjectType("Query", () => [new Field("podcast", podcast)]);
        var schema = new Schema(new SchemaConfig { Query = query });
        Assert.Equal(["Query", "Podcast", "Episode", "Int", "Boolean", "String"], schema.Types.Select(type => type.Name).Take(6));
        Assert.Same(podcast, schema.FindType("Podcast"));
        Assert.Equal("podcast_id", episode.Fields.Find("podcast")!.Metadata);
        Assert.Equal("Episode.related(first:)", episode.Fields.Find("related")!.Arguments[0].ToString());
        Assert.Equal("type Episode {\n  podcast: Podcast!\n  related(first: Int = 5): [Episode]\n}", SchemaPrinter.Print(episode));
    }

    [Fact]
    public void Interfaces_know_who_implements_them()
    {
        var being = Assert.IsType<InterfaceType>(Zoo.FindType("Being"));
        Assert.Equal(["Dog", "Cat", "Human"], Zoo.GetImplementations(being).Objects.Select(type => type.Name));
        Assert.Equal(["Pet"], Zoo.GetImplementations(being).Interfaces.Select(type => type.Name));
        Assert.Equal(["Dog", "Cat", "Human"], Zoo.GetPossibleTypes(being).Select(type => type.Name));
        Assert.Equal(["Dog", "Cat"], Zoo.GetPossibleTypes((CompositeType)Zoo.FindType("DogOrCat")!).Select(type => type.Name));
        Assert.Equal(["Dog"], Zoo.GetPossibleTypes((CompositeType)Zoo.FindType("Dog")!).Select(type => type.Name));
    }

    [Theory]
    [InlineData("Being", "Dog", true)]
    [InlineData("Being", "Pet", true)]
    [InlineData("Pet", "Human", false)]
    [InlineData("DogOrCat", "Cat", true)]
    [InlineData("DogOrCat", "Pet", false)]
    [InlineData("Dog", "Dog", false)]
    public void Members_and_implementing_types_are_sub_types(string abstractType, string type, bool expected) =>
        Assert.Equal(expected, Zoo.IsSubType((CompositeType)Zoo.FindType(abstractType)!, Zoo.FindType(type)!));

    [Theory]
    [InlineData("Dog", "Being", true)]
    [InlineData("Dog!", "Being", true)]
    [InlineData("Dog", "Being!", false)]
    [InlineData("[Dog!]!", "[Being]", true)]
    [InlineData("[Dog]", "Being", false)]
    [InlineData("Being", "Dog", false)]
    [InlineData("Dog", "DogOrCat", true)]
    [InlineData("String", "String", true)]
    public void A_type_is_a_sub_type_where_each_value_is(string type, string super, bool expected) => Assert.Equal(
        expected,
        Zoo.IsTypeSubTypeOf(Zoo.FindType(GraphQL.Language.Parser.ParseType(type))!, Zoo.FindType(GraphQL.Language.Parser.ParseType(super))!));

    [Theory]
    [InlineData("Dog", "Dog", true)]
    [InlineData("Dog", "Cat", false)]
    [InlineData("Dog", "Pet", true)]
    [InlineData("Pet", "Dog", true)]
    [InlineData("DogOrCat", "Pet", true)]
    [InlineData("DogOrCat", "Human", false)]
    public void Types_overlap_where_an_object_can_be_of_both(string a, string b, bool expected) =>
        Assert.Equal(expected, Zoo.DoTypesOverlap((CompositeType)Zoo.FindType(a)!, (CompositeType)Zoo.FindType(b)!));

    [Fact]
    public void Meta_fields_stand_where_the_specification_has_them()
    {
        var dog = (CompositeType)Zoo.FindType("Dog")!;
        var union = (CompositeType)Zoo.FindType("DogOrCat")!;
        Assert.Same(MetaFields.TypeName, Zoo.FindField(dog, "__typename"));
        Assert.Same(MetaFields.TypeName, Zoo.FindField(union, "__typename"));
        Assert.Same(MetaFields.Schema, Zoo.FindField(Zoo.QueryType!, "__schema"));
        Assert.Same(MetaFields.Type, Zoo.FindField(Zoo.QueryType!, "__type"));
        Assert.Null(Zoo.FindField(dog, "__schema"));
        Assert.Null(Zoo.FindField(union, "name"));
        Assert.Equal("Dog.owner", Zoo.FindField(dog, "owner")!.ToString());
    }

    [Fact]
    public void Two_types_of_one_name_are_refused()
    {
        var query = new ObjectType("Query", () => [new Field("a", new ScalarType("S")), new Field("b", new ScalarType("S"))]);
        var error = Assert.Throws<ArgumentException>(() => new Schema(new SchemaConfig { Query = query }));
        Assert.Contains("multiple types named \"S\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrapped_types_exist_once()
    {
        Assert.Same(Scalars.Int.List, Scalars.Int.List);
        Assert.Same(Scalars.Int.NonNull, Scalars.Int.NonNull.NonNull);
        Assert.Equal("[Int!]!", Scalars.Int.NonNull.List.NonNull.ToString());
        Assert.Same(Scalars.Int, Scalars.Int.NonNull.List.NonNull.Named);
    }

    [Theory]
    [InlineData("", "Expected name to be a non-empty string.")]
    [InlineData("1a", "Names must start with [_a-zA-Z] but \"1a\" does not.")]
    [InlineData("a-b", "Names must only contain [_a-zA-Z0-9] but \"a-b\" does not.")]
    public void Names_are_those_of_the_grammar(string name, string message) =>
        Assert.Equal(message, Assert.Throws<GraphQLError>(() => new Field(name, Scalars.Int)).Message);
}

using System.Runtime.CompilerServices;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Content.Schemas;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Types.Validation;

namespace PodcastApi.GraphQL.Content.Tests.Schemas;

public sealed class ContentSchemaTests
{
    private static readonly IReadOnlyList<NamedType> Own =
        [.. ContentSchema.Instance.Types.Where(type => !type.IsIntrospectionType && !Scalars.IsSpecified(type.Name))];

    [Fact]
    public void The_schema_is_valid() => Assert.Empty(SchemaValidator.Validate(ContentSchema.Instance));

    [Fact]
    public void Everything_has_a_description() => Assert.DoesNotContain(Described(), part => string.IsNullOrWhiteSpace(part.Description));

    [Fact]
    public void Descriptions_are_sentences()
        => Assert.DoesNotContain(Described(), part => !(char.IsUpper(part.Description![0]) || part.Description[0] == '`') || part.Description[^1] != '.');

    [Fact]
    public void Every_field_has_a_binding()
        => Assert.All(Own.OfType<FieldsType>().SelectMany(type => type.Fields), field => Assert.IsAssignableFrom<FieldBinding>(field.Metadata));

    [Fact]
    public void Every_argument_has_a_binding()
        => Assert.All(
            Own.OfType<FieldsType>().SelectMany(type => type.Fields).SelectMany(field => field.Arguments),
            argument => Assert.IsAssignableFrom<ArgumentBinding>(argument.Metadata));

    [Fact]
    public void Every_input_field_has_a_binding()
        => Assert.All(Own.OfType<InputObjectType>().SelectMany(type => type.Fields), field => Assert.IsAssignableFrom<InputBinding>(field.Metadata));

    [Fact]
    public void Types_are_made_once() => Assert.Same(ContentSchema.Instance, ContentSchema.Instance);

    [Fact]
    public void The_checked_in_schema_is_what_the_content_model_gives()
    {
        var path = CheckedIn();
        Assert.True(File.Exists(path), $"{path} is missing. {Remedy}");
        Assert.True(File.ReadAllText(path) == ContentSchema.Sdl, $"schema/schema.graphql is not what the content model gives. {Remedy}");
    }

    private const string Remedy = "Regenerate it: dotnet run --project src/PodcastApi.Server -- schema graphql > schema/schema.graphql";

    private static string CheckedIn([CallerFilePath] string here = "")
        => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "schema", "schema.graphql");

    private static IEnumerable<(object Part, string? Description)> Described()
    {
        yield return ("schema", ContentSchema.Instance.Description);
        foreach (var type in Own)
        {
            yield return (type, type.Description);
            if (type is EnumType enumType)
            {
                foreach (var value in enumType.Values)
                    yield return (value, value.Description);
            }

            if (type is InputObjectType input)
            {
                foreach (var field in input.Fields)
                    yield return (field, field.Description);
            }

            foreach (var field in (type as FieldsType)?.Fields.AsEnumerable() ?? [])
            {
                yield return (field, field.Description);
                foreach (var argument in field.Arguments)
                    yield return (argument, argument.Description);
            }
        }
    }
}

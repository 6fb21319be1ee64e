using PodcastApi.GraphQL.Types;

namespace PodcastApi.ConformanceHost;

/// <summary>The values that fields have by their type alone.</summary>
internal static class ConformanceValues
{
    private static readonly Dictionary<string, object?> AnyObject = [];

    /// <summary>Two items for a list, the first value of an enum, and one constant for each scalar.</summary>
    public static object Make(GraphQLType type) => type.NullableType switch
    {
        ListType list => new[] { Make(list.OfType), Make(list.OfType) },
        EnumType enumType => enumType.Values[0].Value,
        ScalarType { Name: "Int" } => 2,
        ScalarType { Name: "Float" } => 3.14,
        ScalarType { Name: "Boolean" } => true,
        ScalarType { Name: "ID" } => "id",
        ScalarType => "str",
        _ => AnyObject,
    };

    /// <summary>Of a union the member whose name sorts first, of an interface the implementing object type whose name sorts last.</summary>
    public static string? PickType(Schema schema, CompositeType type)
    {
        var names = schema.GetPossibleTypes(type).Select(possible => possible.Name).Order(StringComparer.Ordinal);
        return type is UnionType ? names.FirstOrDefault() : names.LastOrDefault();
    }
}

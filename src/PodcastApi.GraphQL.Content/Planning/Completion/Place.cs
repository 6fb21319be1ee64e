using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Content.Planning.Completion;

/// <summary>
/// A place of the answer whatever the indexes of lists, one for each level of the JSON, with what must be known of it when a
/// null goes up. https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors
/// </summary>
internal sealed class Place
{
    private Place(Place? parent, bool isNullable)
    {
        Parent = parent;
        IsNullable = isNullable;
    }

    /// <summary>The whole data.</summary>
    public static Place Data { get; } = new(null, true);

    /// <summary>The object or list that the place is in; null for the whole data.</summary>
    public Place? Parent { get; }

    /// <summary>Whether null may stand there.</summary>
    public bool IsNullable { get; }

    /// <summary>The value of a field in this object.</summary>
    public Place Field(GraphQLType type) => new(this, !type.IsNonNull);

    /// <summary>The objects that a field in this object leads to: its value, or the items of its lists.</summary>
    public Place Objects(GraphQLType type)
    {
        var place = Field(type);
        while (type.NullableType is ListType list)
        {
            type = list.OfType;
            place = place.Field(type);
        }

        return place;
    }
}

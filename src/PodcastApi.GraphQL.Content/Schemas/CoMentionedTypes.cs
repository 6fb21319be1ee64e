using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>The links that are mentioned together with a link.</summary>
internal sealed class CoMentionedTypes
{
    private const int DefaultSize = 5;

    public CoMentionedTypes(ObjectType link) => Type = new ObjectType("CoMentionedLink", () =>
    [
        Of("link", link.NonNull, CoMentionedField.Link, "The other link."),
        Of("score", Scalars.Float.NonNull, CoMentionedField.Score, "How closely both belong together: greater than 0. The rarer the other link, the more each episode counts."),
        Of("episodeCount", Scalars.Int.NonNull, CoMentionedField.EpisodeCount, "How many episodes mention both."),
    ])
    {
        Description = "A link that is mentioned together with another.",
    };

    public ObjectType Type { get; }

    /// <summary>The field of a link.</summary>
    public Field Field => new("coMentioned", Type.NonNull.List.NonNull)
    {
        Description = "Links in the show notes of the same episodes, the closest first.",
        Args = [ArgumentLists.Role("first", Scalars.Int, ArgumentRole.First, "How many at most.", DefaultSize)],
        Metadata = new CoMentionedBinding(),
    };

    private static Field Of(string name, GraphQLType type, CoMentionedField field, string description)
        => new(name, type) { Description = description, Metadata = new CoMentionedFieldBinding(field) };
}

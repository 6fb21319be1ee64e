using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>The episodes that are related to an episode, and why.</summary>
internal sealed class RelatedTypes
{
    private const int DefaultSize = 5;

    private readonly ObjectType _related;
    private readonly ObjectType _reason;

    public RelatedTypes(EnumTypes enums, ObjectType episode, Func<UnionType> resource)
    {
        _reason = new ObjectType("RelatedReason", () =>
        [
            Of("kind", enums.Of(ContentModel.RelatedKind).NonNull, new ReasonFieldBinding(ReasonField.Kind), "What both episodes have."),
            Of("node", resource().NonNull, new ReasonFieldBinding(ReasonField.Node), "The person, the company or the link that both have."),
        ])
        {
            Description = "Why an episode is related to another.",
        };
        _related = new ObjectType("RelatedEpisode", () =>
        [
            Of("episode", episode.NonNull, new RelatedFieldBinding(RelatedField.Episode), "The episode."),
            Of("score", Scalars.Float.NonNull, new RelatedFieldBinding(RelatedField.Score), "How closely it is related: greater than 0, the greater the closer."),
            Of("reasons", _reason.NonNull.List.NonNull, new RelatedFieldBinding(RelatedField.Reasons), "Why it is related, what counts most first."),
        ])
        {
            Description = "An episode that is related to another.",
        };
    }

    public IEnumerable<ObjectType> All => [_related, _reason];

    /// <summary>The field of an episode.</summary>
    public Field Field => new("related", _related.NonNull.List.NonNull)
    {
        Description = "Episodes with guests, companies or links in common with this one, the closest first.",
        Args =
        [
            ArgumentLists.Role("first", Scalars.Int, ArgumentRole.First, "How many at most.", DefaultSize),
        ],
        Metadata = new RelatedBinding(),
    };

    private static Field Of(string name, GraphQLType type, FieldBinding binding, string description)
        => new(name, type) { Description = description, Metadata = binding };
}

using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Content.Planning.Roots;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>
/// What of the content is doubtful: the twin of <c>GET /v1/ingest/review</c>, and as that one for administrators only. It is read by
/// what the request is executed with (<see cref="ReviewSource"/>), not by a query of content.
/// </summary>
internal sealed class ReviewTypes(EnumTypes enums, ConnectionTypes connections)
{
    /// <summary>What may be doubtful, in the order in which it is listed.</summary>
    public EnumType Kind { get; } = new("ReviewKind",
    [
        new EnumValue("LOW_CONFIDENCE_MATCH") { Description = "A document was tied to an episode by evidence, or by a rule that is not quite sure." },
        new EnumValue("SIMILAR_PEOPLE") { Description = "Two people whose names are the same or nearly so." },
        new EnumValue("SIMILAR_COMPANIES") { Description = "Two companies whose names are the same or nearly so." },
        new EnumValue("UNRESOLVED_MENTION") { Description = "An item of show notes whose source had lost the address, and no other source has it." },
        new EnumValue("LINK_TITLES") { Description = "A link that goes by several titles." },
    ])
    {
        Description = "What may be doubtful.",
    };

    public ObjectType Thing => field ??= new ObjectType("ReviewThing", () =>
    [
        Of("type", enums.Named("ChangeType").NonNull, "Its type."),
        Of("id", Scalars.ID.NonNull, "Its id."),
        Of("name", Scalars.String.NonNull, "Title, name or URL."),
    ])
    {
        Description = "What something doubtful is about.",
    };

    public ObjectType Item => field ??= new ObjectType("ReviewItem", () =>
    [
        Of("kind", Kind.NonNull, "What is doubtful."),
        Of("summary", Scalars.String.NonNull, "In one sentence."),
        Of("confidence", Scalars.Float, "How sure the ingestion is of what it did, from 0 to 1; null where it did nothing."),
        Of("things", Thing.NonNull.List.NonNull, "What it is about."),
        Of("evidence", Scalars.String.NonNull.List.NonNull, "What speaks for it, a line each."),
    ])
    {
        Description = "Something that somebody should look at, with what speaks for it.",
    };

    public ObjectType Edge => field ??= new ObjectType("ReviewEdge", () => [Of("cursor", Scalars.String.NonNull, "The place of the item, for `after`."), Of("node", Item.NonNull, "The item.")])
    {
        Description = "A `ReviewItem` on a page.",
    };

    public ObjectType Connection => field ??= new ObjectType("ReviewConnection", () =>
    [
        Of("pageInfo", connections.PageInfo.NonNull, "Where the page lies in the whole."),
        Of("edges", Edge.NonNull.List, "The items, each with its cursor."),
        Of("nodes", Item.NonNull.List, "The items alone."),
    ])
    {
        Description = "A page of `ReviewItem`, forward only.",
    };

    /// <summary>All of it but the enum, in order.</summary>
    public IEnumerable<NamedType> All => [Connection, Edge, Item, Thing];

    /// <summary>The field of the query root.</summary>
    public Field Review => new("review", Connection)
    {
        Description = "What is doubtful, with the evidence: matches that are not quite sure, people and companies with nearly one name, items whose address is lost, links that go by several titles. Takes the admin key.",
        Args =
        [
            ArgumentLists.Role("first", Scalars.Int, ArgumentRole.First, "How many items at most."),
            ArgumentLists.Role("after", Scalars.String, ArgumentRole.After, "The cursor of the item to begin behind."),
            ArgumentLists.Role("kind", Kind, ArgumentRole.Kind, "Items of this kind alone."),
        ],
        Metadata = new ReviewBinding(),
        Resolver = static async (_, arguments, context) => await ((ReviewSource)context.State!)(
            arguments.GetValueOrDefault("kind") as string, arguments.GetValueOrDefault("after") as string, arguments.GetValueOrDefault("first") as int?, context.CancellationToken),
    };

    private static Field Of(string name, GraphQLType type, string description) => new(name, type) { Description = description, Metadata = new ReviewFieldBinding() };
}

using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Types;
using PodcastApi.Query.Roots;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>A page of what changed, and its changes.</summary>
internal sealed class ChangesTypes
{
    public ChangesTypes(EnumTypes enums, InterfaceType node)
    {
        Change = new ObjectType("Change", () =>
        [
            Of("revision", ContentScalars.Long.NonNull, ChangeField.Revision, "The revision that last changed the thing."),
            Of("type", enums.Named("ChangeType").NonNull, ChangeField.Type, "The type of the thing."),
            Of("id", Scalars.ID.NonNull, ChangeField.Id, "The id of the thing."),
            Of("action", enums.Named("ChangeAction").NonNull, ChangeField.Action, "What became of it."),
            Of("mergedInto", Scalars.ID, ChangeField.MergedInto, "The id of what it turned out to be; null unless merged."),
            new Field("node", node) { Description = "The thing as it is now; null when it is gone.", Metadata = new ChangedNodeBinding() },
        ])
        {
            Description = "What became of a thing, in its newest state.",
        };
        Page = new ObjectType("ChangesPage", () =>
        [
            Of("changes", Change.NonNull.List.NonNull, ChangesField.Changes, "The changes, each thing once, parents before children."),
            Of("next", Scalars.String.NonNull, ChangesField.Next, "The token to go on with. Always there: store it even at the end, and ask again with it later."),
            Of("hasMore", Scalars.Boolean.NonNull, ChangesField.HasMore, "Whether there are more changes already."),
            Of("revision", ContentScalars.Long.NonNull, ChangesField.Revision, "The revision of the dataset."),
        ])
        {
            Description = "A page of what changed.",
        };
    }

    public ObjectType Change { get; }

    public ObjectType Page { get; }

    private static Field Of(string name, GraphQLType type, ChangeField field, string description)
        => new(name, type) { Description = description, Metadata = new ChangeFieldBinding(field) };

    private static Field Of(string name, GraphQLType type, ChangesField field, string description)
        => new(name, type) { Description = description, Metadata = new ChangesFieldBinding(field) };
}

using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>The types of the content model, the interface <c>Node</c> and the union <c>Resource</c>.</summary>
internal sealed class ContentTypes
{
    private readonly EnumTypes _enums;
    private readonly ArgumentLists _arguments;
    private readonly Dictionary<ContentType, ObjectType> _types = [];
    private readonly Dictionary<ObjectField, ObjectType> _owned = [];

    public ContentTypes(EnumTypes enums, ArgumentLists arguments)
    {
        _enums = enums;
        _arguments = arguments;
        Connections = new ConnectionTypes(Of);
        foreach (var type in ContentModel.Types)
            _types.Add(type, Make(type));
        foreach (var owned in ContentModel.Types.SelectMany(type => type.Members).OfType<ObjectField>())
            _owned.Add(owned, Make(owned));
        Related = new RelatedTypes(enums, Of(ContentModel.Episode), () => Resource!);
        CoMentioned = new CoMentionedTypes(Of(ContentModel.Link));
        Resource = new UnionType("Resource", () => ContentModel.Resource.Select(Of))
        {
            Description = "Anything with a page of its own.",
        };
    }

    public ConnectionTypes Connections { get; }

    public RelatedTypes Related { get; }

    public CoMentionedTypes CoMentioned { get; }

    /// <summary>Everything with an id. https://relay.dev/graphql/objectidentification.htm</summary>
    public InterfaceType Node { get; } = new("Node", () =>
    [
        new Field("id", Scalars.ID.NonNull) { Description = "The global id.", Metadata = new NodeIdBinding() },
    ])
    {
        Description = "Anything with a global id.",
    };

    /// <summary>Everything with a page of its own.</summary>
    public UnionType Resource { get; }

    /// <summary>All object types in the order of the content model, owned ones behind their owner.</summary>
    public IEnumerable<ObjectType> All => ContentModel.Types.SelectMany(type => type.Members.OfType<ObjectField>().Select(owned => _owned[owned]).Prepend(Of(type)));

    public ObjectType Of(ContentType type) => _types[type];

    private ObjectType Make(ContentType type)
        => new(type.Name, () => Fields(type), () => type.Kind is null ? [] : [Node])
        {
            Description = type.Description,
            Metadata = new ContentTypeBinding(type),
        };

    private ObjectType Make(ObjectField owned) => new(owned.TypeName, () => owned.Fields.Select(Field))
    {
        Description = owned.Description,
        Metadata = new ObjectTypeBinding(owned),
    };

    private IEnumerable<Field> Fields(ContentType type)
    {
        foreach (var member in type.Members)
        {
            // The neighbours of an episode come last.
            if (type == ContentModel.Episode && member.Name == "previous")
                yield return Related.Field;
            if (type == ContentModel.Link && member.Name == "revision")
                yield return CoMentioned.Field;
            if (member.Exposure.HasFlag(Exposure.GraphQL))
                yield return Field(member);
        }
    }

    private Field Field(ContentMember member) => new(member.Name, TypeOf(member))
    {
        Description = member.Description,
        Metadata = new MemberBinding(member),
        Args = member is Relation relation ? _arguments.Of(relation) : [],
    };

    private GraphQLType TypeOf(ContentMember member)
    {
        GraphQLType type = member switch
        {
            ScalarField { IsList: true } list => _enums.Of(list).NonNull.List,
            ScalarField scalar => _enums.Of(scalar),
            ObjectField owned => _owned[owned],
            Relation { Union: not null } => Resource,
            Relation { Kind: RelationKind.ToOne } relation => Of(relation.Target),
            Relation { Kind: RelationKind.List } relation => Of(relation.Target).NonNull.List,
            Relation relation => Connections.Of(relation.Target),
            _ => throw new NotSupportedException($"The schema has no form for {member}, a {member.GetType().Name}."),
        };
        return member.IsNullable ? type : type.NonNull;
    }
}

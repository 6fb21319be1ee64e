using PodcastApi.GraphQL.Introspection;
using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Types;

/// <summary>
/// A schema: its root types, directives and all types that can be reached from them. Making one resolves all references;
/// from then on it does not change and serves any number of threads. It need not be valid.
/// </summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Schema</remarks>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Directive> _directivesByName = new(StringComparer.Ordinal);
    private readonly Dictionary<InterfaceType, Implementations> _implementations = [];
    private readonly Dictionary<CompositeType, HashSet<NamedType>> _subTypes = [];

    /// <exception cref="ArgumentException">Two types have one name.</exception>
    public Schema(SchemaConfig config)
    {
        Description = config.Description;
        DeclaredQueryType = config.Query;
        DeclaredMutationType = config.Mutation;
        DeclaredSubscriptionType = config.Subscription;
        Directives = config.Directives;
        AstNode = config.AstNode;
        ExtensionNodes = config.ExtensionNodes;
        Metadata = config.Metadata;
        Types = TypeCollector.Collect(config);
        foreach (var type in Types)
        {
            if (!_byName.TryAdd(type.Name, type))
                throw new ArgumentException($"Schema must contain uniquely named types but contains multiple types named \"{type.Name}\".", nameof(config));
        }
        foreach (var directive in Directives)
            _directivesByName.TryAdd(directive.Name, directive);
        CollectImplementations();
        CollectSubTypes();
    }

    public string? Description { get; }

    /// <summary>The query root; null where none is declared or the declared type is no object type.</summary>
    public ObjectType? QueryType => DeclaredQueryType as ObjectType;

    public ObjectType? MutationType => DeclaredMutationType as ObjectType;

    public ObjectType? SubscriptionType => DeclaredSubscriptionType as ObjectType;

    /// <summary>The query root as declared: a schema that is not valid may name a type that is no object type.</summary>
    public NamedType? DeclaredQueryType { get; }

    /// <inheritdoc cref="DeclaredQueryType"/>
    public NamedType? DeclaredMutationType { get; }

    /// <inheritdoc cref="DeclaredQueryType"/>
    public NamedType? DeclaredSubscriptionType { get; }

    /// <summary>All types, those of introspection and the scalars in use included, in graphql-js's order.</summary>
    public ImmutableArray<NamedType> Types { get; }

    public ImmutableArray<Directive> Directives { get; }

    /// <summary>The schema definition in SDL; null where there is none.</summary>
    public SchemaDefinitionNode? AstNode { get; }

    /// <summary>The extensions in SDL that are part of the schema.</summary>
    public ImmutableArray<SchemaExtensionNode> ExtensionNodes { get; }

    /// <summary>Whatever the maker of the schema wants to find again; the engine does not look at it.</summary>
    public object? Metadata { get; }

    /// <summary>The root type of a kind of operation; null where the schema has none.</summary>
    public ObjectType? GetRootType(OperationType operation) => GetDeclaredRootType(operation) as ObjectType;

    /// <summary>The root type of a kind of operation as declared, whatever it is.</summary>
    public NamedType? GetDeclaredRootType(OperationType operation) => operation switch
    {
        OperationType.Query => DeclaredQueryType,
        OperationType.Mutation => DeclaredMutationType,
        OperationType.Subscription => DeclaredSubscriptionType,
    };

    /// <summary>The type of a name; null where there is none.</summary>
    public NamedType? FindType(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The directive of a name; null where there is none.</summary>
    public Directive? FindDirective(string name) => _directivesByName.GetValueOrDefault(name);

    /// <summary>The field of a name on a type, <c>__typename</c> and at the query root <c>__schema</c> and <c>__type</c> included; null where there is none.</summary>
    public Field? FindField(CompositeType parent, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            switch (name)
            {
                case "__typename":
                    return MetaFields.TypeName;
                case "__schema":
                    return parent == DeclaredQueryType ? MetaFields.Schema : null;
                case "__type":
                    return parent == DeclaredQueryType ? MetaFields.Type : null;
            }
        }
        return (parent as FieldsType)?.Fields.Find(name);
    }

    /// <summary>The type of a reference in a document; null where it names no type.</summary>
    public GraphQLType? FindType(TypeNode node) => node switch
    {
        ListTypeNode list => FindType(list.Type)?.List,
        NonNullTypeNode nonNull => FindType(nonNull.Type)?.NonNull,
        NamedTypeNode named => FindType(named.Name.Value),
        _ => null,
    };

    /// <summary>The types that declare an interface.</summary>
    public Implementations GetImplementations(InterfaceType type) =>
        _implementations.TryGetValue(type, out var found) ? found : Implementations.None;

    /// <summary>The object types that a composite type stands for: members, implementing types, or itself.</summary>
    public ImmutableArray<ObjectType> GetPossibleTypes(CompositeType type) => type switch
    {
        UnionType union => union.Types,
        InterfaceType @interface => GetImplementations(@interface).Objects,
        ObjectType self => [self],
        _ => [],
    };

    /// <summary>Whether a type is a member of a union, or declares an interface.</summary>
    public bool IsSubType(CompositeType abstractType, NamedType maybeSubType) =>
        _subTypes.TryGetValue(abstractType, out var types) && types.Contains(maybeSubType);

    private void CollectImplementations()
    {
        var objects = new Dictionary<InterfaceType, List<ObjectType>>();
        var interfaces = new Dictionary<InterfaceType, List<InterfaceType>>();
        foreach (var type in Types)
        {
            if (type is not FieldsType fieldsType)
                continue;
            foreach (var implemented in fieldsType.Interfaces)
            {
                if (type is ObjectType objectType)
                    Add(objects, implemented, objectType);
                else if (type is InterfaceType interfaceType)
                    Add(interfaces, implemented, interfaceType);
            }
        }
        foreach (var key in objects.Keys.Union(interfaces.Keys))
        {
            _implementations[key] = new Implementations(
                [.. objects.GetValueOrDefault(key, [])], [.. interfaces.GetValueOrDefault(key, [])]);
        }
    }

    private void CollectSubTypes()
    {
        foreach (var type in Types)
        {
            if (type is UnionType union)
                _subTypes[union] = [.. union.DeclaredTypes];
        }
        foreach (var (type, implementations) in _implementations)
            _subTypes[type] = [.. implementations.Objects, .. implementations.Interfaces];
    }

    private static void Add<T>(Dictionary<InterfaceType, List<T>> map, InterfaceType key, T item)
    {
        if (!map.TryGetValue(key, out var list))
            map[key] = list = [];
        list.Add(item);
    }
}

/// <summary>The types that declare an interface, in the order of the schema's types.</summary>
public sealed record Implementations(ImmutableArray<ObjectType> Objects, ImmutableArray<InterfaceType> Interfaces)
{
    internal static Implementations None { get; } = new([], []);
}

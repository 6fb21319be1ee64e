using PodcastApi.GraphQL.Introspection;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Types;

/// <summary>
/// Makes a schema from SDL, extensions applied. It validates nothing: the document should have passed the SDL rules before,
/// and the schema should be validated after. Built-in scalars and introspection types that the SDL declares again are passed over,
/// built-in directives that it declares again take the place of ours.
/// </summary>
public sealed class SchemaBuilder
{
    private static readonly Dictionary<string, NamedType> StandardTypes =
        Scalars.Specified.Cast<NamedType>().Concat(IntrospectionTypes.All).ToDictionary(type => type.Name, StringComparer.Ordinal);

    private readonly SchemaBuilderOptions _options;
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly List<string> _typeNames = [];
    private readonly ILookup<string, TypeExtensionNode> _typeExtensions;
    private readonly ILookup<string, DirectiveExtensionNode> _directiveExtensions;
    private readonly DocumentNode _document;

    private SchemaBuilder(DocumentNode document, SchemaBuilderOptions? options)
    {
        _document = document;
        _options = options ?? SchemaBuilderOptions.None;
        _typeExtensions = document.Definitions.OfType<TypeExtensionNode>().ToLookup(node => node.Name.Value, StringComparer.Ordinal);
        _directiveExtensions = document.Definitions.OfType<DirectiveExtensionNode>().ToLookup(node => node.Name.Value, StringComparer.Ordinal);
    }

    /// <summary>Makes a schema of SDL text.</summary>
    /// <exception cref="GraphQLError">The text does not parse, names a type that it does not declare, or gives a built-in directive a wrong argument.</exception>
    public static Schema Build(string sdl, SchemaBuilderOptions? options = null) => Build(Parser.Parse(sdl), options);

    /// <summary>Makes a schema of an SDL document.</summary>
    /// <exception cref="GraphQLError">The document names a type that it does not declare, or gives a built-in directive a wrong argument.</exception>
    public static Schema Build(DocumentNode document, SchemaBuilderOptions? options = null) => new SchemaBuilder(document, options).Build();

    private Schema Build()
    {
        foreach (var definition in _document.Definitions)
        {
            if (definition is TypeDefinitionNode node)
                Declare(StandardTypes.GetValueOrDefault(node.Name.Value) ?? BuildType(node));
        }
        var schemaDefinition = _document.Definitions.OfType<SchemaDefinitionNode>().LastOrDefault();
        var schemaExtensions = _document.Definitions.OfType<SchemaExtensionNode>().ToImmutableArray();
        var roots = new Dictionary<OperationType, NamedType>();
        foreach (var node in new ISchemaNode?[] { schemaDefinition }.Concat(schemaExtensions))
        {
            foreach (var root in node?.OperationTypes ?? [])
                roots[root.Operation] = Resolve(root.Type);
        }
        if (schemaDefinition is null)
        {
            foreach (var (operation, name) in new[] { (OperationType.Query, "Query"), (OperationType.Mutation, "Mutation"), (OperationType.Subscription, "Subscription") })
            {
                if (_types.TryGetValue(name, out var type))
                    roots[operation] = type;
            }
        }
        ImmutableArray<Directive> directives = [.. _document.Definitions.OfType<DirectiveDefinitionNode>().Select(BuildDirective)];
        IEnumerable<Directive> standards = _options.IncrementalDelivery
            ? BuiltInDirectives.Specified.Concat(BuiltInDirectives.Incremental)
            : BuiltInDirectives.Specified;
        return new Schema(new SchemaConfig
        {
            Description = schemaDefinition?.Description?.Value,
            Query = roots.GetValueOrDefault(OperationType.Query),
            Mutation = roots.GetValueOrDefault(OperationType.Mutation),
            Subscription = roots.GetValueOrDefault(OperationType.Subscription),
            Types = [.. _typeNames.Select(name => _types[name])],
            Directives = [.. directives, .. standards.Where(standard => directives.All(own => own.Name != standard.Name))],
            AstNode = schemaDefinition,
            ExtensionNodes = schemaExtensions,
        });
    }

    private void Declare(NamedType type)
    {
        if (!_types.ContainsKey(type.Name))
            _typeNames.Add(type.Name);
        _types[type.Name] = type;
    }

    private NamedType Resolve(NamedTypeNode node)
    {
        var name = node.Name.Value;
        return StandardTypes.GetValueOrDefault(name)
            ?? _types.GetValueOrDefault(name)
            ?? throw new GraphQLError($"Unknown type: \"{name}\".", node);
    }

    private GraphQLType Resolve(TypeNode node) => node switch
    {
        ListTypeNode list => Resolve(list.Type).List,
        NonNullTypeNode nonNull => Resolve(nonNull.Type).NonNull,
        _ => Resolve((NamedTypeNode)node),
    };

    private NamedType BuildType(TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        var description = node.Description?.Value;
        return node switch
        {
            ObjectTypeDefinitionNode definition => BuildObject(definition, Extensions<ObjectTypeExtensionNode>(name)),
            InterfaceTypeDefinitionNode definition => BuildInterface(definition, Extensions<InterfaceTypeExtensionNode>(name)),
            UnionTypeDefinitionNode definition => BuildUnion(definition, Extensions<UnionTypeExtensionNode>(name)),
            EnumTypeDefinitionNode definition => BuildEnum(definition, Extensions<EnumTypeExtensionNode>(name)),
            InputObjectTypeDefinitionNode definition => BuildInputObject(definition, Extensions<InputObjectTypeExtensionNode>(name)),
            _ => BuildScalar((ScalarTypeDefinitionNode)node, Extensions<ScalarTypeExtensionNode>(name)),
        };
    }

    /// <summary>Extensions of the right kind; those of another kind are no part of the type.</summary>
    private ImmutableArray<T> Extensions<T>(string name)
        where T : TypeExtensionNode =>
        [.. _typeExtensions[name].OfType<T>()];

    private ObjectType BuildObject(ObjectTypeDefinitionNode node, ImmutableArray<ObjectTypeExtensionNode> extensions)
    {
        IFieldsNode[] nodes = [node, .. extensions];
        return new ObjectType(node.Name.Value, () => BuildFields(nodes), () => BuildInterfaces(nodes))
        {
            Description = node.Description?.Value,
            AstNode = node,
            ExtensionNodes = ImmutableArray<TypeExtensionNode>.CastUp(extensions),
        };
    }

    private InterfaceType BuildInterface(InterfaceTypeDefinitionNode node, ImmutableArray<InterfaceTypeExtensionNode> extensions)
    {
        IFieldsNode[] nodes = [node, .. extensions];
        return new InterfaceType(node.Name.Value, () => BuildFields(nodes), () => BuildInterfaces(nodes))
        {
            Description = node.Description?.Value,
            AstNode = node,
            ExtensionNodes = ImmutableArray<TypeExtensionNode>.CastUp(extensions),
            ResolveType = _options.TypeResolver?.Invoke(node.Name.Value),
        };
    }

    private UnionType BuildUnion(UnionTypeDefinitionNode node, ImmutableArray<UnionTypeExtensionNode> extensions)
    {
        IUnionNode[] nodes = [node, .. extensions];
        return new UnionType(node.Name.Value, () => nodes.SelectMany(part => part.Types).Select(Resolve))
        {
            Description = node.Description?.Value,
            AstNode = node,
            ExtensionNodes = ImmutableArray<TypeExtensionNode>.CastUp(extensions),
            ResolveType = _options.TypeResolver?.Invoke(node.Name.Value),
        };
    }

    private EnumType BuildEnum(EnumTypeDefinitionNode node, ImmutableArray<EnumTypeExtensionNode> extensions)
    {
        IEnumNode[] nodes = [node, .. extensions];
        return new EnumType(node.Name.Value, nodes.SelectMany(part => part.Values).Select(value => BuildEnumValue(node.Name.Value, value)))
        {
            Description = node.Description?.Value,
            AstNode = node,
            ExtensionNodes = ImmutableArray<TypeExtensionNode>.CastUp(extensions),
        };
    }

    private EnumValue BuildEnumValue(string type, EnumValueDefinitionNode node) =>
        new(node.Name.Value, _options.EnumValue?.Invoke(type, node.Name.Value))
        {
            Description = node.Description?.Value,
            DeprecationReason = DeprecationReason(node.Directives),
            AstNode = node,
        };

    private InputObjectType BuildInputObject(InputObjectTypeDefinitionNode node, ImmutableArray<InputObjectTypeExtensionNode> extensions)
    {
        IInputObjectNode[] nodes = [node, .. extensions];
        return new InputObjectType(node.Name.Value, () => nodes.SelectMany(part => part.Fields).Select(BuildInputField))
        {
            Description = node.Description?.Value,
            IsOneOf = ArgumentCoercion.CoerceDirective(BuiltInDirectives.OneOf, node.Directives) is not null,
            AstNode = node,
            ExtensionNodes = ImmutableArray<TypeExtensionNode>.CastUp(extensions),
        };
    }

    private ScalarType BuildScalar(ScalarTypeDefinitionNode node, ImmutableArray<ScalarTypeExtensionNode> extensions)
    {
        var url = SpecifiedByUrl(node.Directives);
        foreach (var extension in extensions)
            url = SpecifiedByUrl(extension.Directives) ?? url;
        return new ScalarType(node.Name.Value, _options.Scalar?.Invoke(node.Name.Value))
        {
            Description = node.Description?.Value,
            SpecifiedByUrl = url,
            AstNode = node,
            ExtensionNodes = ImmutableArray<TypeExtensionNode>.CastUp(extensions),
        };
    }

    private IEnumerable<NamedType> BuildInterfaces(IFieldsNode[] nodes) => nodes.SelectMany(node => node.Interfaces).Select(Resolve);

    private IEnumerable<Field> BuildFields(IFieldsNode[] nodes) => nodes.SelectMany(node => node.Fields.Select(field => BuildField(node.Name.Value, field)));

    private Field BuildField(string type, FieldDefinitionNode node) => new(node.Name.Value, Resolve(node.Type))
    {
        Description = node.Description?.Value,
        Args = node.Arguments.Select(BuildArgument),
        DeprecationReason = DeprecationReason(node.Directives),
        Resolver = _options.Resolver?.Invoke(type, node),
        AstNode = node,
    };

    private Argument BuildArgument(InputValueDefinitionNode node) => new(node.Name.Value, Resolve(node.Type))
    {
        Description = node.Description?.Value,
        Default = node.DefaultValue is null ? null : InputDefault.FromLiteral(node.DefaultValue),
        DeprecationReason = DeprecationReason(node.Directives),
        AstNode = node,
    };

    private InputField BuildInputField(InputValueDefinitionNode node) => new(node.Name.Value, Resolve(node.Type))
    {
        Description = node.Description?.Value,
        Default = node.DefaultValue is null ? null : InputDefault.FromLiteral(node.DefaultValue),
        DeprecationReason = DeprecationReason(node.Directives),
        AstNode = node,
    };

    private Directive BuildDirective(DirectiveDefinitionNode node)
    {
        var extensions = _directiveExtensions[node.Name.Value].ToImmutableArray();
        return new Directive(node.Name.Value, node.Locations.Select(ReadLocation))
        {
            Description = node.Description?.Value,
            IsRepeatable = node.IsRepeatable,
            Args = node.Arguments.Select(BuildArgument),
            DeprecationReason = DeprecationReason(node.Directives)
                ?? extensions.Select(extension => DeprecationReason(extension.Directives)).FirstOrDefault(reason => reason is not null),
            AstNode = node,
            ExtensionNodes = extensions,
        };
    }

    private static DirectiveLocation ReadLocation(NameNode node) => DirectiveLocations.TryParse(node.Value, out var location)
        ? location
        : throw new GraphQLError($"Unknown directive location: \"{node.Value}\".", node);

    private static string? DeprecationReason(ImmutableArray<DirectiveNode> directives) =>
        directives.IsEmpty ? null : (string?)ArgumentCoercion.CoerceDirective(BuiltInDirectives.Deprecated, directives)?["reason"];

    private static string? SpecifiedByUrl(ImmutableArray<DirectiveNode> directives) =>
        (string?)ArgumentCoercion.CoerceDirective(BuiltInDirectives.SpecifiedBy, directives)?["url"];
}

using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Introspection;

/// <summary>The types that a schema describes itself with, as graphql-js 17 has them: those of the specification, and deprecated directives.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema</remarks>
public static class IntrospectionTypes
{
    public static EnumType TypeKind { get; } = new("__TypeKind",
    [
        new EnumValue("SCALAR", Types.TypeKind.Scalar) { Description = "Indicates this type is a scalar." },
        new EnumValue("OBJECT", Types.TypeKind.Object) { Description = "Indicates this type is an object. `fields` and `interfaces` are valid fields." },
        new EnumValue("INTERFACE", Types.TypeKind.Interface) { Description = "Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields." },
        new EnumValue("UNION", Types.TypeKind.Union) { Description = "Indicates this type is a union. `possibleTypes` is a valid field." },
        new EnumValue("ENUM", Types.TypeKind.Enum) { Description = "Indicates this type is an enum. `enumValues` is a valid field." },
        new EnumValue("INPUT_OBJECT", Types.TypeKind.InputObject) { Description = "Indicates this type is an input object. `inputFields` is a valid field." },
        new EnumValue("LIST", Types.TypeKind.List) { Description = "Indicates this type is a list. `ofType` is a valid field." },
        new EnumValue("NON_NULL", Types.TypeKind.NonNull) { Description = "Indicates this type is a non-null. `ofType` is a valid field." },
    ])
    {
        Description = "An enum describing what kind of type a given `__Type` is.",
    };

    public static EnumType DirectiveLocation { get; } = new("__DirectiveLocation",
    [
        new EnumValue("QUERY", Language.DirectiveLocation.Query) { Description = "Location adjacent to a query operation." },
        new EnumValue("MUTATION", Language.DirectiveLocation.Mutation) { Description = "Location adjacent to a mutation operation." },
        new EnumValue("SUBSCRIPTION", Language.DirectiveLocation.Subscription) { Description = "Location adjacent to a subscription operation." },
        new EnumValue("FIELD", Language.DirectiveLocation.Field) { Description = "Location adjacent to a field." },
        new EnumValue("FRAGMENT_DEFINITION", Language.DirectiveLocation.FragmentDefinition) { Description = "Location adjacent to a fragment definition." },
        new EnumValue("FRAGMENT_SPREAD", Language.DirectiveLocation.FragmentSpread) { Description = "Location adjacent to a fragment spread." },
        new EnumValue("INLINE_FRAGMENT", Language.DirectiveLocation.InlineFragment) { Description = "Location adjacent to an inline fragment." },
        new EnumValue("VARIABLE_DEFINITION", Language.DirectiveLocation.VariableDefinition) { Description = "Location adjacent to an operation variable definition." },
        new EnumValue("FRAGMENT_VARIABLE_DEFINITION", Language.DirectiveLocation.FragmentVariableDefinition) { Description = "Location adjacent to a fragment variable definition." },
        new EnumValue("SCHEMA", Language.DirectiveLocation.Schema) { Description = "Location adjacent to a schema definition." },
        new EnumValue("SCALAR", Language.DirectiveLocation.Scalar) { Description = "Location adjacent to a scalar definition." },
        new EnumValue("OBJECT", Language.DirectiveLocation.Object) { Description = "Location adjacent to an object type definition." },
        new EnumValue("FIELD_DEFINITION", Language.DirectiveLocation.FieldDefinition) { Description = "Location adjacent to a field definition." },
        new EnumValue("ARGUMENT_DEFINITION", Language.DirectiveLocation.ArgumentDefinition) { Description = "Location adjacent to an argument definition." },
        new EnumValue("INTERFACE", Language.DirectiveLocation.Interface) { Description = "Location adjacent to an interface definition." },
        new EnumValue("UNION", Language.DirectiveLocation.Union) { Description = "Location adjacent to a union definition." },
        new EnumValue("ENUM", Language.DirectiveLocation.Enum) { Description = "Location adjacent to an enum definition." },
        new EnumValue("ENUM_VALUE", Language.DirectiveLocation.EnumValue) { Description = "Location adjacent to an enum value definition." },
        new EnumValue("INPUT_OBJECT", Language.DirectiveLocation.InputObject) { Description = "Location adjacent to an input object type definition." },
        new EnumValue("INPUT_FIELD_DEFINITION", Language.DirectiveLocation.InputFieldDefinition) { Description = "Location adjacent to an input object field definition." },
        new EnumValue("DIRECTIVE_DEFINITION", Language.DirectiveLocation.DirectiveDefinition) { Description = "Location adjacent to a directive definition." },
    ])
    {
        Description = "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies.",
    };

    public static ObjectType Schema { get; } = new("__Schema", () =>
    [
        Make<Schema>("description", Scalars.String, null, schema => schema.Description),
        Make<Schema>("types", Type!.NonNull.List.NonNull, "A list of all types supported by this server.", schema => schema.Types),
        Make<Schema>("queryType", Type!.NonNull, "The type that query operations will be rooted at.", schema => schema.QueryType),
        Make<Schema>("mutationType", Type, "If this server supports mutation, the type that mutation operations will be rooted at.", schema => schema.MutationType),
        Make<Schema>("subscriptionType", Type, "If this server support subscription, the type that subscription operations will be rooted at.", schema => schema.SubscriptionType),
        MakeList<Schema, Directive>("directives", Directive!.NonNull.List.NonNull, "A list of all directives supported by this server.",
            schema => schema.Directives, directive => directive.DeprecationReason),
    ])
    {
        Description = "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives on the server, as well as the entry points for query, mutation, and subscription operations.",
    };

    public static ObjectType Directive { get; } = new("__Directive", () =>
    [
        Make<Directive>("name", Scalars.String.NonNull, null, directive => directive.Name),
        Make<Directive>("description", Scalars.String, null, directive => directive.Description),
        Make<Directive>("isRepeatable", Scalars.Boolean.NonNull, null, directive => directive.IsRepeatable),
        Make<Directive>("locations", DirectiveLocation.NonNull.List.NonNull, null, directive => directive.Locations),
        MakeList<Directive, Argument>("args", InputValue!.NonNull.List.NonNull, null, directive => directive.Arguments.Items, argument => argument.DeprecationReason),
        Make<Directive>("isDeprecated", Scalars.Boolean.NonNull, null, directive => directive.DeprecationReason is not null),
        Make<Directive>("deprecationReason", Scalars.String, null, directive => directive.DeprecationReason),
    ])
    {
        Description = "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document.\n\nIn some cases, you need to provide options to alter GraphQL's execution behavior in ways field arguments will not suffice, such as conditionally including or skipping a field. Directives provide this by describing additional information to the executor.",
    };

    public static ObjectType Type { get; } = new("__Type", () =>
    [
        Make<GraphQLType>("kind", TypeKind.NonNull, null, type => type.Kind),
        Make<GraphQLType>("name", Scalars.String, null, type => (type as NamedType)?.Name),
        Make<GraphQLType>("description", Scalars.String, null, type => (type as NamedType)?.Description),
        Make<GraphQLType>("specifiedByURL", Scalars.String, null, type => (type as ScalarType)?.SpecifiedByUrl),
        MakeList<GraphQLType, Field>("fields", Field!.NonNull.List, null,
            type => (type as FieldsType)?.Fields.Items, field => field.DeprecationReason),
        Make<GraphQLType>("interfaces", Type!.NonNull.List, null, type => (type as FieldsType)?.Interfaces),
        new Field("possibleTypes", Type!.NonNull.List)
        {
            Resolver = static (source, _, context) =>
                new ValueTask<object?>(source is InterfaceType or UnionType ? context.Schema.GetPossibleTypes((CompositeType)source) : null),
        },
        MakeList<GraphQLType, EnumValue>("enumValues", EnumValue!.NonNull.List, null,
            type => (type as EnumType)?.Values.Items, value => value.DeprecationReason),
        MakeList<GraphQLType, InputField>("inputFields", InputValue!.NonNull.List, null,
            type => (type as InputObjectType)?.Fields.Items, field => field.DeprecationReason),
        Make<GraphQLType>("ofType", Type, null, type => type switch
        {
            ListType list => list.OfType,
            NonNullType nonNull => nonNull.OfType,
            _ => null,
        }),
        Make<GraphQLType>("isOneOf", Scalars.Boolean, null, type => (type as InputObjectType)?.IsOneOf),
    ])
    {
        Description = "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented by the `__TypeKind` enum.\n\nDepending on the kind of a type, certain fields describe information about that type. Scalar types provide no information beyond a name, description and optional `specifiedByURL`, while Enum types provide their values. Object and Interface types provide the fields they describe. Abstract types, Union and Interface, provide the Object types possible at runtime. List and NonNull types compose other types.",
    };

    public static ObjectType Field { get; } = new("__Field", () =>
    [
        Make<Field>("name", Scalars.String.NonNull, null, field => field.Name),
        Make<Field>("description", Scalars.String, null, field => field.Description),
        MakeList<Field, Argument>("args", InputValue!.NonNull.List.NonNull, null, field => field.Arguments.Items, argument => argument.DeprecationReason),
        Make<Field>("type", Type.NonNull, null, field => field.Type),
        Make<Field>("isDeprecated", Scalars.Boolean.NonNull, null, field => field.DeprecationReason is not null),
        Make<Field>("deprecationReason", Scalars.String, null, field => field.DeprecationReason),
    ])
    {
        Description = "Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of arguments, and a return type.",
    };

    public static ObjectType InputValue { get; } = new("__InputValue", () =>
    [
        Make<InputValue>("name", Scalars.String.NonNull, null, input => input.Name),
        Make<InputValue>("description", Scalars.String, null, input => input.Description),
        Make<InputValue>("type", Type.NonNull, null, input => input.Type),
        Make<InputValue>("defaultValue", Scalars.String, "A GraphQL-formatted string representing the default value for this input value.",
            input => input.Default is null ? null : Language.Printer.Print(input.Default.ToLiteral(input.Type))),
        Make<InputValue>("isDeprecated", Scalars.Boolean.NonNull, null, input => input.DeprecationReason is not null),
        Make<InputValue>("deprecationReason", Scalars.String, null, input => input.DeprecationReason),
    ])
    {
        Description = "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input Values which describe their type and optionally a default value.",
    };

    public static ObjectType EnumValue { get; } = new("__EnumValue", () =>
    [
        Make<EnumValue>("name", Scalars.String.NonNull, null, value => value.Name),
        Make<EnumValue>("description", Scalars.String, null, value => value.Description),
        Make<EnumValue>("isDeprecated", Scalars.Boolean.NonNull, null, value => value.DeprecationReason is not null),
        Make<EnumValue>("deprecationReason", Scalars.String, null, value => value.DeprecationReason),
    ])
    {
        Description = "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric value. However an Enum value is returned in a JSON response as a string.",
    };

    /// <summary>The eight.</summary>
    public static ImmutableArray<NamedType> All { get; } = [Schema, Directive, DirectiveLocation, Type, Field, InputValue, EnumValue, TypeKind];

    private static Field Make<T>(string name, GraphQLType type, string? description, Func<T, object?> value)
        where T : class =>
        new(name, type)
        {
            Description = description,
            Resolver = (source, _, _) => new ValueTask<object?>(value((T)source!)),
        };

    /// <summary>A list with the argument that brings in what is deprecated.</summary>
    private static Field MakeList<T, TItem>(
        string name, GraphQLType type, string? description, Func<T, ImmutableArray<TItem>?> items, Func<TItem, string?> deprecationReason)
        where T : class =>
        new(name, type)
        {
            Description = description,
            Args = [new Argument("includeDeprecated", Scalars.Boolean.NonNull) { Default = InputDefault.FromValue(false) }],
            Resolver = (source, arguments, _) =>
            {
                if (items((T)source!) is not { } all)
                    return default;
                return new ValueTask<object?>(arguments["includeDeprecated"] is true ? all : all.Where(item => deprecationReason(item) is null).ToArray());
            },
        };
}

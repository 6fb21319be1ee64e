namespace PodcastApi.GraphQL.Language;

/// <summary>A set of <see cref="NodeKind"/>s: what a <see cref="Visitor"/> wants to see.</summary>
[Flags]
public enum NodeKinds : ulong
{
    None = 0,
    Document = 1UL << NodeKind.Document,
    OperationDefinition = 1UL << NodeKind.OperationDefinition,
    VariableDefinition = 1UL << NodeKind.VariableDefinition,
    SelectionSet = 1UL << NodeKind.SelectionSet,
    Field = 1UL << NodeKind.Field,
    Argument = 1UL << NodeKind.Argument,
    FragmentSpread = 1UL << NodeKind.FragmentSpread,
    InlineFragment = 1UL << NodeKind.InlineFragment,
    FragmentDefinition = 1UL << NodeKind.FragmentDefinition,
    Variable = 1UL << NodeKind.Variable,
    IntValue = 1UL << NodeKind.IntValue,
    FloatValue = 1UL << NodeKind.FloatValue,
    StringValue = 1UL << NodeKind.StringValue,
    BooleanValue = 1UL << NodeKind.BooleanValue,
    NullValue = 1UL << NodeKind.NullValue,
    EnumValue = 1UL << NodeKind.EnumValue,
    ListValue = 1UL << NodeKind.ListValue,
    ObjectValue = 1UL << NodeKind.ObjectValue,
    ObjectField = 1UL << NodeKind.ObjectField,
    Directive = 1UL << NodeKind.Directive,
    NamedType = 1UL << NodeKind.NamedType,
    ListType = 1UL << NodeKind.ListType,
    NonNullType = 1UL << NodeKind.NonNullType,
    SchemaDefinition = 1UL << NodeKind.SchemaDefinition,
    OperationTypeDefinition = 1UL << NodeKind.OperationTypeDefinition,
    ScalarTypeDefinition = 1UL << NodeKind.ScalarTypeDefinition,
    ObjectTypeDefinition = 1UL << NodeKind.ObjectTypeDefinition,
    FieldDefinition = 1UL << NodeKind.FieldDefinition,
    InputValueDefinition = 1UL << NodeKind.InputValueDefinition,
    InterfaceTypeDefinition = 1UL << NodeKind.InterfaceTypeDefinition,
    UnionTypeDefinition = 1UL << NodeKind.UnionTypeDefinition,
    EnumTypeDefinition = 1UL << NodeKind.EnumTypeDefinition,
    EnumValueDefinition = 1UL << NodeKind.EnumValueDefinition,
    InputObjectTypeDefinition = 1UL << NodeKind.InputObjectTypeDefinition,
    DirectiveDefinition = 1UL << NodeKind.DirectiveDefinition,
    SchemaExtension = 1UL << NodeKind.SchemaExtension,
    ScalarTypeExtension = 1UL << NodeKind.ScalarTypeExtension,
    ObjectTypeExtension = 1UL << NodeKind.ObjectTypeExtension,
    InterfaceTypeExtension = 1UL << NodeKind.InterfaceTypeExtension,
    UnionTypeExtension = 1UL << NodeKind.UnionTypeExtension,
    EnumTypeExtension = 1UL << NodeKind.EnumTypeExtension,
    InputObjectTypeExtension = 1UL << NodeKind.InputObjectTypeExtension,
    DirectiveExtension = 1UL << NodeKind.DirectiveExtension,

    /// <summary>Every value literal and the variable.</summary>
    Values = Variable | IntValue | FloatValue | StringValue | BooleanValue | NullValue | EnumValue | ListValue | ObjectValue,

    /// <summary>The six definitions of named types.</summary>
    TypeDefinitions = ScalarTypeDefinition | ObjectTypeDefinition | InterfaceTypeDefinition | UnionTypeDefinition | EnumTypeDefinition | InputObjectTypeDefinition,

    /// <summary>The six extensions of named types.</summary>
    TypeExtensions = ScalarTypeExtension | ObjectTypeExtension | InterfaceTypeExtension | UnionTypeExtension | EnumTypeExtension | InputObjectTypeExtension,
}

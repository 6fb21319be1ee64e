namespace PodcastApi.GraphQL.Language;

public sealed partial class Parser
{
    // SchemaDefinition : Description? schema Directives[Const]? { RootOperationTypeDefinition+ }
    private SchemaDefinitionNode ParseSchemaDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("schema");
        return At(start, new SchemaDefinitionNode
        {
            Description = description,
            Directives = ParseDirectives(isConst: true),
            OperationTypes = Many(TokenKind.BraceL, static parser => parser.ParseOperationTypeDefinition(), TokenKind.BraceR),
        });
    }

    // RootOperationTypeDefinition : OperationType : NamedType
    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var start = _token.Start;
        var operation = ParseOperationType();
        Expect(TokenKind.Colon);
        return At(start, new OperationTypeDefinitionNode { Operation = operation, Type = ParseNamedType() });
    }

    // ScalarTypeDefinition : Description? scalar Name Directives[Const]?
    private ScalarTypeDefinitionNode ParseScalarTypeDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("scalar");
        return At(start, new ScalarTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
        });
    }

    // ObjectTypeDefinition : Description? type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    private ObjectTypeDefinitionNode ParseObjectTypeDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("type");
        return At(start, new ObjectTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Interfaces = ParseImplementsInterfaces(),
            Directives = ParseDirectives(isConst: true),
            Fields = ParseFieldsDefinition(),
        });
    }

    // ImplementsInterfaces :
    //   - ImplementsInterfaces & NamedType
    //   - implements &? NamedType
    private ImmutableArray<NamedTypeNode> ParseImplementsInterfaces() => ExpectOptionalKeyword("implements")
        ? DelimitedMany(TokenKind.Amp, static parser => parser.ParseNamedType())
        : [];

    // FieldsDefinition : { FieldDefinition+ }
    private ImmutableArray<FieldDefinitionNode> ParseFieldsDefinition() =>
        OptionalMany(TokenKind.BraceL, static parser => parser.ParseFieldDefinition(), TokenKind.BraceR);

    // FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives[Const]?
    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentsDefinition();
        Expect(TokenKind.Colon);
        return At(start, new FieldDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Type = ParseTypeReference(),
            Directives = ParseDirectives(isConst: true),
        });
    }

    // ArgumentsDefinition : ( InputValueDefinition+ )
    private ImmutableArray<InputValueDefinitionNode> ParseArgumentsDefinition() =>
        OptionalMany(TokenKind.ParenL, static parser => parser.ParseInputValueDefinition(), TokenKind.ParenR);

    // InputValueDefinition : Description? Name : Type DefaultValue? Directives[Const]?
    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        return At(start, new InputValueDefinitionNode
        {
            Description = description,
            Name = name,
            Type = ParseTypeReference(),
            DefaultValue = ParseDefaultValue(),
            Directives = ParseDirectives(isConst: true),
        });
    }

    // InterfaceTypeDefinition : Description? interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    private InterfaceTypeDefinitionNode ParseInterfaceTypeDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("interface");
        return At(start, new InterfaceTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Interfaces = ParseImplementsInterfaces(),
            Directives = ParseDirectives(isConst: true),
            Fields = ParseFieldsDefinition(),
        });
    }

    // UnionTypeDefinition : Description? union Name Directives[Const]? UnionMemberTypes?
    private UnionTypeDefinitionNode ParseUnionTypeDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("union");
        return At(start, new UnionTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Types = ParseUnionMemberTypes(),
        });
    }

    // UnionMemberTypes :
    //   - UnionMemberTypes | NamedType
    //   - = |? NamedType
    private ImmutableArray<NamedTypeNode> ParseUnionMemberTypes() => ExpectOptional(TokenKind.Equals)
        ? DelimitedMany(TokenKind.Pipe, static parser => parser.ParseNamedType())
        : [];

    // EnumTypeDefinition : Description? enum Name Directives[Const]? EnumValuesDefinition?
    private EnumTypeDefinitionNode ParseEnumTypeDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("enum");
        return At(start, new EnumTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Values = ParseEnumValuesDefinition(),
        });
    }

    // EnumValuesDefinition : { EnumValueDefinition+ }
    private ImmutableArray<EnumValueDefinitionNode> ParseEnumValuesDefinition() =>
        OptionalMany(TokenKind.BraceL, static parser => parser.ParseEnumValueDefinition(), TokenKind.BraceR);

    // EnumValueDefinition : Description? EnumValue Directives[Const]?
    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = _token.Start;
        return At(start, new EnumValueDefinitionNode
        {
            Description = ParseDescription(),
            Name = ParseEnumValueName(),
            Directives = ParseDirectives(isConst: true),
        });
    }

    // EnumValue : Name but not `true` or `false` or `null`
    private NameNode ParseEnumValueName() => PeekText("true") || PeekText("false") || PeekText("null")
        ? throw Error(_token, $"{_token.Describe(_source)} is reserved and cannot be used for an enum value.")
        : ParseName();

    // InputObjectTypeDefinition : Description? input Name Directives[Const]? InputFieldsDefinition?
    private InputObjectTypeDefinitionNode ParseInputObjectTypeDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("input");
        return At(start, new InputObjectTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Fields = ParseInputFieldsDefinition(),
        });
    }

    // InputFieldsDefinition : { InputValueDefinition+ }
    private ImmutableArray<InputValueDefinitionNode> ParseInputFieldsDefinition() =>
        OptionalMany(TokenKind.BraceL, static parser => parser.ParseInputValueDefinition(), TokenKind.BraceR);

    // DirectiveDefinition : Description? directive @ Name ArgumentsDefinition? Directives[Const]? repeatable? on DirectiveLocations
    // The directives are those of graphql-js 17; the specification of September 2025 has none here.
    private DirectiveDefinitionNode ParseDirectiveDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("directive");
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArgumentsDefinition();
        var directives = ParseDirectives(isConst: true);
        var isRepeatable = ExpectOptionalKeyword("repeatable");
        ExpectKeyword("on");
        return At(start, new DirectiveDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Directives = directives,
            IsRepeatable = isRepeatable,
            Locations = DelimitedMany(TokenKind.Pipe, static parser => parser.ParseDirectiveLocation()),
        });
    }

    // DirectiveLocation :
    //   - ExecutableDirectiveLocation
    //   - TypeSystemDirectiveLocation
    private NameNode ParseDirectiveLocation()
    {
        var token = _token;
        var name = ParseName();
        return DirectiveLocations.TryParse(name.Value, out _) ? name : throw Unexpected(token);
    }
}

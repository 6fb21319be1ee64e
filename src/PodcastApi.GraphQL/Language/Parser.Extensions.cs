namespace PodcastApi.GraphQL.Language;

public sealed partial class Parser
{
    // TypeSystemExtension :
    //   - SchemaExtension
    //   - TypeExtension
    private TypeSystemExtensionNode ParseTypeSystemExtension()
    {
        var keyword = LookAhead();
        if (keyword.Kind != TokenKind.Name)
            throw Unexpected(keyword);
        return TextOf(keyword) switch
        {
            "schema" => ParseSchemaExtension(),
            "scalar" => ParseScalarTypeExtension(),
            "type" => ParseObjectTypeExtension(),
            "interface" => ParseInterfaceTypeExtension(),
            "union" => ParseUnionTypeExtension(),
            "enum" => ParseEnumTypeExtension(),
            "input" => ParseInputObjectTypeExtension(),
            "directive" => ParseDirectiveExtension(),
            _ => throw Unexpected(keyword),
        };
    }

    /// <summary>Takes the two words that an extension begins with and returns its start.</summary>
    private int BeginExtension(string keyword)
    {
        var start = _token.Start;
        ExpectKeyword("extend");
        ExpectKeyword(keyword);
        return start;
    }

    // SchemaExtension :
    //   - extend schema Directives[Const]? { RootOperationTypeDefinition+ }
    //   - extend schema Directives[Const]
    private SchemaExtensionNode ParseSchemaExtension()
    {
        var start = BeginExtension("schema");
        var directives = ParseDirectives(isConst: true);
        var operationTypes = OptionalMany(TokenKind.BraceL, static parser => parser.ParseOperationTypeDefinition(), TokenKind.BraceR);
        if (directives.IsEmpty && operationTypes.IsEmpty)
            throw Unexpected(_token);
        return At(start, new SchemaExtensionNode { Directives = directives, OperationTypes = operationTypes });
    }

    // ScalarTypeExtension : extend scalar Name Directives[Const]
    private ScalarTypeExtensionNode ParseScalarTypeExtension()
    {
        var start = BeginExtension("scalar");
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        if (directives.IsEmpty)
            throw Unexpected(_token);
        return At(start, new ScalarTypeExtensionNode { Name = name, Directives = directives });
    }

    // ObjectTypeExtension :
    //   - extend type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition
    //   - extend type Name ImplementsInterfaces? Directives[Const]
    //   - extend type Name ImplementsInterfaces
    private ObjectTypeExtensionNode ParseObjectTypeExtension()
    {
        var start = BeginExtension("type");
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        if (interfaces.IsEmpty && directives.IsEmpty && fields.IsEmpty)
            throw Unexpected(_token);
        return At(start, new ObjectTypeExtensionNode { Name = name, Interfaces = interfaces, Directives = directives, Fields = fields });
    }

    // InterfaceTypeExtension :
    //   - extend interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition
    //   - extend interface Name ImplementsInterfaces? Directives[Const]
    //   - extend interface Name ImplementsInterfaces
    private InterfaceTypeExtensionNode ParseInterfaceTypeExtension()
    {
        var start = BeginExtension("interface");
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        if (interfaces.IsEmpty && directives.IsEmpty && fields.IsEmpty)
            throw Unexpected(_token);
        return At(start, new InterfaceTypeExtensionNode { Name = name, Interfaces = interfaces, Directives = directives, Fields = fields });
    }

    // UnionTypeExtension :
    //   - extend union Name Directives[Const]? UnionMemberTypes
    //   - extend union Name Directives[Const]
    private UnionTypeExtensionNode ParseUnionTypeExtension()
    {
        var start = BeginExtension("union");
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var types = ParseUnionMemberTypes();
        if (directives.IsEmpty && types.IsEmpty)
            throw Unexpected(_token);
        return At(start, new UnionTypeExtensionNode { Name = name, Directives = directives, Types = types });
    }

    // EnumTypeExtension :
    //   - extend enum Name Directives[Const]? EnumValuesDefinition
    //   - extend enum Name Directives[Const]
    private EnumTypeExtensionNode ParseEnumTypeExtension()
    {
        var start = BeginExtension("enum");
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var values = ParseEnumValuesDefinition();
        if (directives.IsEmpty && values.IsEmpty)
            throw Unexpected(_token);
        return At(start, new EnumTypeExtensionNode { Name = name, Directives = directives, Values = values });
    }

    // InputObjectTypeExtension :
    //   - extend input Name Directives[Const]? InputFieldsDefinition
    //   - extend input Name Directives[Const]
    private InputObjectTypeExtensionNode ParseInputObjectTypeExtension()
    {
        var start = BeginExtension("input");
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseInputFieldsDefinition();
        if (directives.IsEmpty && fields.IsEmpty)
            throw Unexpected(_token);
        return At(start, new InputObjectTypeExtensionNode { Name = name, Directives = directives, Fields = fields });
    }

    // DirectiveExtension : extend directive @ Name Directives[Const]
    private DirectiveExtensionNode ParseDirectiveExtension()
    {
        var start = BeginExtension("directive");
        Expect(TokenKind.At);
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        if (directives.IsEmpty)
            throw Unexpected(_token);
        return At(start, new DirectiveExtensionNode { Name = name, Directives = directives });
    }
}

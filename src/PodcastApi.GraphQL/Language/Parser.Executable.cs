namespace PodcastApi.GraphQL.Language;

public sealed partial class Parser
{
    // Name :: NameStart NameContinue*
    private NameNode ParseName()
    {
        var token = Expect(TokenKind.Name);
        return At(token.Start, new NameNode { Value = NamePool.Get(TextOf(token)) });
    }

    // Document : Definition+
    private DocumentNode ParseDocument()
    {
        var definitions = Many(TokenKind.StartOfFile, static parser => parser.ParseDefinition(), TokenKind.EndOfFile);
        var document = At(0, new DocumentNode { Definitions = definitions });
        document.End = _source.Body.Length;
        document.TokenCount = _tokenCount;
        return document;
    }

    // Definition :
    //   - ExecutableDefinition
    //   - TypeSystemDefinitionOrExtension
    // ExecutableDefinition :
    //   - OperationDefinition
    //   - FragmentDefinition
    private DefinitionNode ParseDefinition()
    {
        if (Peek(TokenKind.BraceL))
            return ParseOperationDefinition();
        var hasDescription = PeekDescription();
        var keyword = hasDescription ? LookAhead() : _token;
        if (hasDescription && keyword.Kind == TokenKind.BraceL)
            throw Error(_token, "Unexpected description, descriptions are not supported on shorthand queries.");
        if (keyword.Kind != TokenKind.Name)
            throw Unexpected(keyword);

        switch (TextOf(keyword))
        {
            case "query" or "mutation" or "subscription":
                return ParseOperationDefinition();
            case "fragment":
                return ParseFragmentDefinition();
            case "schema":
                return ParseSchemaDefinition();
            case "scalar":
                return ParseScalarTypeDefinition();
            case "type":
                return ParseObjectTypeDefinition();
            case "interface":
                return ParseInterfaceTypeDefinition();
            case "union":
                return ParseUnionTypeDefinition();
            case "enum":
                return ParseEnumTypeDefinition();
            case "input":
                return ParseInputObjectTypeDefinition();
            case "directive":
                return ParseDirectiveDefinition();
        }
        if (hasDescription)
            throw Error(_token, "Unexpected description, only GraphQL definitions support descriptions.");
        return IsKeyword(keyword, "extend") ? ParseTypeSystemExtension() : throw Unexpected(keyword);
    }

    // OperationDefinition :
    //   - SelectionSet
    //   - Description? OperationType Name? VariablesDefinition? Directives? SelectionSet
    private OperationDefinitionNode ParseOperationDefinition()
    {
        var start = _token.Start;
        if (Peek(TokenKind.BraceL))
            return At(start, new OperationDefinitionNode { Operation = OperationType.Query, SelectionSet = ParseSelectionSet() });
        return At(start, new OperationDefinitionNode
        {
            Description = ParseDescription(),
            Operation = ParseOperationType(),
            Name = Peek(TokenKind.Name) ? ParseName() : null,
            VariableDefinitions = ParseVariableDefinitions(),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
        });
    }

    // OperationType : one of query mutation subscription
    private OperationType ParseOperationType()
    {
        var token = Expect(TokenKind.Name);
        return TextOf(token) switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw Unexpected(token),
        };
    }

    // VariablesDefinition : ( VariableDefinition+ )
    private ImmutableArray<VariableDefinitionNode> ParseVariableDefinitions() =>
        OptionalMany(TokenKind.ParenL, static parser => parser.ParseVariableDefinition(), TokenKind.ParenR);

    // VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?
    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        return At(start, new VariableDefinitionNode
        {
            Description = description,
            Variable = variable,
            Type = ParseTypeReference(),
            DefaultValue = ParseDefaultValue(),
            Directives = ParseDirectives(isConst: true),
        });
    }

    // Variable : $ Name
    private VariableNode ParseVariable()
    {
        var start = Expect(TokenKind.Dollar).Start;
        return At(start, new VariableNode { Name = ParseName() });
    }

    // SelectionSet : { Selection+ }
    private SelectionSetNode ParseSelectionSet()
    {
        var start = _token.Start;
        Descend();
        var selections = Many(TokenKind.BraceL, static parser => parser.ParseSelection(), TokenKind.BraceR);
        _depth--;
        return At(start, new SelectionSetNode { Selections = selections });
    }

    // Selection :
    //   - Field
    //   - FragmentSpread
    //   - InlineFragment
    private SelectionNode ParseSelection() => Peek(TokenKind.Spread) ? ParseFragment() : ParseField();

    // Field : Alias? Name Arguments? Directives? SelectionSet?
    // Alias : Name :
    private FieldNode ParseField()
    {
        var start = _token.Start;
        var nameOrAlias = ParseName();
        var hasAlias = ExpectOptional(TokenKind.Colon);
        return At(start, new FieldNode
        {
            Alias = hasAlias ? nameOrAlias : null,
            Name = hasAlias ? ParseName() : nameOrAlias,
            Arguments = ParseArguments(isConst: false),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = Peek(TokenKind.BraceL) ? ParseSelectionSet() : null,
        });
    }

    // Arguments[Const] : ( Argument[?Const]+ )
    private ImmutableArray<ArgumentNode> ParseArguments(bool isConst) => isConst
        ? OptionalMany(TokenKind.ParenL, static parser => parser.ParseArgument(isConst: true), TokenKind.ParenR)
        : OptionalMany(TokenKind.ParenL, static parser => parser.ParseArgument(isConst: false), TokenKind.ParenR);

    // Argument[Const] : Name : Value[?Const]
    private ArgumentNode ParseArgument(bool isConst)
    {
        var start = _token.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        return At(start, new ArgumentNode { Name = name, Value = ParseValueLiteral(isConst) });
    }

    // FragmentSpread : ... FragmentName Directives?
    // InlineFragment : ... TypeCondition? Directives? SelectionSet
    // TypeCondition : on NamedType
    private SelectionNode ParseFragment()
    {
        var start = Expect(TokenKind.Spread).Start;
        var hasTypeCondition = ExpectOptionalKeyword("on");
        if (!hasTypeCondition && Peek(TokenKind.Name))
        {
            return At(start, new FragmentSpreadNode
            {
                Name = ParseFragmentName(),
                Directives = ParseDirectives(isConst: false),
            });
        }
        return At(start, new InlineFragmentNode
        {
            TypeCondition = hasTypeCondition ? ParseNamedType() : null,
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
        });
    }

    // FragmentDefinition : Description? fragment FragmentName TypeCondition Directives? SelectionSet
    private FragmentDefinitionNode ParseFragmentDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("fragment");
        var name = ParseFragmentName();
        ExpectKeyword("on");
        return At(start, new FragmentDefinitionNode
        {
            Description = description,
            Name = name,
            TypeCondition = ParseNamedType(),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
        });
    }

    // FragmentName : Name but not `on`
    private NameNode ParseFragmentName() => PeekText("on") ? throw Unexpected(_token) : ParseName();

    // Directives[Const] : Directive[?Const]+
    private ImmutableArray<DirectiveNode> ParseDirectives(bool isConst)
    {
        if (!Peek(TokenKind.At))
            return [];
        var mark = _itemCount;
        do
            Push(ParseDirective(isConst));
        while (Peek(TokenKind.At));
        return Take<DirectiveNode>(mark);
    }

    // Directive[Const] : @ Name Arguments[?Const]?
    private DirectiveNode ParseDirective(bool isConst)
    {
        var start = Expect(TokenKind.At).Start;
        return At(start, new DirectiveNode { Name = ParseName(), Arguments = ParseArguments(isConst) });
    }
}

namespace PodcastApi.GraphQL.Language;

public sealed partial class Parser
{
    // Value[Const] :
    //   - [~Const] Variable
    //   - IntValue
    //   - FloatValue
    //   - StringValue
    //   - BooleanValue
    //   - NullValue
    //   - EnumValue
    //   - ListValue[?Const]
    //   - ObjectValue[?Const]
    private ValueNode ParseValueLiteral(bool isConst)
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.BracketL:
                return ParseList(isConst);
            case TokenKind.BraceL:
                return ParseObject(isConst);
            case TokenKind.Int:
                Advance();
                return At(token.Start, new IntValueNode { Value = TextOf(token).ToString() });
            case TokenKind.Float:
                Advance();
                return At(token.Start, new FloatValueNode { Value = TextOf(token).ToString() });
            case TokenKind.String or TokenKind.BlockString:
                return ParseStringLiteral();
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.Dollar when !isConst:
                return ParseVariable();
            case TokenKind.Dollar:
                Advance();
                throw Peek(TokenKind.Name)
                    ? Error(token, $"Unexpected variable \"${TextOf(_token)}\" in constant value.")
                    : Unexpected(token);
            default:
                throw Unexpected(token);
        }
    }

    // BooleanValue : one of true false
    // NullValue : null
    // EnumValue : Name but not `true` or `false` or `null`
    private ValueNode ParseNamedValue()
    {
        var token = Expect(TokenKind.Name);
        return TextOf(token) switch
        {
            "true" => At<ValueNode>(token.Start, new BooleanValueNode { Value = true }),
            "false" => At<ValueNode>(token.Start, new BooleanValueNode { Value = false }),
            "null" => At<ValueNode>(token.Start, new NullValueNode()),
            var name => At<ValueNode>(token.Start, new EnumValueNode { Value = NamePool.Get(name) }),
        };
    }

    // DefaultValue : = Value[Const]
    private ValueNode? ParseDefaultValue() => ExpectOptional(TokenKind.Equals) ? ParseValueLiteral(isConst: true) : null;

    private StringValueNode ParseStringLiteral()
    {
        var token = _token;
        Advance();
        return At(token.Start, new StringValueNode { Value = token.Text!, IsBlock = token.Kind == TokenKind.BlockString });
    }

    // ListValue[Const] :
    //   - [ ]
    //   - [ Value[?Const]+ ]
    private ListValueNode ParseList(bool isConst)
    {
        var start = _token.Start;
        Descend();
        var values = isConst
            ? Any(TokenKind.BracketL, static parser => parser.ParseValueLiteral(isConst: true), TokenKind.BracketR)
            : Any(TokenKind.BracketL, static parser => parser.ParseValueLiteral(isConst: false), TokenKind.BracketR);
        _depth--;
        return At(start, new ListValueNode { Values = values });
    }

    // ObjectValue[Const] :
    //   - { }
    //   - { ObjectField[?Const]+ }
    private ObjectValueNode ParseObject(bool isConst)
    {
        var start = _token.Start;
        Descend();
        var fields = isConst
            ? Any(TokenKind.BraceL, static parser => parser.ParseObjectField(isConst: true), TokenKind.BraceR)
            : Any(TokenKind.BraceL, static parser => parser.ParseObjectField(isConst: false), TokenKind.BraceR);
        _depth--;
        return At(start, new ObjectValueNode { Fields = fields });
    }

    // ObjectField[Const] : Name : Value[?Const]
    private ObjectFieldNode ParseObjectField(bool isConst)
    {
        var start = _token.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        return At(start, new ObjectFieldNode { Name = name, Value = ParseValueLiteral(isConst) });
    }

    // Type :
    //   - NamedType
    //   - ListType
    //   - NonNullType
    // ListType : [ Type ]
    // NonNullType :
    //   - NamedType !
    //   - ListType !
    private TypeNode ParseTypeReference()
    {
        var start = _token.Start;
        TypeNode type;
        if (Peek(TokenKind.BracketL))
        {
            Descend();
            Advance();
            var inner = ParseTypeReference();
            Expect(TokenKind.BracketR);
            _depth--;
            type = At(start, new ListTypeNode { Type = inner });
        }
        else
        {
            type = ParseNamedType();
        }
        return ExpectOptional(TokenKind.Bang) ? At(start, new NonNullTypeNode { Type = type }) : type;
    }

    // NamedType : Name
    private NamedTypeNode ParseNamedType()
    {
        var start = _token.Start;
        return At(start, new NamedTypeNode { Name = ParseName() });
    }

    private bool PeekDescription() => _token.Kind is TokenKind.String or TokenKind.BlockString;

    // Description : StringValue
    private StringValueNode? ParseDescription() => PeekDescription() ? ParseStringLiteral() : null;
}

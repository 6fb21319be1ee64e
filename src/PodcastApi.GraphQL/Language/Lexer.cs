namespace PodcastApi.GraphQL.Language;

/// <summary>
/// Reads the token at or behind an offset; it keeps no state, so looking ahead costs nothing more.
/// Comments, commas, white space, line ends and byte order marks are passed over.
/// </summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary.Lexical-Tokens</remarks>
internal readonly partial struct Lexer(Source source)
{
    private readonly string _body = source.Body;

    public Source Source => source;

    /// <exception cref="GraphQLError">No token begins here, or the token is malformed.</exception>
    public Token Read(int position)
    {
        var body = _body;
        while ((uint)position < (uint)body.Length)
        {
            var code = body[position];
            switch (code)
            {
                case ' ':
                    // Indentation comes in runs.
                    do
                        position++;
                    while ((uint)position < (uint)body.Length && body[position] == ' ');
                    continue;
                case '\uFEFF' or '\t' or ',' or '\n' or '\r':
                    position++;
                    continue;
                case '#':
                    position = SkipComment(position);
                    continue;
                case '!':
                    return new Token(TokenKind.Bang, position, position + 1);
                case '$':
                    return new Token(TokenKind.Dollar, position, position + 1);
                case '&':
                    return new Token(TokenKind.Amp, position, position + 1);
                case '(':
                    return new Token(TokenKind.ParenL, position, position + 1);
                case ')':
                    return new Token(TokenKind.ParenR, position, position + 1);
                case '.':
                    return ReadSpread(position);
                case ':':
                    return new Token(TokenKind.Colon, position, position + 1);
                case '=':
                    return new Token(TokenKind.Equals, position, position + 1);
                case '@':
                    return new Token(TokenKind.At, position, position + 1);
                case '[':
                    return new Token(TokenKind.BracketL, position, position + 1);
                case ']':
                    return new Token(TokenKind.BracketR, position, position + 1);
                case '{':
                    return new Token(TokenKind.BraceL, position, position + 1);
                case '|':
                    return new Token(TokenKind.Pipe, position, position + 1);
                case '}':
                    return new Token(TokenKind.BraceR, position, position + 1);
                case '"':
                    return At(position + 1) == '"' && At(position + 2) == '"' ? ReadBlockString(position) : ReadString(position);
                case >= '0' and <= '9' or '-':
                    return ReadNumber(position);
            }
            return Characters.IsNameStart(code) ? ReadName(position) : throw UnexpectedCharacter(position);
        }
        return new Token(TokenKind.EndOfFile, body.Length, body.Length);
    }

    /// <summary>The code unit at an offset, -1 behind the end.</summary>
    private int At(int position) => (uint)position < (uint)_body.Length ? _body[position] : -1;

    private bool IsSupplementaryCodePoint(int position) =>
        Characters.IsLeadingSurrogate(At(position)) && Characters.IsTrailingSurrogate(At(position + 1));

    // Comment :: # CommentChar* [lookahead != CommentChar]
    private int SkipComment(int position)
    {
        var length = _body.AsSpan(position).IndexOfAny('\n', '\r');
        var end = length < 0 ? _body.Length : position + length;
        for (position++; position < end; position++)
        {
            if (!char.IsSurrogate(_body[position]))
                continue;
            if (!IsSupplementaryCodePoint(position))
                return position;
            position++;
        }
        return end;
    }

    // Name :: NameStart NameContinue* [lookahead != NameContinue]
    private Token ReadName(int start)
    {
        var body = _body;
        var position = start + 1;
        while ((uint)position < (uint)body.Length && Characters.IsNameContinue(body[position]))
            position++;
        return new Token(TokenKind.Name, start, position);
    }

    // Punctuator :: ...
    private Token ReadSpread(int start)
    {
        var next = At(start + 1);
        if (next == '.' && At(start + 2) == '.')
            return new Token(TokenKind.Spread, start, start + 3);
        if (next == '.')
            throw Error(start, "Unexpected \"..\", did you mean \"...\"?");
        if (Characters.IsDigit(next))
        {
            var digits = _body[(start + 1)..ReadDigits(start + 1)];
            throw Error(start, $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?");
        }
        throw UnexpectedCharacter(start);
    }

    // IntValue :: IntegerPart [lookahead != {Digit, `.`, NameStart}]
    // FloatValue ::
    //   - IntegerPart FractionalPart ExponentPart [lookahead != {Digit, `.`, NameStart}]
    //   - IntegerPart FractionalPart [lookahead != {Digit, `.`, NameStart}]
    //   - IntegerPart ExponentPart [lookahead != {Digit, `.`, NameStart}]
    private Token ReadNumber(int start)
    {
        var position = start;
        var kind = TokenKind.Int;
        if (At(position) == '-')
            position++;
        if (At(position) == '0')
        {
            position++;
            if (Characters.IsDigit(At(position)))
                throw Error(position, $"Invalid number, unexpected digit after 0: {DescribeCharacter(position)}.");
        }
        else
        {
            position = ReadDigits(position);
        }
        if (At(position) == '.')
        {
            kind = TokenKind.Float;
            position = ReadDigits(position + 1);
        }
        if (At(position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position++;
            if (At(position) is '+' or '-')
                position++;
            position = ReadDigits(position);
        }
        // "1.2.3" and "1x" are mistakes, not two tokens.
        if (At(position) == '.' || Characters.IsNameStart(At(position)))
            throw Error(position, $"Invalid number, expected digit but got: {DescribeCharacter(position)}.");
        return new Token(kind, start, position);
    }

    private int ReadDigits(int position)
    {
        if (!Characters.IsDigit(At(position)))
            throw Error(position, $"Invalid number, expected digit but got: {DescribeCharacter(position)}.");
        do
            position++;
        while (Characters.IsDigit(At(position)));
        return position;
    }

    private GraphQLError UnexpectedCharacter(int position)
    {
        if (At(position) == '\'')
            return Error(position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        return Characters.IsUnicodeScalarValue(At(position)) || IsSupplementaryCodePoint(position)
            ? Error(position, $"Unexpected character: {DescribeCharacter(position)}.")
            : Error(position, $"Invalid character: {DescribeCharacter(position)}.");
    }

    /// <summary>A printable ASCII character in quotes, any other as U+XXXX, the end as &lt;EOF&gt;.</summary>
    private string DescribeCharacter(int position)
    {
        var code = At(position);
        if (code < 0)
            return Token.Describe(TokenKind.EndOfFile);
        if (IsSupplementaryCodePoint(position))
            code = char.ConvertToUtf32(_body, position);
        if (code == '"')
            return "'\"'";
        return code is >= 0x20 and <= 0x7E ? $"\"{(char)code}\"" : $"U+{code:X4}";
    }

    private GraphQLError Error(int position, string description) => GraphQLError.Syntax(source, position, description);
}

using System.Text;

namespace PodcastApi.GraphQL.Language;

internal readonly partial struct Lexer
{
    // StringValue ::
    //   - `""` [lookahead != `"`]
    //   - `"` StringCharacter+ `"`
    // StringCharacter ::
    //   - SourceCharacter but not `"` or `\` or LineTerminator
    //   - `\u` EscapedUnicode
    //   - `\` EscapedCharacter
    private Token ReadString(int start)
    {
        var body = _body;
        var position = start + 1;
        var chunk = position;
        StringBuilder? text = null;
        while (position < body.Length)
        {
            var code = body[position];
            if (code == '"')
            {
                var value = text is null
                    ? body[chunk..position]
                    : text.Append(body, chunk, position - chunk).ToString();
                return new Token(TokenKind.String, start, position + 1, value);
            }
            if (code == '\\')
            {
                text ??= new StringBuilder();
                text.Append(body, chunk, position - chunk);
                position = ReadEscape(position, text);
                chunk = position;
                continue;
            }
            if (code is '\n' or '\r')
                break;
            position = SkipSourceCharacter(position);
        }
        throw Error(position, "Unterminated string.");
    }

    private int SkipSourceCharacter(int position)
    {
        if (!char.IsSurrogate(_body[position]))
            return position + 1;
        return IsSupplementaryCodePoint(position)
            ? position + 2
            : throw Error(position, $"Invalid character within String: {DescribeCharacter(position)}.");
    }

    /// <summary>Appends what an escape stands for and returns the offset behind it.</summary>
    private int ReadEscape(int position, StringBuilder text)
    {
        if (At(position + 1) == 'u')
        {
            return At(position + 2) == '{'
                ? ReadEscapedUnicodeVariableWidth(position, text)
                : ReadEscapedUnicodeFixedWidth(position, text);
        }
        // EscapedCharacter :: one of `"` `\` `/` `b` `f` `n` `r` `t`
        text.Append(At(position + 1) switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Error(position, $"Invalid character escape sequence: \"{Slice(position, 2)}\"."),
        });
        return position + 2;
    }

    // EscapedUnicode :: `{` HexDigit+ `}`, at most 8 digits
    private int ReadEscapedUnicodeVariableWidth(int position, StringBuilder text)
    {
        var point = 0;
        var size = 3;
        while (size < 12)
        {
            var code = At(position + size++);
            if (code == '}')
            {
                if (size < 5 || !Characters.IsUnicodeScalarValue(point))
                    break;
                text.Append(char.ConvertFromUtf32(point));
                return position + size;
            }
            point = (point << 4) | Characters.HexDigit(code);
            if (point < 0)
                break;
        }
        throw Error(position, $"Invalid Unicode escape sequence: \"{Slice(position, size)}\".");
    }

    // EscapedUnicode :: HexDigit HexDigit HexDigit HexDigit, and two of them where they are a surrogate pair
    private int ReadEscapedUnicodeFixedWidth(int position, StringBuilder text)
    {
        var code = ReadFourHexDigits(position + 2);
        if (Characters.IsUnicodeScalarValue(code))
        {
            text.Append((char)code);
            return position + 6;
        }
        if (Characters.IsLeadingSurrogate(code) && At(position + 6) == '\\' && At(position + 7) == 'u')
        {
            var trailing = ReadFourHexDigits(position + 8);
            if (Characters.IsTrailingSurrogate(trailing))
            {
                text.Append((char)code).Append((char)trailing);
                return position + 12;
            }
        }
        throw Error(position, $"Invalid Unicode escape sequence: \"{Slice(position, 6)}\".");
    }

    /// <summary>The number, negative where one of the four is no digit.</summary>
    private int ReadFourHexDigits(int position) =>
        (Characters.HexDigit(At(position)) << 12)
        | (Characters.HexDigit(At(position + 1)) << 8)
        | (Characters.HexDigit(At(position + 2)) << 4)
        | Characters.HexDigit(At(position + 3));

    // StringValue :: `"""` BlockStringCharacter* `"""`
    // BlockStringCharacter ::
    //   - SourceCharacter but not `"""` or `\"""`
    //   - `\"""`
    private Token ReadBlockString(int start)
    {
        var body = _body;
        var position = start + 3;
        var chunk = position;
        StringBuilder? text = null;
        while (position < body.Length)
        {
            var code = body[position];
            if (code == '"' && At(position + 1) == '"' && At(position + 2) == '"')
            {
                var raw = text is null ? body[chunk..position] : text.Append(body, chunk, position - chunk).ToString();
                return new Token(TokenKind.BlockString, start, position + 3, BlockString.Dedent(raw));
            }
            if (code == '\\' && At(position + 1) == '"' && At(position + 2) == '"' && At(position + 3) == '"')
            {
                text ??= new StringBuilder();
                text.Append(body, chunk, position - chunk);
                chunk = position + 1;
                position += 4;
                continue;
            }
            position = SkipSourceCharacter(position);
        }
        throw Error(position, "Unterminated string.");
    }

    private string Slice(int start, int length) => _body.Substring(start, Math.Min(length, _body.Length - start));
}

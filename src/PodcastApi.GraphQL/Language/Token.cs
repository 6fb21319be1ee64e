namespace PodcastApi.GraphQL.Language;

/// <summary>What a token is. https://spec.graphql.org/September2025/#Token</summary>
internal enum TokenKind : byte
{
    StartOfFile,
    EndOfFile,
    Bang,
    Dollar,
    Amp,
    ParenL,
    ParenR,
    Spread,
    Colon,
    Equals,
    At,
    BracketL,
    BracketR,
    BraceL,
    Pipe,
    BraceR,
    Name,
    Int,
    Float,
    String,
    BlockString,
}

/// <summary>A token by its place; only strings carry their text, since their escapes are resolved while reading.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string? Text = null)
{
    /// <summary>The words for a kind of token in messages.</summary>
    public static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.StartOfFile => "<SOF>",
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Amp => "\"&\"",
        TokenKind.ParenL => "\"(\"",
        TokenKind.ParenR => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.Equals => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketL => "\"[\"",
        TokenKind.BracketR => "\"]\"",
        TokenKind.BraceL => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceR => "\"}\"",
        TokenKind.Name => "Name",
        TokenKind.Int => "Int",
        TokenKind.Float => "Float",
        TokenKind.String => "String",
        TokenKind.BlockString => "BlockString",
    };

    /// <summary>The words for this token in messages, with its text where it has one.</summary>
    public string Describe(Source source) => Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{Describe(Kind)} \"{source.Body[Start..End]}\"",
        TokenKind.String or TokenKind.BlockString => $"{Describe(Kind)} \"{Text}\"",
        _ => Describe(Kind),
    };
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PodcastApi.GraphQL.Language;

/// <summary>
/// Reads GraphQL text, September 2025 edition: executable and type system documents.
/// Above each method stands its production; `?` is optional, `+` one or more, `*` any number.
/// </summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Document-Syntax</remarks>
public sealed partial class Parser
{
    private readonly Source _source;
    private readonly ParserOptions _options;
    private readonly Lexer _lexer;

    private Token _token;
    private int _lastEnd;
    private int _tokenCount;
    private int _depth;

    // Items of the lists that are being read, innermost last; a finished list is cut off as an array.
    private Item[] _items = new Item[32];
    private int _itemCount;

    private Parser(Source source, ParserOptions? options)
    {
        _source = source;
        _options = options ?? ParserOptions.Default;
        _lexer = new Lexer(source);
        if (source.Body.Length > _options.MaxLength)
            throw GraphQLError.Syntax(source, _options.MaxLength.Value, $"Document is longer than {_options.MaxLength} characters. Parsing aborted.");
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="GraphQLError">The text is no GraphQL document or passes a limit; the error has the place.</exception>
    public static DocumentNode Parse(string text, ParserOptions? options = null) => Parse(new Source(text), options);

    /// <inheritdoc cref="Parse(string, ParserOptions?)"/>
    public static DocumentNode Parse(ReadOnlySpan<byte> utf8, ParserOptions? options = null)
    {
        // A code unit takes at most three bytes, so what is longer is too long for certain and need not be decoded.
        if (options?.MaxLength is { } limit && utf8.Length > 3L * limit)
            throw new GraphQLError($"Syntax Error: Document is longer than {limit} characters. Parsing aborted.");
        return Parse(Source.FromUtf8(utf8), options);
    }

    /// <inheritdoc cref="Parse(string, ParserOptions?)"/>
    public static DocumentNode Parse(Source source, ParserOptions? options = null) => new Parser(source, options).ParseDocument();

    /// <summary>Reads a value by itself, which may hold variables.</summary>
    /// <exception cref="GraphQLError">The text is no value.</exception>
    public static ValueNode ParseValue(string text, ParserOptions? options = null) =>
        new Parser(new Source(text), options).ParseWhole(static parser => parser.ParseValueLiteral(isConst: false));

    /// <summary>Reads a value by itself, which may not hold variables.</summary>
    /// <exception cref="GraphQLError">The text is no constant value.</exception>
    public static ValueNode ParseConstValue(string text, ParserOptions? options = null) =>
        new Parser(new Source(text), options).ParseWhole(static parser => parser.ParseValueLiteral(isConst: true));

    /// <summary>Reads a type reference by itself, such as <c>[Int!]</c>.</summary>
    /// <exception cref="GraphQLError">The text is no type reference.</exception>
    public static TypeNode ParseType(string text, ParserOptions? options = null) =>
        new Parser(new Source(text), options).ParseWhole(static parser => parser.ParseTypeReference());

    private T ParseWhole<T>(Func<Parser, T> parse)
    {
        Advance();
        var node = parse(this);
        Expect(TokenKind.EndOfFile);
        return node;
    }

    /// <summary>Gives a node its place: from <paramref name="start"/> to the end of the last token taken.</summary>
    private T At<T>(int start, T node)
        where T : Node
    {
        node.Source = _source;
        node.Start = start;
        node.End = _lastEnd;
        return node;
    }

    private bool Peek(TokenKind kind) => _token.Kind == kind;

    private bool PeekKeyword(string keyword) => IsKeyword(_token, keyword);

    // As graphql-js does, where a word is forbidden so is the string of that text.
    private bool PeekText(string text) => PeekKeyword(text) || _token.Text == text;

    private bool IsKeyword(in Token token, string keyword) => token.Kind == TokenKind.Name && TextOf(token).SequenceEqual(keyword);

    private Token LookAhead() => _lexer.Read(_token.End);

    private ReadOnlySpan<char> TextOf(in Token token) => _source.Body.AsSpan(token.Start, token.End - token.Start);

    private void Advance()
    {
        _lastEnd = _token.End;
        _token = _lexer.Read(_token.End);
        if (_token.Kind != TokenKind.EndOfFile && ++_tokenCount > _options.MaxTokens)
            throw Error(_token, $"Document contains more than {_options.MaxTokens} tokens{(_options.MaxTokensSetting is { } setting ? $", the limit {setting}" : "")}. Parsing aborted.");
    }

    private Token Expect(TokenKind kind)
    {
        var token = _token;
        if (token.Kind != kind)
            throw Error(token, $"Expected {Token.Describe(kind)}, found {token.Describe(_source)}.");
        if (kind != TokenKind.EndOfFile)
            Advance();
        return token;
    }

    private bool ExpectOptional(TokenKind kind)
    {
        if (_token.Kind != kind)
            return false;
        if (kind != TokenKind.EndOfFile)
            Advance();
        return true;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!ExpectOptionalKeyword(keyword))
            throw Error(_token, $"Expected \"{keyword}\", found {_token.Describe(_source)}.");
    }

    private bool ExpectOptionalKeyword(string keyword)
    {
        if (!PeekKeyword(keyword))
            return false;
        Advance();
        return true;
    }

    /// <summary>One or more items between two tokens.</summary>
    private ImmutableArray<T> Many<T>(TokenKind open, Func<Parser, T> parse, TokenKind close)
        where T : Node
    {
        Expect(open);
        var mark = _itemCount;
        do
            Push(parse(this));
        while (!ExpectOptional(close));
        return Take<T>(mark);
    }

    /// <summary>One or more items between two tokens, or nothing at all.</summary>
    private ImmutableArray<T> OptionalMany<T>(TokenKind open, Func<Parser, T> parse, TokenKind close)
        where T : Node =>
        Peek(open) ? Many(open, parse, close) : [];

    /// <summary>Any number of items between two tokens.</summary>
    private ImmutableArray<T> Any<T>(TokenKind open, Func<Parser, T> parse, TokenKind close)
        where T : Node
    {
        Expect(open);
        var mark = _itemCount;
        while (!ExpectOptional(close))
            Push(parse(this));
        return Take<T>(mark);
    }

    /// <summary>One or more items with a token between them, which may also stand before the first.</summary>
    private ImmutableArray<T> DelimitedMany<T>(TokenKind delimiter, Func<Parser, T> parse)
        where T : Node
    {
        ExpectOptional(delimiter);
        var mark = _itemCount;
        do
            Push(parse(this));
        while (ExpectOptional(delimiter));
        return Take<T>(mark);
    }

    private void Push(Node item)
    {
        if (_itemCount == _items.Length)
            Array.Resize(ref _items, _items.Length * 2);
        _items[_itemCount++].Node = item;
    }

    private ImmutableArray<T> Take<T>(int mark)
        where T : Node
    {
        var items = new T[_itemCount - mark];
        for (var i = 0; i < items.Length; i++)
            Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(items), i) = Unsafe.As<T>(_items[mark + i].Node);
        _itemCount = mark;
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private void Descend()
    {
        if (++_depth > _options.MaxDepth)
            throw Error(_token, $"Document is nested more than {_options.MaxDepth} levels deep. Parsing aborted.");
    }

    private GraphQLError Unexpected(in Token token) => Error(token, $"Unexpected {token.Describe(_source)}.");

    private GraphQLError Error(in Token token, string description) => GraphQLError.Syntax(_source, token.Start, description);

    /// <summary>A node in a struct: storing into an array of them needs no check of the node's class.</summary>
    private struct Item
    {
        public Node Node;
    }
}

using System.Text;
using System.Text.Json.Nodes;

namespace PodcastApi.Server.Tests.GraphQL;

/// <summary>Makes requests that are nearly right: valid ones with damage to bytes, tokens, the structure of JSON, headers and the method.</summary>
internal sealed class RequestMutator(int seed)
{
    private static readonly string[] Queries =
    [
        "query Q($first: Int = 3, $after: String, $where: EpisodeFilterInput) { episodes(first: $first, after: $after, where: $where, order: [{ publishedAt: DESC }, { title: ASC }]) { nodes { id title publishedAt guests { name company { name } } links { url kind } } pageInfo { endCursor hasNextPage } totalCount } }",
        "{ episode(slug: \"s05e09-gama-space\", podcast: \"rust-in-production\") { __typename title previous { title } next { title } links(kinds: [REPOSITORY, OTHER]) { text link { mentionCount mentions(first: 2) { edges { cursor node { text } } } } } } }",
        "query ($id: ID!, $yes: Boolean! = true) { node(id: $id) { id ... on Person @include(if: $yes) { name episodes(first: 2, roles: [GUEST]) { nodes { title } } } ... on Link { url } } nodes(ids: [$id, \"x\"]) { id } }",
        "fragment E on Episode { title podcast { slug } } query A { a: episodes(last: 2, before: null) { edges { node { ...E } } } b: podcasts { nodes { title seasons { number } episodes(first: 1) { nodes { ...E } } } } } query B { revision }",
        "{ people(where: { name: { startsWith: \"S\" }, or: [{ slug: { in: [\"a\", \"sebastian-scholz\"] } }, { name: { neq: null } }] }) { nodes { name profiles { kind url } companies { name } } } link(url: \"https://ada-lang.io/\") { host title } resolve(path: \"/p/s05e09\") { ... on Episode { title } } changes(first: 3) { next hasMore changes { id type action node { id } } } }",
        "{ __schema { types { name fields(includeDeprecated: true) { name type { kind ofType { name } } } } } __type(name: \"Episode\") { interfaces { name } } }",
        "mutation { touch }",
        "subscription { episodes { nodes { id } } }",
    ];

    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", "\"", "\"\"\"", "\\", "\\u", "\\ud83d", "#", "@skip(if: true)", "@include(if: $x)", "@defer", "@oneOf", "$", "!", "...", ":", ",", "=", "|", "&", "-", "0", "-1", "101",
        "99999999999", "1e400", "1.5", "null", "true", "\n", "\r", "\0", "\u0007", "\uFEFF", "é", "😀", " on ", " fragment F on Episode { id } ", " query ", " ...E ", " ... on Person { name } ", "__typename", "id", "nodes", "first: 3",
        "after: \"AQ\"", "where: { and: [] }", "where: null", "order: []", "order: [{ title: ASC, id: DESC }]", "episodes", "links", "alias: title", "[[[[[[[[", "{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a", "${{{", "'; drop table episode; --", "%00", "\\\"",
    ];

    private static readonly string?[] ContentTypes =
        ["application/json", "application/json", "application/json", "application/json", "application/json; charset=utf-8", "application/json; charset=utf-16", "text/plain", "application/json;;", "", null, "application/graphql", "multipart/form-data", "a/b; c=\"", "application/json; charset=\"\""];

    private static readonly string?[] Accepts =
        [null, "*/*", "application/json", "application/graphql-response+json", "application/graphql-response+json, application/json;q=0.9", "text/html", "application/json;q=2", ";;,", "application/*;q=0.0001", "*/*;q=0", "a", "application/json;charset=latin1", "application/json,,,text/*"];

    private static readonly string[] Methods = ["POST", "POST", "POST", "POST", "POST", "GET", "GET", "HEAD", "PUT", "OPTIONS", "DELETE", "TRACE"];

    private readonly Random _random = new(seed);

    /// <summary>The next request.</summary>
    public HttpRequestMessage Next()
    {
        var query = Damage(Pick(Queries), _random.Next(4));
        var method = Pick(Methods);
        var request = method is "GET" or "HEAD"
            ? new HttpRequestMessage(new HttpMethod(method), new Uri("/graphql?" + Parameters(query), UriKind.Relative))
            : new HttpRequestMessage(new HttpMethod(method), "/graphql") { Content = new ByteArrayContent(Body(query)) };
        if (request.Content is { } content && Pick(ContentTypes) is { } contentType)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (request.Content is not null && _random.Next(50) == 0)
            request.Content.Headers.TryAddWithoutValidation("Content-Encoding", Pick(["gzip", "identity", "br, gzip", ""]));
        if (Pick(Accepts) is { } accept)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        if (_random.Next(10) == 0)
            request.Headers.TryAddWithoutValidation("GraphQL-Cost", Pick(["report", "validate", "REPORT", "x", ""]));
        if (_random.Next(10) == 0)
            request.Headers.TryAddWithoutValidation("If-None-Match", Pick(["*", "\"x\"", "W/\"x\"", "x", "\"", ""]));
        if (_random.Next(10) == 0)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", Pick(["gzip", "br", "identity;q=0", "*", ";q"]));
        return request;
    }

    private string Parameters(string query)
    {
        var parameters = new List<string> { "query=" + Uri.EscapeDataString(query.Replace("\uD83D", "", StringComparison.Ordinal)) };
        if (_random.Next(3) == 0)
            parameters.Add("variables=" + Uri.EscapeDataString(Variables()?.ToJsonString() ?? "null"));
        if (_random.Next(5) == 0)
            parameters.Add(Pick(["operationName=A", "operationName=", "variables={", "extensions=7", "query=x", "%", "variables=%FF%FE", "&&&", "=", "variables=[]", "extensions={\"a\":{\"a\":1,\"a\":2}}"]));
        var text = string.Join('&', parameters);
        return text.Length > 12_000 ? text[..12_000] : text;
    }

    private byte[] Body(string query)
    {
        JsonNode body = new JsonObject { ["query"] = query, ["variables"] = Variables() };
        if (_random.Next(3) == 0)
            body["operationName"] = Pick(["A", "B", "Q", "", "none"]);
        if (_random.Next(5) == 0)
            body = Restructure(body.AsObject());
        var bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        for (var damage = _random.Next(4) == 0 ? _random.Next(1, 6) : 0; damage > 0; damage--)
            bytes = Damage(bytes);
        return bytes;
    }

    private JsonObject? Variables()
    {
        if (_random.Next(3) == 0)
            return null;
        var variables = new JsonObject();
        for (var count = _random.Next(4); count > 0; count--)
            variables[Pick(["first", "after", "where", "id", "yes", "x"])] = Value(0);
        return variables;
    }

    private JsonNode? Value(int depth) => _random.Next(depth > 5 ? 8 : 11) switch
    {
        0 => null,
        1 => _random.Next(-3, 120),
        2 => 1e300 * _random.NextDouble(),
        3 => true,
        4 => Pick(Pieces).Replace("\uD83D", "", StringComparison.Ordinal),
        5 => 3_000_000_000L,
        6 => "ep_00000000000000000000000000",
        7 => new string('x', _random.Next(2000)),
        8 => new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Value(depth + 1))]),
        9 => new JsonObject { [Pick(["title", "and", "or", "publishedAt", "season", "companies", "nonsense"])] = Value(depth + 1) },
        _ => new JsonObject { [Pick(["title", "publishedAt", "season", "guests"])] = new JsonObject { [Pick(["eq", "in", "gt", "some", "none", "contains", "x"])] = Value(depth + 1) } },
    };

    private JsonNode Restructure(JsonObject body)
    {
        switch (_random.Next(5))
        {
            case 0:
                return new JsonArray(body);
            case 1:
                body[Pick(["query", "variables", "operationName", "extensions"])] = Value(0);
                return body;
            case 2:
                body.Remove(Pick(["query", "variables"]));
                return body;
            case 3:
                return Value(0) ?? new JsonObject();
            default:
                body["extensions"] = new JsonObject { ["persistedQuery"] = Value(0) };
                return body;
        }
    }

    private string Damage(string text, int count)
    {
        for (; count > 0; count--)
        {
            var at = _random.Next(text.Length + 1);
            var piece = Pick(Pieces);
            text = _random.Next(6) switch
            {
                0 => text.Insert(at, piece),
                1 => text.Remove(at, Math.Min(_random.Next(1, 6), text.Length - at)),
                2 => text[..at] + piece + text[Math.Min(text.Length, at + _random.Next(1, 8))..],
                3 => text.Insert(at, string.Concat(Enumerable.Repeat(piece, _random.Next(1, 300)))),
                4 => text[..at] + Pick(Queries)[_random.Next(15)..],
                _ => Swap(text),
            };
        }

        return text;
    }

    /// <summary>Two words change their places.</summary>
    private string Swap(string text)
    {
        var words = text.Split(' ');
        var (one, other) = (_random.Next(words.Length), _random.Next(words.Length));
        (words[one], words[other]) = (words[other], words[one]);
        return string.Join(' ', words);
    }

    private byte[] Damage(byte[] bytes)
    {
        if (bytes.Length == 0)
            return [0];
        var at = _random.Next(bytes.Length);
        switch (_random.Next(4))
        {
            case 0:
                bytes[at] = (byte)_random.Next(256);
                return bytes;
            case 1:
                return bytes[..at];
            case 2:
                return [.. bytes[..at], .. bytes[_random.Next(bytes.Length)..]];
            default:
                return [.. bytes[..at], (byte)_random.Next(256), .. bytes[at..]];
        }
    }

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}

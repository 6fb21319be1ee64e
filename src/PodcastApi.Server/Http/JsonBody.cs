using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Rest.Parameters;

namespace PodcastApi.Server.Http;

/// <summary>The object in the body of a request, read member by member. Whatever is wrong with it is told with its place (RFC 6901).</summary>
internal sealed class JsonBody
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    private readonly JsonObject _members;

    private JsonBody(JsonObject members) => _members = members;

    /// <summary>Reads the body, and refuses members that nobody asks for.</summary>
    /// <param name="context">The request.</param>
    /// <param name="example">A body that is right.</param>
    /// <param name="names">The members that there may be.</param>
    /// <exception cref="ApiException">It is no JSON object, or has another member.</exception>
    public static async Task<JsonBody> ReadAsync(HttpContext context, string example, params IReadOnlyList<string> names)
    {
        var members = await ReadObjectAsync(context, example);
        if (members.FirstOrDefault(member => !names.Contains(member.Key)) is { Key: { } unknown })
            throw Refusal($"There is no '{unknown}' here.{Names.Hint(unknown, names)}", PointerTo(unknown));
        return new JsonBody(members);
    }

    /// <summary>Reads an object with any members.</summary>
    /// <param name="context">The request.</param>
    /// <param name="example">A body that is right.</param>
    /// <exception cref="ApiException">The body is no JSON object.</exception>
    public static async Task<JsonObject> ReadObjectAsync(HttpContext context, string example)
    {
        if (!context.Request.HasJsonContentType())
            throw new ApiException(ErrorCode.BadRequest, "The body is JSON: send the header 'Content-Type: application/json'.") { Status = StatusCodes.Status415UnsupportedMediaType };
        try
        {
            if (await JsonNode.ParseAsync(context.Request.Body, null, Options, context.RequestAborted) is not JsonObject members)
                throw Refusal($"The body is no object. Send one such as {example}.", "");
            CheckTexts(members, "");
            return members;
        }
        catch (JsonException failure)
        {
            // The framework counts from 0.
            var place = failure.BytePositionInLine is { } at ? string.Create(CultureInfo.InvariantCulture, $" at byte {at + 1} of line {(failure.LineNumber ?? 0) + 1}") : ", or names something twice";
            throw Refusal($"The body is not JSON{place}. Send an object such as {example}.", "");
        }
    }

    /// <summary>No database keeps half of a surrogate pair, and PostgreSQL no U+0000.</summary>
    private static void CheckTexts(JsonNode? node, string pointer)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, member) in members)
                CheckTexts(member, pointer + PointerTo(name));
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
                CheckTexts(items[i], $"{pointer}/{i.ToString(CultureInfo.InvariantCulture)}");
        }
        else if (node?.GetValueKind() == JsonValueKind.String && !IsKeepable(node))
        {
            throw Refusal("A text is Unicode without U+0000.", pointer);
        }
    }

    private static bool IsKeepable(JsonNode text)
    {
        try
        {
            return !text.GetValue<string>().Contains('\0');
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>A text; null when it is absent or null.</summary>
    public string? Text(string name) => Value(name, "a text", value => value.TryGetValue<string>(out var text) ? text : null);

    /// <summary>Texts; null when the list is absent or null.</summary>
    public IReadOnlyList<string>? Texts(string name)
    {
        if (_members[name] is not { } node)
            return null;
        if (node is not JsonArray items)
            throw Refusal($"'{name}' is a list of texts.", PointerTo(name));
        return [.. items.Select((item, i) => item is JsonValue value && value.TryGetValue<string>(out var text)
            ? text : throw Refusal($"'{name}' is a list of texts.", $"{PointerTo(name)}/{i.ToString(CultureInfo.InvariantCulture)}"))];
    }

    /// <summary>A whole number; null when it is absent or null.</summary>
    public int? Integer(string name) => Value(name, "a whole number", value => value.TryGetValue<int>(out var number) ? number : (int?)null);

    /// <summary>Whether it is so; null when it is absent or null.</summary>
    public bool? Boolean(string name) => Value(name, "true or false", value => value.TryGetValue<bool>(out var isSo) ? isSo : (bool?)null);

    /// <summary>An instant with its offset; null when it is absent or null.</summary>
    public DateTimeOffset? Instant(string name) => Value(
        name, "an instant with its offset such as 2026-01-22T06:30:00Z",
        value => value.TryGetValue<string>(out var text) && ParameterValues.TryReadInstant(text, out var instant) ? instant : (DateTimeOffset?)null);

    private T? Value<T>(string name, string form, Func<JsonValue, T?> read)
    {
        if (_members[name] is not { } node)
            return default;
        var found = node is JsonValue value ? read(value) : default;
        return found is null ? throw Refusal($"'{name}' is {form}.", PointerTo(name)) : found;
    }

    /// <summary>What ends the request because of a member.</summary>
    /// <param name="detail">What is wrong and what would be right.</param>
    /// <param name="pointer">The place.</param>
    public static ApiException Refusal(string detail, string pointer) => new(ErrorCode.BadRequest, detail, new RequestError(detail, Pointer: pointer));

    /// <summary>The place of a member of the outermost object.</summary>
    public static string PointerTo(string name) => "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

using PodcastApi.Content;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Http;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Access;

/// <summary>The body of <c>POST /v1/keys</c>, checked.</summary>
internal sealed record KeyRequest(string Name, IReadOnlyList<KeyScope> Scopes, int? RequestsPerMinute, DateTimeOffset? ExpiresAt)
{
    public const int MaxNameLength = 200;

    /// <summary>Reads the body.</summary>
    /// <exception cref="ApiException">It is not what is expected; the error names the place.</exception>
    public static async Task<KeyRequest> ReadAsync(HttpContext context, DateTimeOffset now)
    {
        var body = await JsonBody.ReadAsync(context, """{ "name": "Preview of the site", "scopes": ["READ", "DRAFT"] }""", "name", "scopes", "requestsPerMinute", "expiresAt");
        if (body.Text("name")?.Trim() is not { Length: > 0 and <= MaxNameLength } name)
            throw JsonBody.Refusal($"Say in 'name' whose key it is or what for, in at most {MaxNameLength} characters.", "/name");
        var scopes = (body.Texts("scopes") ?? ["READ"]).Select((text, i) => EnumNames<KeyScope>.TryParse(text, out var scope)
            ? scope : throw JsonBody.Refusal($"'{text}' is no scope; there are {string.Join(", ", EnumNames<KeyScope>.All)}.", $"/scopes/{i}")).ToList();
        if (scopes.Count == 0)
            throw JsonBody.Refusal($"Name at least one of {string.Join(", ", EnumNames<KeyScope>.All)}.", "/scopes");
        var limit = body.Integer("requestsPerMinute");
        if (limit is < 0)
            throw JsonBody.Refusal("A limit is not negative; 0 is none.", "/requestsPerMinute");
        var end = body.Instant("expiresAt");
        if (end <= now)
            throw JsonBody.Refusal("The key would have expired already. Name a time ahead.", "/expiresAt");
        return new KeyRequest(name, scopes, limit, end);
    }
}

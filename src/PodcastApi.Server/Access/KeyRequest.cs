using System.Text.Json;
using System.Text.Json.Serialization;
using PodcastApi.Content;
using PodcastApi.Server.Errors;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Access;

/// <summary>The body of <c>POST /v1/keys</c>, checked.</summary>
internal sealed record KeyRequest(string Name, IReadOnlyList<KeyScope> Scopes, int? RequestsPerMinute, DateTimeOffset? ExpiresAt)
{
    public const int MaxNameLength = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>Reads the body.</summary>
    /// <exception cref="ApiException">It is not what is expected; the error names the place.</exception>
    public static async Task<KeyRequest> ReadAsync(HttpContext context, DateTimeOffset now)
    {
        if (!context.Request.HasJsonContentType())
            throw new ApiException(ErrorCode.BadRequest, "The body is JSON: send the header 'Content-Type: application/json'.") { Status = 415 };
        Body? body;
        try
        {
            body = await context.Request.ReadFromJsonAsync<Body>(Json, context.RequestAborted);
        }
        catch (JsonException failure)
        {
            throw Refusal($"The body is not the JSON that is expected: {failure.Message}", "");
        }

        if (body?.Name?.Trim() is not { Length: > 0 and <= MaxNameLength } name)
            throw Refusal($"Say in 'name' whose key it is or what for, in at most {MaxNameLength} characters.", "/name");
        var scopes = (body.Scopes ?? ["READ"]).Select((text, i) => EnumNames<KeyScope>.TryParse(text, out var scope)
            ? scope : throw Refusal($"'{text}' is no scope; there are {string.Join(", ", EnumNames<KeyScope>.All)}.", $"/scopes/{i}")).ToList();
        if (scopes.Count == 0)
            throw Refusal($"Name at least one of {string.Join(", ", EnumNames<KeyScope>.All)}.", "/scopes");
        if (body.RequestsPerMinute is < 0)
            throw Refusal("A limit is not negative; 0 is none.", "/requestsPerMinute");
        if (body.ExpiresAt <= now)
            throw Refusal("The key would have expired already. Name a time ahead.", "/expiresAt");
        return new KeyRequest(name, scopes, body.RequestsPerMinute, body.ExpiresAt);
    }

    private static ApiException Refusal(string detail, string pointer) => new(ErrorCode.BadRequest, detail, new RequestError(detail, Pointer: pointer));

    private sealed record Body(string? Name, IReadOnlyList<string>? Scopes, int? RequestsPerMinute, DateTimeOffset? ExpiresAt);
}

using System.Text.Json;
using System.Text.Json.Serialization;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Server.Access;
using PodcastApi.Server.Errors;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Webhooks;

/// <summary>The body of <c>POST /v1/webhooks</c>, checked.</summary>
internal sealed record WebhookRequest(string Name, Uri Url, IReadOnlyList<ContentKind> Types, IReadOnlyList<WebhookEvent> Events, bool Drafts)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>What a webhook may be told of.</summary>
    public static IReadOnlyList<string> TypeNames { get; } = [.. ContentModel.Resource.Select(type => type.Kind).OfType<ContentKind>().Select(EnumNames<ContentKind>.Of)];

    /// <summary>Reads the body.</summary>
    /// <exception cref="ApiException">It is not what is expected; the error names the place.</exception>
    public static async Task<WebhookRequest> ReadAsync(HttpContext context, WebhookOptions options)
    {
        var body = await ReadAsync<Body>(context);
        var url = WebhookAddress.Read(body.Url, options, out var problem) ?? throw Refusal(problem!, "/url");
        var name = body.Name?.Trim() ?? url.DnsSafeHost;
        if (name.Length is 0 or > KeyRequest.MaxNameLength)
            throw Refusal($"Say in 'name' whose webhook it is or what for, in at most {KeyRequest.MaxNameLength} characters.", "/name");
        return new WebhookRequest(name, url, ReadTypes(body.Types ?? []), ReadEvents(body.Events ?? []), body.Drafts ?? false);
    }

    /// <summary>Reads <c>{"enabled": true}</c>.</summary>
    /// <exception cref="ApiException">It is not what is expected.</exception>
    public static async Task<bool> ReadEnabledAsync(HttpContext context) =>
        (await ReadAsync<Switch>(context)).Enabled ?? throw Refusal("Say in 'enabled' whether it is to be on: true or false.", "/enabled");

    private static List<ContentKind> ReadTypes(IReadOnlyList<string> names) => [.. names.Select((name, i) => TypeNames.Contains(name) && EnumNames<ContentKind>.TryParse(name, out var kind)
        ? kind : throw Refusal($"'{name}' is nothing that a webhook is told of; there are {string.Join(", ", TypeNames)}.", $"/types/{i}"))];

    private static List<WebhookEvent> ReadEvents(IReadOnlyList<string> names) => [.. names.Select((name, i) => EnumNames<WebhookEvent>.TryParse(name, out var happened)
        ? happened : throw Refusal($"'{name}' is no event; there are {string.Join(", ", EnumNames<WebhookEvent>.All)}.", $"/events/{i}"))];

    private static async Task<T> ReadAsync<T>(HttpContext context)
        where T : class
    {
        if (!context.Request.HasJsonContentType())
            throw new ApiException(ErrorCode.BadRequest, "The body is JSON: send the header 'Content-Type: application/json'.") { Status = 415 };
        try
        {
            return await context.Request.ReadFromJsonAsync<T>(Json, context.RequestAborted) ?? throw Refusal("The body is an object.", "");
        }
        catch (JsonException failure)
        {
            throw Refusal($"The body is not the JSON that is expected: {failure.Message}", "");
        }
    }

    private static ApiException Refusal(string detail, string pointer) => new(ErrorCode.BadRequest, detail, new RequestError(detail, Pointer: pointer));

    private sealed record Body(string? Name, string? Url, IReadOnlyList<string>? Types, IReadOnlyList<string>? Events, bool? Drafts);

    private sealed record Switch(bool? Enabled);
}

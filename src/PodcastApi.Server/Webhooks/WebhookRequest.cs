using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Server.Access;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Http;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Webhooks;

/// <summary>The body of <c>POST /v1/webhooks</c>, checked.</summary>
internal sealed record WebhookRequest(string Name, Uri Url, IReadOnlyList<ContentKind> Types, IReadOnlyList<WebhookEvent> Events, bool Drafts)
{
    /// <summary>What a webhook may be told of.</summary>
    public static IReadOnlyList<string> TypeNames { get; } = [.. ContentModel.Resource.Select(type => type.Kind).OfType<ContentKind>().Select(EnumNames<ContentKind>.Of)];

    /// <summary>Reads the body.</summary>
    /// <exception cref="ApiException">It is not what is expected; the error names the place.</exception>
    public static async Task<WebhookRequest> ReadAsync(HttpContext context, WebhookOptions options)
    {
        var body = await JsonBody.ReadAsync(context, """{ "url": "https://example.org/hooks", "types": ["EPISODE"] }""", "url", "name", "types", "events", "drafts");
        var url = WebhookAddress.Read(body.Text("url"), options, out var problem) ?? throw JsonBody.Refusal(problem!, "/url");
        var name = body.Text("name")?.Trim() ?? url.DnsSafeHost;
        if (name.Length is 0 or > KeyRequest.MaxNameLength)
            throw JsonBody.Refusal($"Say in 'name' whose webhook it is or what for, in at most {KeyRequest.MaxNameLength} characters.", "/name");
        return new WebhookRequest(name, url, ReadTypes(body.Texts("types") ?? []), ReadEvents(body.Texts("events") ?? []), body.Boolean("drafts") ?? false);
    }

    /// <summary>Reads <c>{"enabled": true}</c>.</summary>
    /// <exception cref="ApiException">It is not what is expected.</exception>
    public static async Task<bool> ReadEnabledAsync(HttpContext context) =>
        (await JsonBody.ReadAsync(context, """{ "enabled": true }""", "enabled")).Boolean("enabled") ?? throw JsonBody.Refusal("Say in 'enabled' whether it is to be on: true or false.", "/enabled");

    private static List<ContentKind> ReadTypes(IReadOnlyList<string> names) => [.. names.Select((name, i) => TypeNames.Contains(name) && EnumNames<ContentKind>.TryParse(name, out var kind)
        ? kind : throw JsonBody.Refusal($"'{name}' is nothing that a webhook is told of; there are {string.Join(", ", TypeNames)}.", $"/types/{i}"))];

    private static List<WebhookEvent> ReadEvents(IReadOnlyList<string> names) => [.. names.Select((name, i) => EnumNames<WebhookEvent>.TryParse(name, out var happened)
        ? happened : throw JsonBody.Refusal($"'{name}' is no event; there are {string.Join(", ", EnumNames<WebhookEvent>.All)}.", $"/events/{i}"))];
}

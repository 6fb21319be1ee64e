using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Server.Access;
using PodcastApi.Server.Rest.Selections;
using PodcastApi.Server.Webhooks;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.OpenApi;

/// <summary>Schemas and examples of webhooks and their messages.</summary>
internal static class WebhookSchemas
{
    public static IOpenApiSchema Webhooks(ModelSchemas schemas) => schemas.Named("Webhooks", () => FixedSchemas.Object(
        "All webhooks.", ("data", FixedSchemas.Array("The webhooks, oldest first.", Webhook(schemas)))));

    public static IOpenApiSchema Webhook(ModelSchemas schemas) => schemas.Named("Webhook", () => FixedSchemas.Object(
        "An address that is told of changes.",
        ("id", FixedSchemas.Text("Its id.")),
        ("name", FixedSchemas.Text("Whose it is, or what for.")),
        ("url", FixedSchemas.Text("Where messages go.")),
        ("types", Types()),
        ("events", Events()),
        ("drafts", FixedSchemas.Boolean("Whether it is told of drafts and what is scheduled, too.")),
        ("enabled", FixedSchemas.Boolean("Whether it is on.")),
        ("disabledReason", FixedSchemas.Text("Why it was switched off; null when it is on, or somebody did it.", isNullable: true)),
        ("createdAt", FixedSchemas.Time("When it was registered.")),
        ("pending", FixedSchemas.Integer("How many messages wait.")),
        ("dead", FixedSchemas.Integer("How many messages were given up.")),
        ("secret?", FixedSchemas.Text("What signs its messages; only in the answer that registered it."))));

    public static IOpenApiSchema Request(ModelSchemas schemas) => schemas.Named("WebhookRequest", () => FixedSchemas.Object(
        "A webhook that is wanted.",
        ("url", FixedSchemas.Text($"Where messages go: https, and no address of a private network unless `{WebhookOptions.Section}:{nameof(WebhookOptions.AllowedHosts)}` names it.")),
        ("name?", FixedSchemas.Text($"Whose it is, or what for; at most {KeyRequest.MaxNameLength} characters. The host without it.")),
        ("types?", Types()),
        ("events?", Events()),
        ("drafts?", FixedSchemas.Boolean("Whether it is told of drafts and what is scheduled, too."))));

    public static IOpenApiSchema Switch(ModelSchemas schemas) => schemas.Named("WebhookSwitch", () => FixedSchemas.Object(
        "What is to be changed of a webhook.", ("enabled", FixedSchemas.Boolean("Whether it is to be on."))));

    public static IOpenApiSchema Redelivered(ModelSchemas schemas) => schemas.Named("Redelivered", () => FixedSchemas.Object(
        "What is sent again.", ("redelivered", FixedSchemas.Integer("How many messages."))));

    public static IOpenApiSchema Deliveries(ModelSchemas schemas) => schemas.Named("WebhookDeliveries", () => FixedSchemas.Object(
        "A page of messages.",
        ("data", FixedSchemas.Array("The messages, newest first.", Delivery(schemas))),
        ("next", FixedSchemas.Text("What `after` takes to go on; null at the end.", isNullable: true))));

    public static IOpenApiSchema Delivery(ModelSchemas schemas) => schemas.Named("WebhookDelivery", () => FixedSchemas.Object(
        "A message to a webhook.",
        ("id", FixedSchemas.Text("Its id.")),
        ("event", FixedSchemas.Text("What happened, for example `episode.published`.")),
        ("status", FixedSchemas.Open("How it stands.", EnumNames<WebhookDeliveryStatus>.All)),
        ("attempts", FixedSchemas.Integer("How often it was sent.")),
        ("createdAt", FixedSchemas.Time("When it was recorded.")),
        ("nextAttemptAt", FixedSchemas.Time("When it is sent next; null when it is not.", isNullable: true)),
        ("finishedAt", FixedSchemas.Time("When it was delivered or given up.", isNullable: true)),
        ("lastStatus", FixedSchemas.Integer("What the receiver answered last.", isNullable: true)),
        ("lastError", FixedSchemas.Text("Why the last attempt failed.", isNullable: true)),
        ("change", FixedSchemas.Change(schemas))));

    public static IOpenApiSchema Message(ModelSchemas schemas) => schemas.Named("WebhookMessage", () => FixedSchemas.Object(
        "What a webhook is told.",
        ("type", FixedSchemas.Text("The type of the thing and what happened: `published` (everybody sees it for the first time, or again), `updated`, `deleted` (gone or hidden again) or `merged`.")),
        ("timestamp", FixedSchemas.Time("When it was recorded.")),
        ("data", FixedSchemas.Change(schemas))));

    public static JsonObject Example(string? secret = null)
    {
        var webhook = new JsonObject
        {
            ["id"] = "019aaf5c-6c1e-7b0a-9d0e-5f3a2b1c0d9e",
            ["name"] = "example.org",
            ["url"] = "https://example.org/hooks",
            ["types"] = new JsonArray("EPISODE"),
            ["events"] = new JsonArray("PUBLISHED", "DELETED"),
            ["drafts"] = false,
            ["enabled"] = true,
            ["disabledReason"] = null,
            ["createdAt"] = "2026-11-22T09:00:00Z",
            ["pending"] = 0,
            ["dead"] = 0,
        };
        if (secret is not null)
            webhook["secret"] = secret;
        return webhook;
    }

    public static JsonObject DeliveryExample() => new()
    {
        ["id"] = "019aaf5d-0a3f-7c55-8e21-9b6d4c3f2a10",
        ["event"] = "episode.published",
        ["status"] = "DEAD",
        ["attempts"] = 15,
        ["createdAt"] = "2026-11-22T09:00:01Z",
        ["nextAttemptAt"] = null,
        ["finishedAt"] = "2026-11-22T20:14:09Z",
        ["lastStatus"] = 503,
        ["lastError"] = "The receiver answered 503.",
        ["change"] = Change(),
    };

    public static JsonObject MessageExample()
    {
        var change = Change();
        change["resource"] = ExampleFactory.Thing(Representation.Single(ContentModel.Episode));
        return new JsonObject { ["type"] = "episode.published", ["timestamp"] = "2026-11-22T09:00:01.204863Z", ["data"] = change };
    }

    private static JsonObject Change()
    {
        var episode = ExampleFactory.Thing(Representation.Single(ContentModel.Episode))!;
        return new JsonObject { ["revision"] = 12, ["type"] = "EPISODE", ["id"] = episode["id"]!.DeepClone(), ["action"] = "UPSERT" };
    }

    private static OpenApiSchema Types() => FixedSchemas.Array("What it is told of; everything when empty.", FixedSchemas.Open("A type.", WebhookRequest.TypeNames));

    private static OpenApiSchema Events() => FixedSchemas.Array("Which events; all when empty.", FixedSchemas.Open("An event.", EnumNames<WebhookEvent>.All));
}

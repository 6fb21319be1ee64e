using System.Globalization;
using Microsoft.Extensions.Options;
using PodcastApi.Content;
using PodcastApi.Server.Access;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Rest;
using PodcastApi.Storage;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Webhooks;

namespace PodcastApi.Server.Webhooks;

/// <summary><c>/v1/webhooks</c>: registers, lists, switches and removes webhooks; lists their messages, and sends them again.</summary>
internal static class WebhookEndpoints
{
    public const string Path = $"{Paths.Base}/webhooks";
    public const int DefaultSize = 50;
    public const int MaxSize = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var all = routes.MapGroup(Path).AddEndpointFilter(routes.ServiceProvider.GetRequiredService<AdminFilter>());
        all.MapGet("{id}/deliveries", ListDeliveriesAsync);
        var webhooks = all.MapGroup("").AddEndpointFilter(NoParameters.CheckAsync);
        webhooks.MapPost("", CreateAsync);
        webhooks.MapGet("", ListAsync);
        webhooks.MapGet("{id}", GetAsync);
        webhooks.MapPatch("{id}", SwitchAsync);
        webhooks.MapDelete("{id}", RemoveAsync);
        webhooks.MapPost("{id}/redeliver", RedeliverDeadAsync);
        webhooks.MapGet("{id}/deliveries/{delivery}", GetDeliveryAsync);
        webhooks.MapPost("{id}/deliveries/{delivery}/redeliver", RedeliverAsync);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, PodcastDatabase database, IOptions<WebhookOptions> options, WebhookWake wake)
    {
        var asked = await WebhookRequest.ReadAsync(context, options.Value);
        var register = new WebhookRegister(database);
        if ((await register.ListAsync(context.RequestAborted)).Count >= options.Value.MaxWebhooks)
            throw new ApiException(ErrorCode.BadRequest, $"There are {options.Value.MaxWebhooks} webhooks already, the limit {WebhookOptions.Section}:{nameof(WebhookOptions.MaxWebhooks)}. Remove one.");
        var webhook = await register.AddAsync(asked.Name, asked.Url, asked.Types, asked.Events, asked.Drafts, context.RequestAborted);
        wake.Up();
        return Results.Created($"{Path}/{webhook.Id}", WebhookAnswer.Of(webhook, withSecret: true));
    }

    private static async Task<IResult> ListAsync(HttpContext context, PodcastDatabase database)
    {
        var all = await new WebhookRegister(database).ListAsync(context.RequestAborted);
        var backlogs = await new WebhookDeliveries(database).CountAsync(context.RequestAborted);
        return Results.Ok(new { data = all.Select(webhook => WebhookAnswer.Of(webhook, backlogs.GetValueOrDefault(webhook.Id))) });
    }

    private static async Task<IResult> GetAsync(string id, HttpContext context, PodcastDatabase database) =>
        Results.Ok(await DescribeAsync(await FindAsync(id, context, database), context, database));

    private static async Task<IResult> SwitchAsync(string id, HttpContext context, PodcastDatabase database, WebhookWake wake)
    {
        var isEnabled = await WebhookRequest.ReadEnabledAsync(context);
        var webhook = await new WebhookRegister(database).EnableAsync(IdOf(id), isEnabled, null, context.RequestAborted) ?? throw Unknown(id);
        wake.Up();
        return Results.Ok(await DescribeAsync(webhook, context, database));
    }

    private static async Task<IResult> RemoveAsync(string id, HttpContext context, PodcastDatabase database, WebhookWake wake)
    {
        if (!await new WebhookRegister(database).RemoveAsync(IdOf(id), context.RequestAborted))
            throw Unknown(id);
        wake.Up();
        return Results.NoContent();
    }

    private static async Task<IResult> ListDeliveriesAsync(string id, HttpContext context, PodcastDatabase database)
    {
        var webhook = await FindAsync(id, context, database);
        var query = context.Request.Query;
        if (query.Keys.FirstOrDefault(name => name is not ("status" or "first" or "after")) is { } unknown)
            throw ApiException.ForParameter(ErrorCode.BadRequest, unknown, $"There is no parameter '{unknown}' here; there are status, first and after.");
        var size = Size(query["first"]);
        var page = await new WebhookDeliveries(database).ListAsync(webhook.Id, Status(query["status"]), After(query["after"]), size + 1, context.RequestAborted);
        var data = page.Take(size).Select(DeliveryAnswer.Of).ToList();
        return Results.Ok(new { data, next = page.Count > size && size > 0 ? data[^1].Id : (Guid?)null });
    }

    private static async Task<IResult> GetDeliveryAsync(string id, string delivery, HttpContext context, PodcastDatabase database)
    {
        var webhook = await FindAsync(id, context, database);
        return Guid.TryParse(delivery, out var known) && await new WebhookDeliveries(database).FindAsync(webhook.Id, known, context.RequestAborted) is { } found
            ? Results.Ok(DeliveryAnswer.Of(found))
            : throw UnknownDelivery(id, delivery);
    }

    private static async Task<IResult> RedeliverAsync(string id, string delivery, HttpContext context, PodcastDatabase database, WebhookWake wake)
    {
        var webhook = await FindAsync(id, context, database);
        var deliveries = new WebhookDeliveries(database);
        if (!Guid.TryParse(delivery, out var known))
            throw UnknownDelivery(id, delivery);
        await deliveries.RedeliverAsync(webhook.Id, known, context.RequestAborted);
        var found = await deliveries.FindAsync(webhook.Id, known, context.RequestAborted) ?? throw UnknownDelivery(id, delivery);
        wake.Up();
        return Results.Accepted($"{Path}/{id}/deliveries/{delivery}", DeliveryAnswer.Of(found));
    }

    private static async Task<IResult> RedeliverDeadAsync(string id, HttpContext context, PodcastDatabase database, WebhookWake wake)
    {
        var webhook = await FindAsync(id, context, database);
        var count = await new WebhookDeliveries(database).RedeliverAsync(webhook.Id, null, context.RequestAborted);
        wake.Up();
        return Results.Accepted($"{Path}/{id}/deliveries", new { redelivered = count });
    }

    private static async Task<WebhookAnswer> DescribeAsync(Webhook webhook, HttpContext context, PodcastDatabase database) =>
        WebhookAnswer.Of(webhook, (await new WebhookDeliveries(database).CountAsync(context.RequestAborted)).GetValueOrDefault(webhook.Id));

    private static async Task<Webhook> FindAsync(string id, HttpContext context, PodcastDatabase database) =>
        await new WebhookRegister(database).FindAsync(IdOf(id), context.RequestAborted) ?? throw Unknown(id);

    private static Guid IdOf(string id) => Guid.TryParse(id, out var known) ? known : throw Unknown(id);

    private static int Size(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return DefaultSize;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? Math.Min(size, MaxSize)
            : throw ApiException.ForParameter(ErrorCode.BadRequest, "first", "'first' is a whole number from 0.");
    }

    private static WebhookDeliveryStatus? Status(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        return EnumNames<WebhookDeliveryStatus>.TryParse(text, out var status)
            ? status
            : throw ApiException.ForParameter(ErrorCode.BadRequest, "status", $"'{text}' is no status; there are {string.Join(", ", EnumNames<WebhookDeliveryStatus>.All)}.");
    }

    private static Guid? After(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        return Guid.TryParse(text, out var id) ? id : throw ApiException.ForParameter(ErrorCode.InvalidCursor, "after", "'after' is the 'next' of an earlier answer, unchanged.");
    }

    private static ApiException Unknown(string id) => new(ErrorCode.NotFound, $"There is no webhook with the id '{id}'. {Path} lists them.");

    private static ApiException UnknownDelivery(string id, string delivery) =>
        new(ErrorCode.NotFound, $"The webhook has no message with the id '{delivery}'. {Path}/{id}/deliveries lists them.");
}

using System.CommandLine;
using System.Text.Json;
using PodcastApi.Content;
using PodcastApi.Server.Webhooks;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Webhooks;

namespace PodcastApi.Server.Commands;

/// <summary><c>webhooks</c>: registers, lists and removes webhooks, and sends again what was given up.</summary>
internal static class WebhooksCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create() => new("webhooks", "Registers, lists and removes webhooks, and sends again what was given up.") { Add(), List(), Remove(), Redeliver() };

    private static Command Add()
    {
        var url = new Argument<string>("URL") { Description = "Where messages go, for example https://example.org/hooks." };
        var name = new Option<string?>("--name") { Description = "Whose it is, or what for; the host without it." };
        var types = new Option<string[]>("--type") { Description = $"What it is told of: {Names(WebhookRequest.TypeNames)}; everything without it.", AllowMultipleArgumentsPerToken = true };
        types.AcceptOnlyFromAmong([.. WebhookRequest.TypeNames.Select(type => type.ToLowerInvariant())]);
        var events = new Option<WebhookEvent[]>("--event") { Description = $"Which events: {Names(EnumNames<WebhookEvent>.All)}; all without it.", AllowMultipleArgumentsPerToken = true };
        var drafts = new Option<bool>("--drafts") { Description = "Whether it is told of drafts and what is scheduled, too." };
        var format = OutputFormatOption.Create();
        var command = new Command("add", "Registers a webhook and prints its secret, this once.") { url, name, types, events, drafts, format };
        command.SetAction((parsed, cancellationToken) => CommandDatabase.RunAsync(
            async (database, configuration, token) =>
            {
                var options = configuration.GetSection(WebhookOptions.Section).Get<WebhookOptions>() ?? new WebhookOptions();
                if (WebhookAddress.Read(parsed.GetRequiredValue(url), options, out var problem) is not { } address)
                {
                    await Console.Error.WriteLineAsync(problem);
                    return ExitCode.NothingDone;
                }

                var kinds = (parsed.GetValue(types) ?? []).Select(type => Enum.Parse<ContentKind>(type, ignoreCase: true)).ToList();
                var webhook = await new WebhookRegister(database).AddAsync(
                    parsed.GetValue(name) ?? address.DnsSafeHost, address, kinds, parsed.GetValue(events) ?? [], parsed.GetValue(drafts), token);
                await Console.Out.WriteLineAsync(parsed.GetValue(format) == OutputFormat.Json
                    ? JsonSerializer.Serialize(WebhookAnswer.Of(webhook, withSecret: true), Json)
                    : $"{webhook.Secret}{Environment.NewLine}This is the only time that it is shown. Remove the webhook with 'webhooks remove {webhook.Id}'.");
                return ExitCode.Clean;
            },
            cancellationToken));
        return command;
    }

    private static Command List()
    {
        var format = OutputFormatOption.Create();
        var command = new Command("list", "Lists all webhooks with what waits and what was given up.") { format };
        command.SetAction((parsed, cancellationToken) => CommandDatabase.RunAsync(
            async (database, _, token) =>
            {
                var backlogs = await new WebhookDeliveries(database).CountAsync(token);
                var answers = (await new WebhookRegister(database).ListAsync(token)).Select(webhook => WebhookAnswer.Of(webhook, backlogs.GetValueOrDefault(webhook.Id)));
                await Console.Out.WriteLineAsync(parsed.GetValue(format) == OutputFormat.Json
                    ? JsonSerializer.Serialize(answers, Json)
                    : string.Join(Environment.NewLine, answers.Select(Line).DefaultIfEmpty("There are no webhooks.")));
                return ExitCode.Clean;
            },
            cancellationToken));
        return command;
    }

    private static Command Remove()
    {
        var id = Id();
        var command = new Command("remove", "Removes a webhook with everything that was to be sent to it.") { id };
        command.SetAction((parsed, cancellationToken) => CommandDatabase.RunAsync(
            async (database, _, token) => await new WebhookRegister(database).RemoveAsync(parsed.GetRequiredValue(id), token)
                ? await SayAsync("It is removed.") : await UnknownAsync(parsed.GetRequiredValue(id)),
            cancellationToken));
        return command;
    }

    private static Command Redeliver()
    {
        var id = Id();
        var message = new Option<Guid?>("--message") { Description = "Only this message; all that were given up without it." };
        var command = new Command("redeliver", "Sends again what was given up, or one message.") { id, message };
        command.SetAction((parsed, cancellationToken) => CommandDatabase.RunAsync(
            async (database, _, token) =>
            {
                if (await new WebhookRegister(database).FindAsync(parsed.GetRequiredValue(id), token) is not { } webhook)
                    return await UnknownAsync(parsed.GetRequiredValue(id));
                var count = await new WebhookDeliveries(database).RedeliverAsync(webhook.Id, parsed.GetValue(message), token);
                return await SayAsync($"{count} to be sent again, by the next server that looks.");
            },
            cancellationToken));
        return command;
    }

    private static Argument<Guid> Id() => new("ID") { Description = "The id of the webhook; 'webhooks list' tells." };

    private static string Names(IEnumerable<string> names) => string.Join(", ", names).ToLowerInvariant();

    private static string Line(WebhookAnswer webhook) =>
        $"{webhook.Id}  {(webhook.Enabled ? "on " : "off")}  {webhook.Pending} waiting, {webhook.Dead} given up  {webhook.Name}  {webhook.Url}";

    private static async Task<int> SayAsync(string text)
    {
        await Console.Out.WriteLineAsync(text);
        return ExitCode.Clean;
    }

    private static async Task<int> UnknownAsync(Guid id)
    {
        await Console.Error.WriteLineAsync($"There is no webhook with the id {id}. 'webhooks list' tells which there are.");
        return ExitCode.NothingDone;
    }
}

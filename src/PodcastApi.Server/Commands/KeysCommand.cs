using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PodcastApi.Server.Access;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Commands;

/// <summary><c>keys</c>: makes, lists and revokes the keys of callers.</summary>
internal static class KeysCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create() => new("keys", "Makes, lists and revokes the keys of callers.") { Add(), List(), Revoke() };

    private static Command Add()
    {
        var name = new Argument<string>("NAME") { Description = "Whose key it is, or what for." };
        var scopes = new Option<KeyScope[]>("--scope")
        {
            Description = "What it allows: read (the default), draft (drafts and what is scheduled too), admin. Several may be given.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [KeyScope.Read],
        };
        var limit = new Option<int?>("--requests-per-minute") { Description = "Its own limit; 0 for none, without the option that of all keys." };
        var expires = new Option<DateTimeOffset?>("--expires") { Description = "From when it no longer counts, for example 2027-01-31." };
        var format = OutputFormatOption.Create();
        var command = new Command("add", "Makes a key and prints it, this once.") { name, scopes, limit, expires, format };
        command.SetAction((parsed, cancellationToken) => CommandDatabase.RunAsync(
            async (database, _, token) =>
            {
                var (key, secret) = await new KeyRegister(database).AddAsync(
                    parsed.GetRequiredValue(name), parsed.GetRequiredValue(scopes), parsed.GetValue(limit), parsed.GetValue(expires), token);
                await Console.Out.WriteLineAsync(parsed.GetValue(format) == OutputFormat.Json
                    ? JsonSerializer.Serialize(KeyAnswer.Of(key, secret), Json)
                    : $"{secret}{Environment.NewLine}This is the only time that it is shown. Revoke it with 'keys revoke {key.Id}'.");
                return ExitCode.Clean;
            },
            cancellationToken));
        return command;
    }

    private static Command List()
    {
        var format = OutputFormatOption.Create();
        var command = new Command("list", "Lists all keys, without the keys themselves.") { format };
        command.SetAction((parsed, cancellationToken) => CommandDatabase.RunAsync(
            async (database, _, token) =>
            {
                var keys = await new KeyRegister(database).ListAsync(token);
                var now = database.Time.GetUtcNow();
                await Console.Out.WriteLineAsync(parsed.GetValue(format) == OutputFormat.Json
                    ? JsonSerializer.Serialize(keys.Select(key => KeyAnswer.Of(key)), Json)
                    : string.Join(Environment.NewLine, keys.Select(key => Line(key, now)).DefaultIfEmpty("There are no keys.")));
                return ExitCode.Clean;
            },
            cancellationToken));
        return command;
    }

    private static Command Revoke()
    {
        var id = new Argument<Guid>("ID") { Description = "The id of the key; 'keys list' tells." };
        var command = new Command("revoke", "Revokes a key for good.") { id };
        command.SetAction((parsed, cancellationToken) => CommandDatabase.RunAsync(
            async (database, configuration, token) =>
            {
                if (!await new KeyRegister(database).RevokeAsync(parsed.GetRequiredValue(id), token))
                {
                    await Console.Error.WriteLineAsync($"There is no key with the id {parsed.GetRequiredValue(id)}. 'keys list' tells which there are.");
                    return ExitCode.NothingDone;
                }

                var access = configuration.GetSection(AccessOptions.Section).Get<AccessOptions>() ?? new AccessOptions();
                await Console.Out.WriteLineAsync($"It is revoked. A running server refuses it within {access.KeyCacheSeconds} seconds.");
                return ExitCode.Clean;
            },
            cancellationToken));
        return command;
    }

    private static string Line(ApiKey key, DateTimeOffset now)
    {
        var state = key.RevokedAt is { } revoked ? $"revoked {Day(revoked)}"
            : key.ExpiresAt is { } end ? $"{(key.IsValidAt(now) ? "expires" : "expired")} {Day(end)}"
            : "valid";
        return $"{key.Id}  {string.Join(",", key.Scopes),-16}  {state,-18}  {key.Name}";
    }

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

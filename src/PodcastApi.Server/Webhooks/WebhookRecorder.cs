using System.Text.Json;
using Microsoft.Extensions.Options;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Live;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Selections;
using PodcastApi.Storage;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Webhooks;

namespace PodcastApi.Server.Webhooks;

/// <summary>Records messages for webhooks from the change log, which tells only what their scope shows.</summary>
internal sealed partial class WebhookRecorder(
    PodcastDatabase database, ChangePages pages, IOptions<WebhookOptions> options, IOptions<LimitOptions> limits, ILogger<WebhookRecorder> logger)
{
    private const string Resource = "resource";

    private readonly IReadOnlyList<ChangesPart> _parts =
    [
        new ChangeListPart("data",
        [
            new ChangeFieldPart("revision", ChangeField.Revision), new ChangeFieldPart("type", ChangeField.Type), new ChangeFieldPart("id", ChangeField.Id),
            new ChangeFieldPart("action", ChangeField.Action), new ChangeFieldPart("mergedInto", ChangeField.MergedInto, OmitNull: true),
            new ChangedNodePart(Resource, Bodies(limits.Value), OmitNull: true),
        ]),
    ];

    /// <summary>Records everything that changed, as far as there is room for it, unless another node is at it.</summary>
    public async Task RecordAsync(Webhook webhook, CancellationToken cancellationToken)
    {
        while (await RecordPageAsync(webhook, cancellationToken))
        {
        }
    }

    /// <summary>Records a page; says whether there is another one.</summary>
    private async Task<bool> RecordPageAsync(Webhook webhook, CancellationToken cancellationToken)
    {
        await using var recording = await WebhookRecording.TryBeginAsync(database, webhook.Id, options.Value.MaxPending, cancellationToken);
        if (recording is null)
            return false;
        var scope = webhook.Drafts ? AccessScope.Drafts : AccessScope.Published;
        var key = new ChangePageKey(recording.Position, limits.Value.DefaultChangesPageSize, scope, "webhook", "");
        var page = await pages.ReadAsync(key, _parts, isShared: true, cancellationToken);
        if (page is null)
        {
            LogExpired(logger, webhook.Id);
            page = await pages.ReadAsync(key with { Since = null }, _parts, isShared: false, cancellationToken);
        }

        if (page!.Count == 0 && page.Next == recording.Position)
            return false;
        var changes = Changes(page.Json);
        var published = await recording.PublishedAsync([.. changes.Where(change => change.Action == ChangeAction.Upsert).Select(change => change.Id.Value)], cancellationToken);
        var messages = changes
            .Select(change => (Change: change, Event: EventOf(change, published)))
            .Where(told => Wants(webhook.Types, EnumNames<ContentKind>.Of(told.Change.Id.Kind)) && Wants(webhook.Events, EnumNames<WebhookEvent>.Of(told.Event)))
            .Select(told => new WebhookMessage(told.Change.Id.Value, NameOf(told.Change.Id.Kind, told.Event), told.Change.Json, told.Change.Resource))
            .ToList();
        await recording.CompleteAsync(messages, page.Next, database.Time.GetUtcNow(), cancellationToken);
        return page.HasMore;
    }

    /// <summary>What a message calls an event, for example <c>episode.published</c>.</summary>
    public static string NameOf(ContentKind kind, WebhookEvent happened) =>
        $"{EnumNames<ContentKind>.Of(kind)}.{EnumNames<WebhookEvent>.Of(happened)}".ToLowerInvariant();

    private static bool Wants(string[] wanted, string name) => wanted.Length == 0 || wanted.Contains(name, StringComparer.Ordinal);

    private static WebhookEvent EventOf(RecordedChange change, IReadOnlySet<Guid> published) => change.Action switch
    {
        ChangeAction.Upsert => published.Contains(change.Id.Value) ? WebhookEvent.Published : WebhookEvent.Updated,
        ChangeAction.Delete => WebhookEvent.Deleted,
        ChangeAction.Merge => WebhookEvent.Merged,
    };

    private static List<RecordedChange> Changes(byte[] page)
    {
        using var document = JsonDocument.Parse(page);
        return [.. document.RootElement.GetProperty("data").EnumerateArray().Select(Change)];
    }

    private static RecordedChange Change(JsonElement change)
    {
        var id = EntityId.TryParse(change.GetProperty("id").GetString(), out var known) ? known : throw new InvalidOperationException("A change names something of no known type.");
        var action = EnumNames<ChangeAction>.TryParse(change.GetProperty("action").GetString(), out var read) ? read : throw new InvalidOperationException("A change has no known action.");
        var members = change.EnumerateObject().Where(member => member.Name != Resource).Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}");
        return new RecordedChange(id, action, $"{{{string.Join(',', members)}}}", change.TryGetProperty(Resource, out var resource) ? resource.GetRawText() : null);
    }

    private static List<TypeSelection> Bodies(LimitOptions limits)
    {
        var errors = new RequestErrors();
        var builder = new SelectionBuilder(limits.MaxIncludeDepth, errors);
        return [.. ContentModel.Resource.Select(type => new TypeSelection(type, builder.Build(Representation.Single(type), [], [])))];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhook {Webhook} is too far behind for the change log to tell it what went meanwhile; it is told of everything that exists now.")]
    private static partial void LogExpired(ILogger logger, Guid webhook);

    private sealed record RecordedChange(EntityId Id, ChangeAction Action, string Json, string? Resource);
}

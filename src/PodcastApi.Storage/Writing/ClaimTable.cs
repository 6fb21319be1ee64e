using Npgsql;
using NpgsqlTypes;
using PodcastApi.Content;

namespace PodcastApi.Storage.Writing;

/// <summary>
/// What is said of people and companies, by whom: part of a writer's transaction. People and companies are shown with what
/// follows from all claims, so that a source that goes away takes along what it alone told.
/// </summary>
public sealed class ClaimTable
{
    private readonly NpgsqlConnection _connection;
    private readonly DateTimeOffset _now;

    internal ClaimTable(WriteTransaction transaction)
    {
        _connection = transaction.Connection;
        _now = transaction.Now;
    }

    /// <summary>Replaces all that some owners say; gives back of whom something was said before or is now.</summary>
    public async Task<IReadOnlyCollection<Guid>> ReplaceAsync(
        IReadOnlyCollection<Guid> owners, IReadOnlyCollection<ClaimRow> claims, CancellationToken cancellationToken)
    {
        var concerned = claims.Select(claim => claim.EntityId).ToHashSet();
        await using (var remove = Command("delete from claim where owner_id = any($1) returning entity_id", [.. owners]))
            concerned.UnionWith(await IdsAsync(remove, cancellationToken));
        if (claims.Count > 0)
            await CopyAsync(claims, cancellationToken);
        return concerned;
    }

    /// <summary>Claims about the loser of a merge are about the survivor from now on.</summary>
    public async Task MoveAsync(Guid loser, Guid survivor, CancellationToken cancellationToken)
    {
        await using var move = Command("update claim set entity_id = $2 where entity_id = $1", loser, survivor);
        await move.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Lets those claims be seen whose time has come; gives back of whom.</summary>
    public async Task<IReadOnlyCollection<Guid>> RevealAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var reveal = Command("update claim set visible = true where not visible and visible_from <= $1 returning entity_id", now.UtcDateTime);
        return (await IdsAsync(reveal, cancellationToken)).ToHashSet();
    }

    /// <summary>What is said of some people and companies; those of whom nothing is said are left out. At most a few thousand at a time.</summary>
    public async Task<IReadOnlyList<ClaimSummary>> SummariseAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var drafts = new Dictionary<Guid, Draft>(ids.Count);
        await using var command = Command(SummarySql, [.. ids]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var id = reader.GetGuid(0);
            if (!drafts.TryGetValue(id, out var draft))
                drafts[id] = draft = new Draft();
            var count = reader.GetInt32(5);
            switch (reader.GetString(1))
            {
                case "name":
                    draft.Kind = EnumNames<ContentKind>.TryParse(reader.GetString(2), out var kind) ? kind : ContentKind.Person;
                    draft.Names.Add(new ClaimedName(reader.GetString(3), reader.GetInt16(4), count));
                    break;
                case "alternative":
                    draft.AlternativeNames.Add(reader.GetString(3));
                    break;
                case "url":
                    draft.Urls.Add(new ClaimedUrl(reader.GetString(3), count, reader.IsDBNull(6) ? null : reader.GetFieldValue<DateOnly>(6)));
                    break;
                case "image":
                    draft.ImageUrl = reader.GetString(3);
                    break;
                default:
                    (draft.AboutHtml, draft.AboutText) = (Text(reader, 3), Text(reader, 7));
                    break;
            }
        }

        return [.. drafts.OrderBy(entry => entry.Key).Select(entry => entry.Value.Finish(entry.Key))];
    }

    /// <summary>What may be shown, or, of whom nothing may be shown yet, everything.</summary>
    private const string SummarySql = """
        with shown as materialized (
            select c.* from claim c
            where c.entity_id = any($1)
              and (c.visible or not exists (select 1 from claim v where v.entity_id = c.entity_id and v.visible)))
        select entity_id, 'name', type, name, min(rank), count(*)::int, null::date, null
        from shown group by entity_id, type, name
        union all
        select entity_id, 'alternative', type, a.name, 0::smallint, count(*)::int, null, null
        from shown, unnest(alternative_names) as a (name) group by entity_id, type, a.name
        union all
        select entity_id, 'url', type, u.url, 0::smallint, count(*)::int, max(said_on), null
        from shown, unnest(urls) as u (url) group by entity_id, type, u.url
        union all
        (select distinct on (entity_id) entity_id, 'image', type, image_url, 0::smallint, 1, null, null
        from shown where image_url is not null
        order by entity_id, rank, said_on desc nulls last, image_url collate "C")
        union all
        (select distinct on (entity_id) entity_id, 'about', type, about_html, 0::smallint, 1, null, about_text
        from shown where about_html is not null or about_text is not null
        order by entity_id, rank, said_on desc nulls last, about_text collate "C")
        """;

    private async Task CopyAsync(IReadOnlyCollection<ClaimRow> claims, CancellationToken cancellationToken)
    {
        await using var copy = await _connection.BeginBinaryImportAsync(
            """
            copy claim (owner_id, position, type, entity_id, rank, name, alternative_names, urls, image_url, about_html, about_text,
                said_on, visible_from, visible) from stdin (format binary)
            """,
            cancellationToken);
        var positions = new Dictionary<Guid, int>();
        foreach (var claim in claims)
        {
            var position = positions[claim.OwnerId] = positions.GetValueOrDefault(claim.OwnerId) + 1;
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(claim.OwnerId, NpgsqlDbType.Uuid, cancellationToken);
            await copy.WriteAsync(position, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(EnumNames<ContentKind>.Of(claim.Kind), NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(claim.EntityId, NpgsqlDbType.Uuid, cancellationToken);
            await copy.WriteAsync(claim.Rank, NpgsqlDbType.Smallint, cancellationToken);
            await copy.WriteAsync(StoredText.Clean(claim.Name), NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(claim.AlternativeNames.Select(StoredText.Clean).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(claim.Urls.Select(StoredText.Clean).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text, cancellationToken);
            await TextAsync(claim.ImageUrl);
            await TextAsync(claim.AboutHtml);
            await TextAsync(claim.AboutText);
            if (claim.SaidOn is { } day)
                await copy.WriteAsync(day, NpgsqlDbType.Date, cancellationToken);
            else
                await copy.WriteNullAsync(cancellationToken);
            if (claim.VisibleFrom is { } from)
                await copy.WriteAsync(from.UtcDateTime, NpgsqlDbType.TimestampTz, cancellationToken);
            else
                await copy.WriteNullAsync(cancellationToken);
            await copy.WriteAsync(claim.VisibleFrom <= _now, NpgsqlDbType.Boolean, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);

        async Task TextAsync(string? text)
        {
            if (text is null)
                await copy.WriteNullAsync(cancellationToken);
            else
                await copy.WriteAsync(StoredText.Clean(text), NpgsqlDbType.Text, cancellationToken);
        }
    }

    private NpgsqlCommand Command<T>(string sql, params T[] parameters)
    {
        var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        if (sql.Contains("any($1)", StringComparison.Ordinal))
        {
            command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = parameters });
            return command;
        }

        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = parameter });
        return command;
    }

    private static async Task<List<Guid>> IdsAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
            ids.Add(reader.GetGuid(0));
        return ids;
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private sealed class Draft
    {
        public ContentKind Kind { get; set; }

        public List<ClaimedName> Names { get; } = [];

        public List<string> AlternativeNames { get; } = [];

        public List<ClaimedUrl> Urls { get; } = [];

        public string? ImageUrl { get; set; }

        public string? AboutHtml { get; set; }

        public string? AboutText { get; set; }

        public ClaimSummary Finish(Guid id) => new(Kind, id, Names, AlternativeNames, Urls, ImageUrl, AboutHtml, AboutText);
    }
}

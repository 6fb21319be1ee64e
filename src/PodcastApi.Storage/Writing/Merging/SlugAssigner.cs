using Npgsql;
using PodcastApi.Content;

namespace PodcastApi.Storage.Writing.Merging;

/// <summary>
/// Gives every staged row its slug. Whoever has the wanted slug keeps it; of several that want the same one, those that exist go
/// before new ones, and then the one that came first; the others get <c>-2</c>, <c>-3</c>, … and keep that while they want the
/// same. All that nobody disputes is settled as a set; the rest, which is little, one by one.
/// </summary>
internal static class SlugAssigner
{
    public static async Task AssignAsync(WriteTransaction transaction, SluggedTable table, CancellationToken cancellationToken)
    {
        await transaction.ExecuteAsync(ClaimSql(table), cancellationToken);
        await transaction.ExecuteAsync(GrantUndisputedSql(table), cancellationToken);
        var disputed = await ReadDisputedAsync(transaction, cancellationToken);
        if (disputed.Count > 0)
        {
            var taken = await ReadTakenAsync(transaction, table, disputed, cancellationToken);
            await WriteAsync(transaction, Grant(disputed, taken), cancellationToken);
        }

        await transaction.ExecuteAsync(DropUnchangedSql(table), cancellationToken);
        await transaction.ExecuteAsync(StepAsideSql(table), cancellationToken);
        await transaction.ExecuteAsync(table.UpsertSql, cancellationToken);
        await transaction.ExecuteAsync(table.AliasSql, cancellationToken);
    }

    private sealed record Claim(Guid Id, Guid Scope, string Proposed, string? Old);

    private static IEnumerable<(Guid Id, string Slug)> Grant(IReadOnlyList<Claim> claims, HashSet<(Guid Scope, string Slug)> taken)
    {
        var next = new Dictionary<(Guid Scope, string Slug), int>();
        foreach (var claim in claims)
        {
            var slug = claim.Proposed;
            if (!taken.Add((claim.Scope, slug)))
            {
                if (claim.Old is { } old && NumberedSlug.Is(old, claim.Proposed) && taken.Add((claim.Scope, old)))
                {
                    slug = old;
                }
                else
                {
                    var number = next.GetValueOrDefault((claim.Scope, claim.Proposed), 2);
                    do
                        slug = NumberedSlug.Of(claim.Proposed, number++);
                    while (!taken.Add((claim.Scope, slug)));
                    next[(claim.Scope, claim.Proposed)] = number;
                }
            }

            yield return (claim.Id, slug);
        }
    }

    private static string ClaimSql(SluggedTable table)
    {
        var scope = table.Scope is null ? "'00000000-0000-0000-0000-000000000000'::uuid" : null;
        var moved = table.Scope is null
            ? ""
            : """
              insert into slug_claim (id, scope, proposed, ordinal, old_scope, old_slug)
              select e.id, d.survivor, e.slug, 0, e.podcast_id, e.slug
              from episode e
              join doomed d on d.type = 'PODCAST' and d.survivor is not null and d.id = e.podcast_id
              where not exists (select 1 from stage_episode s where s.id = e.id)
                and not exists (select 1 from doomed o where o.type = 'EPISODE' and o.id = e.id);
              """;
        return $"""
            delete from slug_claim;
            insert into slug_claim (id, scope, proposed, ordinal, old_scope, old_slug)
            select s.id, {scope ?? "s." + table.Scope}, s.slug, s.ordinal, {(scope is null ? "l." + table.Scope : $"case when l.id is not null then {scope} end")}, l.slug
            from {table.Table.Name} s
            left join {table.Table.Live} l on l.id = s.id;
            {moved}
            analyze slug_claim;
            """;
    }

    private static string GrantUndisputedSql(SluggedTable table) => $"""
        update slug_claim set granted = proposed where old_slug = proposed and old_scope = scope;
        update slug_claim c set granted = c.proposed
        from (select scope, proposed from slug_claim where granted is null group by scope, proposed having count(*) = 1) alone
        where c.granted is null and c.scope = alone.scope and c.proposed = alone.proposed
          and not exists (
            select 1 from slug_claim g where g.scope = c.scope and g.proposed = c.proposed and g.granted is not null)
          and not exists (
            select 1 from slug_claim o where o.granted is null and o.old_scope = c.scope and o.old_slug = c.proposed and o.id <> c.id)
          and not exists (
            select 1 from {table.Table.Live} l
            where l.slug = c.proposed{(table.Scope is null ? "" : $" and l.{table.Scope} = c.scope")} and {IsSettled(table)});
        """;

    /// <summary>The stored row neither wants a slug in this transaction nor goes.</summary>
    private static string IsSettled(SluggedTable table) =>
        $"not exists (select 1 from slug_claim x where x.id = l.id) and not exists (select 1 from doomed d where d.type = '{table.Type}' and d.id = l.id)";

    /// <summary>What differed by nothing but the slug that it wanted and did not get has not changed.</summary>
    private static string DropUnchangedSql(SluggedTable table) => $"""
        with unchanged as (
            delete from {table.Table.Name} s using {table.Table.Live} l, slug_claim c
            where l.id = s.id and c.id = s.id and l.content_hash = s.content_hash and c.granted = c.old_slug and c.scope = c.old_scope
                {(table.Kind == ContentKind.Episode ? "and l.status = s.status" : "")}
            returning s.id)
        delete from slug_claim c using unchanged u where u.id = c.id
        """;

    /// <summary>Slugs are swapped by way of names that nobody wants, since uniqueness is checked row by row.</summary>
    private static string StepAsideSql(SluggedTable table) => $"""
        update {table.Table.Live} l set slug = '~' || l.id from slug_claim c
        where c.id = l.id and (c.old_slug, c.old_scope) is distinct from (c.granted, c.scope);
        update {table.Table.Live} l set slug = '~' || l.id from doomed d where d.type = '{table.Type}' and d.id = l.id;
        """;

    private static async Task<List<Claim>> ReadDisputedAsync(WriteTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = transaction.Command("""
            select id, scope, proposed, case when old_scope = scope then old_slug end
            from slug_claim
            where granted is null
            order by old_slug is null, ordinal, id
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var claims = new List<Claim>();
        while (await reader.ReadAsync(cancellationToken))
            claims.Add(new Claim(reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3)));
        return claims;
    }

    private static async Task<HashSet<(Guid Scope, string Slug)>> ReadTakenAsync(
        WriteTransaction transaction, SluggedTable table, List<Claim> disputed, CancellationToken cancellationToken)
    {
        var wanted = disputed.Select(claim => (claim.Scope, claim.Proposed)).Distinct().ToArray();
        // In code point order '-' is followed by '.': the range holds every slug that goes on with a hyphen.
        await using var command = transaction.Command($"""
            with wanted as (select scope, slug collate "C" as slug from unnest(@scopes, @slugs) as t (scope, slug))
            select w.scope, l.slug
            from wanted w
            join {table.Table.Live} l on (l.slug = w.slug or (l.slug > w.slug || '-' and l.slug < w.slug || '.'))
                {(table.Scope is null ? "" : $"and l.{table.Scope} = w.scope")}
            where {IsSettled(table)}
            union
            select w.scope, c.granted
            from wanted w
            join slug_claim c on c.scope = w.scope and (c.granted = w.slug or (c.granted > w.slug || '-' and c.granted < w.slug || '.'))
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid[]>("scopes", [.. wanted.Select(pair => pair.Scope)]));
        command.Parameters.Add(new NpgsqlParameter<string[]>("slugs", [.. wanted.Select(pair => pair.Proposed)]));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var taken = new HashSet<(Guid, string)>();
        while (await reader.ReadAsync(cancellationToken))
            taken.Add((reader.GetGuid(0), reader.GetString(1)));
        return taken;
    }

    private static async Task WriteAsync(
        WriteTransaction transaction, IEnumerable<(Guid Id, string Slug)> grants, CancellationToken cancellationToken)
    {
        var list = grants.ToArray();
        await using var command = transaction.Command(
            "update slug_claim c set granted = t.slug from unnest(@ids, @granted) as t (id, slug) where c.id = t.id");
        command.Parameters.Add(new NpgsqlParameter<Guid[]>("ids", [.. list.Select(grant => grant.Id)]));
        command.Parameters.Add(new NpgsqlParameter<string[]>("granted", [.. list.Select(grant => grant.Slug)]));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Roots;

namespace PodcastApi.Query.Compilation;

/// <summary>
/// Finds the thing that a current or an old name leads to: a current slug before an alias, of several aliases the newest; a
/// merged thing is the one that it turned out to be. The id is left in a setting of the transaction, so that it is sought once,
/// however many statements read what belongs to the thing.
/// </summary>
internal static class OldNames
{
    /// <summary>Whether a lookup follows them.</summary>
    public static bool Follows(Lookup lookup)
        => lookup is IdLookup { FollowsMerges: true } or SlugLookup { FollowsOldNames: true } or EpisodeSlugLookup { FollowsOldNames: true };

    /// <summary>Adds the setting that holds the id of a thing: several ids where several may be found.</summary>
    public static FoundId Find(AccessScope scope, Lookup lookup, StatementList statements)
    {
        FoundId? podcast = lookup is EpisodeSlugLookup { Podcast: { } within } ? Find(scope, within, statements) : null;
        var found = new FoundId(statements.NextSetting, SingleLevel.MayFindSeveral(lookup));
        statements.AddSetting(writer => Write(writer, scope, lookup, podcast));
        return found;
    }

    private static void Write(SqlWriter writer, AccessScope scope, Lookup lookup, FoundId? podcast)
    {
        writer.Keyword("coalesce(coalesce(");
        switch (lookup)
        {
            case IdLookup byId:
                WriteCurrent(writer, scope, byId, "id", byId.Collection, byId.Id, SqlType.Uuid, null);
                writer.Keyword(", ");
                WriteSurvivor(writer, scope, byId);
                break;
            case SlugLookup bySlug:
                WriteCurrent(writer, scope, bySlug, "slug", bySlug.Collection, bySlug.Slug, SqlType.Text, null);
                writer.Keyword(", (");
                WriteAlias(writer, scope, bySlug, bySlug.Collection, null, alias => writer.Column(alias, "path").Keyword(" = '")
                    .Identifier(CollectionOf(bySlug.Type)).Keyword("/' || ").Parameter(bySlug.Slug, SqlType.Text));
                writer.Keyword(")");
                break;
            case EpisodeSlugLookup { Podcast: null } bySlug:
                writer.Keyword("nullif(array");
                WriteCurrent(writer, scope, bySlug, "slug", null, bySlug.Slug, SqlType.Text, null);
                writer.Keyword(", '{}'), array(");
                WriteAlias(writer, scope, bySlug, null, null, alias => writer.Column(alias, "path").Keyword(" = ").Parameter(bySlug.Slug, SqlType.Text));
                writer.Keyword(")");
                break;
            case EpisodeSlugLookup bySlug:
                WriteCurrent(writer, scope, bySlug, "slug", null, bySlug.Slug, SqlType.Text, podcast);
                writer.Keyword(", (");
                // An alias has no podcast: that of the thing counts.
                WriteAlias(writer, scope, bySlug, null, podcast, alias => writer.Column(alias, "path").Keyword(" = ").Parameter(bySlug.Slug, SqlType.Text));
                writer.Keyword(")");
                break;
            default:
                throw new ArgumentException($"A {lookup.GetType().Name} follows no old names.", nameof(lookup));
        }

        writer.Keyword(")::text, '')");
    }

    /// <summary>Writes the thing that has the name now; several where several may have it.</summary>
    private static void WriteCurrent(
        SqlWriter writer, AccessScope scope, Lookup lookup, string column, ContentCollection? collection, Values.Slot value, SqlType type, FoundId? podcast)
    {
        var current = writer.NewAlias();
        writer.Keyword("(select ").Column(current, "id").Keyword(" from ").Identifier(lookup.Type.Table).Keyword(" ").Identifier(current).Keyword(" where ");
        podcast?.Write(writer.Column(current, "podcast_id").Keyword(" = "));
        writer.Keyword(podcast is null ? "" : " and ").Column(current, column).Keyword(" = ").Parameter(value, type);
        WriteBelongs(writer, scope, lookup.Type, collection, current);
        if (SingleLevel.MayFindSeveral(lookup))
            writer.Keyword(" order by ").Column(current, "id").Keyword(" limit ").Number(SingleLevel.MaxCandidates);
        writer.Keyword(")");
    }

    private static void WriteSurvivor(SqlWriter writer, AccessScope scope, IdLookup lookup)
    {
        var survivor = writer.NewAlias();
        writer.Keyword("(select ").Column(survivor, "id").Keyword(" from change c join ").Identifier(lookup.Type.Table).Keyword(" ").Identifier(survivor)
            .Keyword(" on ").Column(survivor, "id").Keyword(" = c.merged_into where c.id = ").Parameter(lookup.Id, SqlType.Uuid).Keyword(" and c.action = 'MERGE'");
        WriteBelongs(writer, scope, lookup.Type, lookup.Collection, survivor);
        writer.Keyword(")");
    }

    private static void WriteAlias(
        SqlWriter writer, AccessScope scope, Lookup lookup, ContentCollection? collection, FoundId? podcast, Action<string> condition)
    {
        var alias = writer.NewAlias();
        var thing = writer.NewAlias();
        writer.Keyword("select ").Column(thing, "id").Keyword(" from alias ").Identifier(alias)
            .Keyword(" left join change c on c.id = ").Column(alias, "id").Keyword(" and c.action = 'MERGE' join ")
            .Identifier(lookup.Type.Table).Keyword(" ").Identifier(thing).Keyword(" on ").Column(thing, "id").Keyword(" = coalesce(c.merged_into, ")
            .Column(alias, "id").Keyword(") where ").Column(alias, "type").Keyword(" = ").Literal(EnumNames<ContentKind>.Of(lookup.Type.Kind!.Value)).Keyword(" and ");
        condition(alias);
        podcast?.Write(writer.Keyword(" and ").Column(thing, "podcast_id").Keyword(" = "));
        WriteBelongs(writer, scope, lookup.Type, collection, thing);
        writer.Keyword(" order by ").Column(alias, "revision").Keyword(" desc, ").Column(alias, "id").Keyword(" limit 1");
    }

    private static void WriteBelongs(SqlWriter writer, AccessScope scope, ContentType type, ContentCollection? collection, string alias)
    {
        if (scope == AccessScope.Published && type.HasVisible)
            writer.Keyword(" and ").Column(alias, "visible");
        if (SingleLevel.ConditionOf(scope, collection) is { } template)
            writer.Keyword(" and ").Template(template, alias);
    }

    /// <summary>The collection whose name canonical paths begin with.</summary>
    private static string CollectionOf(ContentType type)
    {
        foreach (var collection in ContentModel.Collections)
        {
            if (collection.Type == type)
                return collection.Name;
        }

        throw new ArgumentException($"No path leads to a {type}.", nameof(type));
    }
}

/// <summary>A setting of the transaction that holds an id, or an array of ids; it is empty when nothing was found.</summary>
/// <param name="Setting">Its name.</param>
/// <param name="IsArray">Whether it holds an array.</param>
internal sealed record FoundId(string Setting, bool IsArray)
{
    /// <summary>Writes the id, or the array.</summary>
    public void Write(SqlWriter writer)
    {
        if (writer.SettingsAlias is { } alias)
            writer.Keyword("nullif(").Column(alias, Setting[(Setting.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        else
            writer.Keyword("nullif(current_setting('").Keyword(Setting).Keyword("', true)");
        writer.Keyword(", '')::uuid").Keyword(IsArray ? "[]" : "");
    }

    /// <summary>Writes the condition that a column is the id, or one of them.</summary>
    public void WriteEquals(SqlWriter writer, string alias)
    {
        writer.Column(alias, "id").Keyword(IsArray ? " = any(" : " = ");
        Write(writer);
        writer.Keyword(IsArray ? ")" : "");
    }

    /// <summary>Writes the ids as a sub-select of keys.</summary>
    public void WriteKeySet(SqlWriter writer)
    {
        if (IsArray)
        {
            Write(writer.Keyword("select unnest("));
            writer.Keyword(") as ").Identifier(KeyNames.Of(0));
            return;
        }

        var found = writer.NewAlias();
        Write(writer.Keyword("select ").Column(found, KeyNames.Of(0)).Keyword(" from (select "));
        writer.Keyword(" as ").Identifier(KeyNames.Of(0)).Keyword(") ").Identifier(found).Keyword(" where ").Column(found, KeyNames.Of(0)).Keyword(" is not null");
    }
}

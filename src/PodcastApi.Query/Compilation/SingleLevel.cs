using PodcastApi.Content.Model;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Roots;

namespace PodcastApi.Query.Compilation;

/// <summary>One thing, by id, slug or URL.</summary>
internal sealed class SingleLevel(AccessScope scope, Lookup lookup) : Level(scope, new RowSource(lookup.Type, null, null), keyColumns: 0)
{
    /// <summary>How many things are told of when a slug stands for several.</summary>
    private const int MaxCandidates = 20;

    /// <summary>Whether a lookup may find several things.</summary>
    public static bool MayFindSeveral(Lookup lookup) => lookup is EpisodeSlugLookup { Podcast: null };

    protected override bool HasDistinctRows => true;

    /// <summary>Writes the row of a thing as a condition on an alias.</summary>
    public static void WriteLookup(SqlWriter writer, ref Conditions conditions, AccessScope scope, Lookup lookup, string alias)
    {
        switch (lookup)
        {
            case IdLookup byId:
                WriteId(conditions.Next().Column(alias, "id").Keyword(" = "), byId);
                WriteCollection(ref conditions, scope, byId.Collection, alias);
                break;
            case SlugLookup { FollowsOldNames: true } name:
                OldNames.WriteId(conditions.Next().Column(alias, "id").Keyword(" = "), scope, name);
                WriteCollection(ref conditions, scope, name.Collection, alias);
                break;
            case SlugLookup { Slug: var slug, Collection: var collection }:
                conditions.Next().Column(alias, "slug").Keyword(" = ").Parameter(slug, SqlType.Text);
                WriteCollection(ref conditions, scope, collection, alias);
                break;
            case EpisodeSlugLookup { FollowsOldNames: true, Podcast: { } within } name:
                OldNames.WriteId(conditions.Next().Column(alias, "id").Keyword(" = "), scope, name, within);
                break;
            case EpisodeSlugLookup { FollowsOldNames: true } name:
                OldNames.WriteIds(conditions.Next().Column(alias, "id").Keyword(" = any("), scope, name, MaxCandidates);
                writer.Keyword(")");
                break;
            case EpisodeSlugLookup { Slug: var slug, Podcast: var podcast }:
                if (podcast is not null)
                    WriteId(conditions.Next().Column(alias, "podcast_id").Keyword(" = "), scope, podcast);
                conditions.Next().Column(alias, "slug").Keyword(" = ").Parameter(slug, SqlType.Text);
                break;
            case UrlLookup { Url: var url }:
                // Links are known without "www." and stored in the spelling that works.
                conditions.Next().Column(alias, "url").Keyword(" = any(array[").Parameter(url, SqlType.Text)
                    .Keyword(", regexp_replace(").Parameter(url, SqlType.Text).Keyword(", '^(https?://)', '\\1www.')])");
                break;
            default:
                throw new ArgumentException($"Unknown lookup {lookup.GetType().Name}.", nameof(lookup));
        }

        if (scope == AccessScope.Published && lookup.Type.HasVisible)
            conditions.Next().Column(alias, "visible");
    }

    private static void WriteId(SqlWriter writer, IdLookup lookup)
    {
        if (!lookup.FollowsMerges)
        {
            writer.Parameter(lookup.Id, SqlType.Uuid);
            return;
        }

        writer.Keyword("coalesce((select c.merged_into from change c where c.id = ").Parameter(lookup.Id, SqlType.Uuid)
            .Keyword(" and c.action = 'MERGE'), ").Parameter(lookup.Id, SqlType.Uuid).Keyword(")");
    }

    private static void WriteCollection(ref Conditions conditions, AccessScope scope, ContentCollection? collection, string alias)
    {
        if ((scope == AccessScope.Published ? collection?.VisibleCondition : collection?.Condition) is { } template)
            conditions.Next().Template(template, alias);
    }

    /// <summary>Writes the id of a thing.</summary>
    public static void WriteId(SqlWriter writer, AccessScope scope, Lookup lookup)
    {
        if (lookup is IdLookup { Collection: null } byId)
        {
            WriteId(writer, byId);
            return;
        }

        if (lookup is SlugLookup { FollowsOldNames: true, Type.HasVisible: false, Collection: null } name)
        {
            OldNames.WriteId(writer, scope, name);
            return;
        }

        var alias = writer.NewAlias();
        writer.Keyword("(select ").Column(alias, "id").Keyword(" from ").Identifier(lookup.Type.Table).Keyword(" ").Identifier(alias);
        var conditions = new Conditions(writer);
        WriteLookup(writer, ref conditions, scope, lookup, alias);
        writer.Keyword(")");
    }

    protected override void WriteRow(SqlWriter writer, IReadOnlyList<string> columns, bool forChildren)
        => writer.Identifier(Row.Type!.Table).Keyword(" ").Identifier(writer.AliasOf(Row));

    protected override void WriteConditions(SqlWriter writer)
    {
        var conditions = new Conditions(writer);
        WriteLookup(writer, ref conditions, Scope, lookup, writer.AliasOf(Row));
    }

    protected override void WriteOrder(SqlWriter writer)
    {
        if (MayFindSeveral(lookup))
            writer.Keyword(" order by ").Column(Row, "id").Keyword(" limit ").Number(MaxCandidates);
    }
}

using PodcastApi.Content.Model;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Roots;

namespace PodcastApi.Query.Compilation;

/// <summary>One thing, by id, slug or URL.</summary>
/// <param name="scope">What may be seen.</param>
/// <param name="lookup">How it is named.</param>
/// <param name="found">The id, where statements before this one found it; else null.</param>
internal sealed class SingleLevel(AccessScope scope, Lookup lookup, FoundId? found = null) : Level(scope, new RowSource(lookup.Type, null, null), keyColumns: 0)
{
    /// <summary>How many things are told of when a slug stands for several.</summary>
    public const int MaxCandidates = 20;

    /// <summary>Whether a lookup may find several things.</summary>
    public static bool MayFindSeveral(Lookup lookup) => lookup is EpisodeSlugLookup { Podcast: null };

    protected override bool HasDistinctRows => true;

    /// <summary>Writes the row of a thing as a condition on an alias.</summary>
    public static void WriteLookup(SqlWriter writer, ref Conditions conditions, AccessScope scope, Lookup lookup, string alias)
    {
        switch (lookup)
        {
            case IdLookup { Id: var id, Collection: var collection }:
                conditions.Next().Column(alias, "id").Keyword(" = ").Parameter(id, SqlType.Uuid);
                WriteCollection(ref conditions, scope, collection, alias);
                break;
            case SlugLookup { Slug: var slug, Collection: var collection }:
                conditions.Next().Column(alias, "slug").Keyword(" = ").Parameter(slug, SqlType.Text);
                WriteCollection(ref conditions, scope, collection, alias);
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

    private static void WriteCollection(ref Conditions conditions, AccessScope scope, ContentCollection? collection, string alias)
    {
        if (ConditionOf(scope, collection) is { } template)
            conditions.Next().Template(template, alias);
    }

    /// <summary>What things of a collection fulfil; null when all do.</summary>
    public static string? ConditionOf(AccessScope scope, ContentCollection? collection)
        => scope == AccessScope.Published ? collection?.VisibleCondition : collection?.Condition;

    /// <summary>Writes the id of a thing.</summary>
    public static void WriteId(SqlWriter writer, AccessScope scope, Lookup lookup)
    {
        if (lookup is IdLookup { Id: var id, Collection: null })
        {
            writer.Parameter(id, SqlType.Uuid);
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
        if (found is null)
            WriteLookup(writer, ref conditions, Scope, lookup, writer.AliasOf(Row));
        else
            found.WriteEquals(conditions.Next(), writer.AliasOf(Row));
    }

    public override void WriteKeySet(SqlWriter writer, RowSource source, IReadOnlyList<string> columns)
    {
        if (source == Row && columns is ["id"] && writer.Known is var (row, alias, id) && row == Row)
            writer.Keyword("select ").Identifier(alias).Keyword(".c").Number(id).Keyword(" as ").Identifier(KeyNames.Of(0));
        else if (found is not null && source == Row && columns is ["id"])
            found.WriteKeySet(writer);
        else
            base.WriteKeySet(writer, source, columns);
    }

    protected override void WriteOrder(SqlWriter writer)
    {
        if (MayFindSeveral(lookup))
            writer.Keyword(" order by ").Column(Row, "id").Keyword(" limit ").Number(MaxCandidates);
    }
}

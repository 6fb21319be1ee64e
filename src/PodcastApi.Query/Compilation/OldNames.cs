using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Roots;

namespace PodcastApi.Query.Compilation;

/// <summary>
/// The id of a thing that a current or an old name leads to: a current slug before an alias, of several aliases the newest; a
/// merged thing is the one that it turned out to be. What is not there or may not be seen has no id.
/// </summary>
internal static class OldNames
{
    /// <summary>Writes the id of what a slug leads to.</summary>
    public static void WriteId(SqlWriter writer, AccessScope scope, SlugLookup lookup)
    {
        var current = writer.NewAlias();
        writer.Keyword("coalesce((select ").Column(current, "id").Keyword(" from ").Identifier(lookup.Type.Table).Keyword(" ").Identifier(current)
            .Keyword(" where ").Column(current, "slug").Keyword(" = ").Parameter(lookup.Slug, SqlType.Text);
        WriteVisible(writer, scope, lookup.Type, current);
        writer.Keyword("), (");
        WriteAlias(writer, scope, lookup.Type, alias => writer.Column(alias, "path").Keyword(" = '").Identifier(CollectionOf(lookup.Type)).Keyword("/' || ")
            .Parameter(lookup.Slug, SqlType.Text));
        writer.Keyword("))");
    }

    /// <summary>Writes the id of what the slug of an episode leads to within a podcast.</summary>
    public static void WriteId(SqlWriter writer, AccessScope scope, EpisodeSlugLookup lookup, Lookup podcast)
    {
        var current = writer.NewAlias();
        writer.Keyword("coalesce((select ").Column(current, "id").Keyword(" from episode ").Identifier(current).Keyword(" where ");
        WriteSlugAndPodcast(current, "slug");
        WriteVisible(writer, scope, lookup.Type, current);
        writer.Keyword("), (");
        WriteAlias(writer, scope, lookup.Type, alias => WriteSlugAndPodcast(alias, "path"));
        writer.Keyword("))");

        // An alias has no podcast: that of the thing itself counts.
        void WriteSlugAndPodcast(string alias, string column)
        {
            if (column == "slug")
                SingleLevel.WriteId(writer.Column(alias, "podcast_id").Keyword(" = "), scope, podcast);
            else
                SingleLevel.WriteId(writer.Column(ThingOf(alias), "podcast_id").Keyword(" = "), scope, podcast);
            writer.Keyword(" and ").Column(alias, column).Keyword(" = ").Parameter(lookup.Slug, SqlType.Text);
        }
    }

    /// <summary>Writes the ids, an array, of all episodes that have a slug; when none has it, of the one that had it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="scope">What may be seen.</param>
    /// <param name="lookup">The slug.</param>
    /// <param name="limit">How many at most.</param>
    public static void WriteIds(SqlWriter writer, AccessScope scope, EpisodeSlugLookup lookup, int limit)
    {
        var current = writer.NewAlias();
        writer.Keyword("coalesce(nullif(array(select ").Column(current, "id").Keyword(" from episode ").Identifier(current).Keyword(" where ")
            .Column(current, "slug").Keyword(" = ").Parameter(lookup.Slug, SqlType.Text);
        WriteVisible(writer, scope, lookup.Type, current);
        writer.Keyword(" order by ").Column(current, "id").Keyword(" limit ").Number(limit).Keyword("), '{}'), array(");
        WriteAlias(writer, scope, lookup.Type, alias => writer.Column(alias, "path").Keyword(" = ").Parameter(lookup.Slug, SqlType.Text));
        writer.Keyword("))");
    }

    private static void WriteAlias(SqlWriter writer, AccessScope scope, ContentType type, Action<string> condition)
    {
        var alias = writer.NewAlias();
        var thing = ThingOf(alias);
        writer.Keyword("select ").Column(thing, "id").Keyword(" from alias ").Identifier(alias)
            .Keyword(" left join change c on c.id = ").Column(alias, "id").Keyword(" and c.action = 'MERGE' join ").Identifier(type.Table).Keyword(" ").Identifier(thing)
            .Keyword(" on ").Column(thing, "id").Keyword(" = coalesce(c.merged_into, ").Column(alias, "id").Keyword(")");
        WriteVisible(writer, scope, type, thing);
        writer.Keyword(" where ").Column(alias, "type").Keyword(" = ").Literal(EnumNames<ContentKind>.Of(type.Kind!.Value)).Keyword(" and ");
        condition(alias);
        writer.Keyword(" order by ").Column(alias, "revision").Keyword(" desc, ").Column(alias, "id").Keyword(" limit 1");
    }

    private static void WriteVisible(SqlWriter writer, AccessScope scope, ContentType type, string alias)
    {
        if (scope == AccessScope.Published && type.HasVisible)
            writer.Keyword(" and ").Column(alias, "visible");
    }

    private static string ThingOf(string alias) => alias + "_thing";

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

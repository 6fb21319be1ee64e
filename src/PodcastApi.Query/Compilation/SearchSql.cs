using PodcastApi.Query.Plans;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Searching;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Compilation;

/// <summary>Calls of the functions that <c>schema/migrations/0004_search.sql</c> makes for searching.</summary>
internal static class SearchSql
{
    /// <summary>
    /// How many episodes, and how many links, are ranked by how well they fit, the newest and the most mentioned ones first; all others
    /// follow by date and number of mentions. Ranking 1,000 takes about 15 ms.
    /// </summary>
    private const int RankedAtMost = 1000;

    /// <summary>Writes the query of some words.</summary>
    public static void WriteQuery(SqlWriter writer, Slot texts, Slot forms)
        => writer.Keyword("search_query(").Parameter(texts, SqlType.Text, isArray: true).Keyword(", ").Parameter(forms, SqlType.Text, isArray: true).Keyword(")");

    /// <summary>Writes a page of what is found, nearest to its near end first.</summary>
    public static void WritePage(
        SqlWriter writer, AccessScope scope, SearchTerms terms, (Slot Rank, Slot Id)? bound, bool isBefore, bool fromEnd, int size)
    {
        writer.Keyword("search_page(");
        WriteTerms(writer, scope, terms);
        if (bound is var (rank, id))
            writer.Keyword(", ").Parameter(rank, SqlType.Double).Keyword(", ").Parameter(id, SqlType.Uuid);
        else
            writer.Keyword(", null, null");
        writer.Keyword(isBefore ? ", true" : ", false").Keyword(fromEnd ? ", true, " : ", false, ").Number(size).Keyword(", ").Number(RankedAtMost).Keyword(")");
    }

    /// <summary>Writes the number of things that are found.</summary>
    public static void WriteTotal(SqlWriter writer, AccessScope scope, SearchTerms terms)
    {
        writer.Keyword("search_total(");
        WriteTerms(writer, scope, terms);
        writer.Keyword(")");
    }

    /// <summary>Writes whether something is found on the other side of a bound, or at it.</summary>
    public static void WriteBeyond(SqlWriter writer, AccessScope scope, SearchTerms terms, (Slot Rank, Slot Id) bound, bool isBefore)
    {
        var first = writer.NewAlias();
        writer.Keyword("exists (select from ");
        WritePage(writer, scope, terms, null, isBefore: false, fromEnd: isBefore, size: 1);
        writer.Keyword(" ").Identifier(first).Keyword(" where ").Column(first, "rank").Keyword(isBefore ? " < " : " > ").Parameter(bound.Rank, SqlType.Double)
            .Keyword(" or ").Column(first, "rank").Keyword(" = ").Parameter(bound.Rank, SqlType.Double)
            .Keyword(" and ").Column(first, "id").Keyword(isBefore ? " >= " : " <= ").Parameter(bound.Id, SqlType.Uuid).Keyword(")");
    }

    /// <summary>Writes the suggestions for a beginning.</summary>
    public static void WriteSuggestions(SqlWriter writer, AccessScope scope, SuggestTerms terms, int size)
    {
        writer.Keyword("search_suggest(").Parameter(terms.Prefix, SqlType.Text).Keyword(", ");
        WriteTypes(writer, terms.Types);
        WriteScope(writer.Keyword(", "), scope).Keyword(", ").Number(size).Keyword(")");
    }

    /// <summary>Writes whether hidden things may be seen.</summary>
    public static SqlWriter WriteScope(SqlWriter writer, AccessScope scope) => writer.Keyword(scope == AccessScope.Drafts ? "true" : "false");

    private static void WriteTerms(SqlWriter writer, AccessScope scope, SearchTerms terms)
    {
        writer.Parameter(terms.Texts, SqlType.Text, isArray: true).Keyword(", ").Parameter(terms.Forms, SqlType.Text, isArray: true).Keyword(", ");
        WriteTypes(writer, terms.Types);
        writer.Keyword(", ");
        if (terms.Podcast is { } podcast)
            WritePodcast(writer, scope, podcast);
        else
            writer.Keyword("null");
        WriteScope(writer.Keyword(", "), scope);
    }

    private static void WriteTypes(SqlWriter writer, Slot? types)
    {
        if (types is { } given)
            writer.Parameter(given, SqlType.Text, isArray: true);
        else
            writer.Keyword("null");
    }

    private static void WritePodcast(SqlWriter writer, AccessScope scope, Lookup podcast)
    {
        var alias = writer.NewAlias();
        writer.Keyword("array(select ").Column(alias, "id").Keyword(" from ").Identifier(podcast.Type.Table).Keyword(" ").Identifier(alias);
        var conditions = new Conditions(writer);
        SingleLevel.WriteLookup(writer, ref conditions, scope, podcast, alias);
        writer.Keyword(")");
    }
}

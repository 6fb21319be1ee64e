using PodcastApi.Content.Model;

namespace PodcastApi.Query.Compilation;

/// <summary>
/// For each episode of the level above, the episodes that are related to it. The row has the columns owner_id, episode_id, score
/// and place.
/// </summary>
internal sealed class RelatedLevel(AccessScope scope, Level parent, RowSource owner, int size)
    : Level(scope, new RowSource(null, null, null), keyColumns: 1)
{
    /// <summary>Leads from the row of this level to the episode that is related.</summary>
    public static readonly Relation Episode = new(
        "episode", RelationKind.ToOne, () => ContentModel.Episode, new ForeignKey("episode_id"), "The episode that is related.");

    private readonly RowSource _keys = new(null, null, null);

    protected override bool HasDistinctRows => false;

    protected override void WriteKeys(SqlWriter writer) => writer.Column(Row, "owner_id");

    protected override void WriteRow(SqlWriter writer, IReadOnlyList<string> columns, bool forChildren)
    {
        writer.Keyword("(");
        parent.WriteKeySet(writer, owner, ["id"]);
        var related = writer.NewAlias();
        writer.Keyword(") ").Identifier(writer.AliasOf(_keys)).Keyword(" cross join lateral (select ").Column(_keys, KeyNames.Of(0)).Keyword(" as owner_id, ")
            .Identifier(related).Keyword(".* from related_episodes(").Column(_keys, KeyNames.Of(0)).Keyword(", ");
        SearchSql.WriteScope(writer, Scope).Keyword(", ").Number(size).Keyword(") ").Identifier(related).Keyword(") ").Identifier(writer.AliasOf(Row));
    }

    protected override void WriteOrder(SqlWriter writer)
        => writer.Keyword(" order by ").Column(Row, "owner_id").Keyword(", ").Column(Row, "place");
}

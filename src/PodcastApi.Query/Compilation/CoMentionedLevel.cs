using PodcastApi.Content.Model;

namespace PodcastApi.Query.Compilation;

/// <summary>
/// For each link of the level above, the links that are mentioned together with it. The row has the columns owner_id, link_id, score,
/// episodes and place. Of a link that very many episodes mention, the newest are looked at.
/// </summary>
internal sealed class CoMentionedLevel(AccessScope scope, Level parent, RowSource owner, int size)
    : Level(scope, new RowSource(null, null, null), keyColumns: 1)
{
    private const int MostEpisodes = 200;

    /// <summary>Leads from the row of this level to the other link.</summary>
    public static readonly Relation Link = new("link", RelationKind.ToOne, () => ContentModel.Link, new ForeignKey("link_id"), "The other link.");

    private readonly RowSource _keys = new(null, null, null);

    protected override bool HasDistinctRows => false;

    protected override void WriteKeys(SqlWriter writer) => writer.Column(Row, "owner_id");

    protected override void WriteRow(SqlWriter writer, IReadOnlyList<string> columns, bool forChildren)
    {
        writer.Keyword("(");
        parent.WriteKeySet(writer, owner, ["id"]);
        var found = writer.NewAlias();
        writer.Keyword(") ").Identifier(writer.AliasOf(_keys)).Keyword(" cross join lateral (select ").Column(_keys, KeyNames.Of(0)).Keyword(" as owner_id, ")
            .Identifier(found).Keyword(".*, row_number() over (order by ").Column(found, "score").Keyword(" desc, ").Column(found, "mentions").Keyword(" desc, ")
            .Column(found, "link_id").Keyword(") as place from (select o.link_id, count(*) as episodes, l.mention_count as mentions, ")
            .Keyword("round((count(*) / (1 + ln(greatest(l.episode_count, 1))))::numeric, 6)::double precision as score from (select e.episode_id from link_episode e where e.link_id = ")
            .Column(_keys, KeyNames.Of(0)).Keyword(Scope == AccessScope.Published ? " and e.visible" : "")
            .Keyword(" order by e.published_at desc nulls last, e.episode_id limit ").Number(MostEpisodes)
            .Keyword(") s join link_episode o on o.episode_id = s.episode_id and o.link_id <> ").Column(_keys, KeyNames.Of(0))
            .Keyword(" join link l on l.id = o.link_id group by o.link_id, l.mention_count, l.episode_count order by score desc, mentions desc, o.link_id limit ").Number(size)
            .Keyword(") ").Identifier(found).Keyword(") ").Identifier(writer.AliasOf(Row));
    }

    protected override void WriteOrder(SqlWriter writer)
        => writer.Keyword(" order by ").Column(Row, "owner_id").Keyword(", ").Column(Row, "place");
}

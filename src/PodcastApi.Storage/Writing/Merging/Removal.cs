using PodcastApi.Storage.Writing.Staging;

namespace PodcastApi.Storage.Writing.Merging;

/// <summary>Takes away what is doomed. People, companies and links go by themselves when nothing refers to them any longer.</summary>
internal static class Removal
{
    /// <summary>The episodes of a podcast that goes go with it; and what goes is not written first.</summary>
    public static string PrepareSql { get; } = $"""
        insert into doomed (type, id)
        select 'EPISODE', e.id
        from episode e
        join doomed d on d.type = 'PODCAST' and d.id = e.podcast_id and d.survivor is null
        where not exists (
            select 1 from stage_episode s
            where s.id = e.id and not exists (select 1 from doomed o where o.type = 'PODCAST' and o.id = s.podcast_id and o.survivor is null))
        on conflict do nothing;
        insert into doomed (type, id)
        select 'EPISODE', s.id from stage_episode s
        join doomed d on d.type = 'PODCAST' and d.id = s.podcast_id and d.survivor is null
        on conflict do nothing;
        {Unstage("PODCAST", [StageTable.Podcast, StageTable.PodcastHost, StageTable.SeasonTitle])}
        {Unstage("COMPANY", [StageTable.Company])}
        {Unstage("PERSON", [StageTable.Person, StageTable.PersonProfile])}
        {Unstage("LINK", [StageTable.Link])}
        {Unstage("EPISODE", [StageTable.Episode, .. StageTable.EpisodeParts])}
        delete from stage_alias s using doomed d where d.id = s.id and d.survivor is null;
        """;

    /// <summary>After everything has found its new place.</summary>
    public const string Sql = """
        insert into touched (type, id)
        select d.type, d.id from doomed d
        where d.type = 'EPISODE' and exists (select 1 from episode e where e.id = d.id)
           or d.type = 'PODCAST' and exists (select 1 from podcast p where p.id = d.id);
        update source_document t set episode_id = d.survivor from doomed d where d.type = 'EPISODE' and d.id = t.episode_id;
        update source_document t set podcast_id = d.survivor from doomed d where d.type = 'PODCAST' and d.id = t.podcast_id;
        update source t set podcast_id = d.survivor from doomed d where d.type = 'PODCAST' and d.id = t.podcast_id;
        delete from link_episode t using doomed d where d.type = 'EPISODE' and d.id = t.episode_id;
        delete from episode t using doomed d where d.type = 'EPISODE' and d.id = t.id;
        delete from podcast t using doomed d where d.type = 'PODCAST' and d.id = t.id;
        """;

    private static string Unstage(string type, StageTable[] tables) => string.Concat(tables.Select(table =>
        $"delete from {table.Name} s using doomed d where d.type = '{type}' and d.id = s.{table.Owner};\n"));
}

namespace PodcastApi.Storage.Writing.Merging;

/// <summary>Finds what must be counted anew: before the merge what the old rows refer to, after it what the new ones do.</summary>
internal static class Affected
{
    /// <summary>What is written, published or goes, and the episodes that refer to what is merged.</summary>
    public const string StartSql = """
        insert into affected (type, id)
        select 'PODCAST', id from stage_podcast
        union select 'COMPANY', id from stage_company
        union select 'PERSON', id from stage_person
        union select 'LINK', id from stage_link
        union select 'EPISODE', id from stage_episode
        union select type, id from touched
        union select type, id from doomed
        union select type, survivor from doomed where survivor is not null
        union select 'EPISODE', a.episode_id from appearance a join doomed d on d.type = 'PERSON' and d.id = a.person_id
        union select 'EPISODE', a.episode_id from appearance a join doomed d on d.type = 'COMPANY' and d.id = a.company_id
        union select 'EPISODE', c.episode_id from episode_company c join doomed d on d.type = 'COMPANY' and d.id = c.company_id
        union select 'EPISODE', m.episode_id from mention m join doomed d on d.type = 'LINK' and d.id = m.link_id
        union select 'EPISODE', e.id from episode e join doomed d on d.type = 'PODCAST' and d.id = e.podcast_id;
        """;

    /// <summary>What the affected episodes and podcasts refer to.</summary>
    public const string CollectSql = """
        analyze affected;
        insert into affected (type, id)
        (select 'PODCAST', e.podcast_id from episode e join affected f on f.type = 'EPISODE' and f.id = e.id
        union select 'PERSON', a.person_id from appearance a join affected f on f.type = 'EPISODE' and f.id = a.episode_id
        union select 'COMPANY', a.company_id from appearance a join affected f on f.type = 'EPISODE' and f.id = a.episode_id
              where a.company_id is not null
        union select 'COMPANY', c.company_id from episode_company c join affected f on f.type = 'EPISODE' and f.id = c.episode_id
        union select 'LINK', l.link_id from link_episode l join affected f on f.type = 'EPISODE' and f.id = l.episode_id
        union select 'PERSON', h.person_id from podcast_host h join affected f on f.type = 'PODCAST' and f.id = h.podcast_id)
        except select type, id from affected;
        """;
}

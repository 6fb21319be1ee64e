-- episodes: episodes first 20 by -publishedAt
--   items, HasNextPage, HasPreviousPage, StartCursor, EndCursor
--     id slug title sourceTitle season number type status publishedAt publishedOn updatedAt revision summary audio durationSeconds guid pageUrl imageUrl artworkUrl aliases
--     podcast
--       id slug title
--     guests
--       id personId slug name creditedAs role position title
--       company
--         id slug name

select t0.s0, t0.id, t0.slug, t0.title, t0.source_title, t0.podcast_id, t1.slug, t1.title, t0.season, t0.number, t0.type, t0.status, t0.published_at, t0.published_on, t0.updated_at, t0.revision, t0.summary, t0.audio_url, t0.audio_media_type, t0.audio_bytes, t0.duration_seconds, t0.guid, t0.page_url, t0.image_url, t0.artwork_url, t0.aliases
  from (select t2.slug, t2.title, t2.source_title, t2.podcast_id, t2.season, t2.number, t2.type, t2.status, t2.published_at, t2.published_on, t2.updated_at, t2.revision, t2.summary, t2.audio_url, t2.audio_media_type, t2.audio_bytes, t2.duration_seconds, t2.guid, t2.page_url, t2.image_url, t2.artwork_url, t2.aliases, t2.id, t2.published_at as s0
    from episode t2
    where t2.visible
    order by t2.published_at desc nulls last, t2.id limit 21) t0
  join podcast t1 on t1.id = t0.podcast_id
  order by t0.s0 desc nulls last, t0.id;

select t0.k1, t1.id, t1.person_id, t2.slug, t2.name, t1.credited_as, t1.role, t1.position, t1.title, t1.company_id, t3.slug, t3.name
  from (select t4.id as k1
    from (select t5.id
      from episode t5
      where t5.visible
      order by t5.published_at desc nulls last, t5.id limit 20) t4) t0
  join appearance t1 on t1.episode_id = t0.k1
  join person t2 on t2.id = t1.person_id
  left join company t3 on t3.id = t1.company_id
  where t1.visible and t1.role = 'GUEST'
  order by t0.k1, t1.position, t1.id;

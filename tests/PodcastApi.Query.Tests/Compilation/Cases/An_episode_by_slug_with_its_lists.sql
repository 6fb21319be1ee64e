-- episode: Episode slug #0 of Podcast slug #1
--   id slug title sourceTitle season number type status publishedAt publishedOn updatedAt revision summary notesHtml notesText audio durationSeconds guid pageUrl imageUrl artworkUrl aliases
--   podcast
--     id slug title
--   guests
--     id personId slug name creditedAs role position title
--     company
--       id slug name
--   companies
--     id slug name websiteUrl
--   sections
--     position heading kind text html
--   links
--     id position section sectionPosition text description url urlAsWritten context host kind linkId

select t0.id, t0.slug, t0.title, t0.source_title, t0.podcast_id, t1.slug, t1.title, t0.season, t0.number, t0.type, t0.status, t0.published_at, t0.published_on, t0.updated_at, t0.revision, t0.summary, t0.notes_html, t0.notes_text, t0.audio_url, t0.audio_media_type, t0.audio_bytes, t0.duration_seconds, t0.guid, t0.page_url, t0.image_url, t0.artwork_url, t0.aliases
  from episode t0
  join podcast t1 on t1.id = t0.podcast_id
  where t0.podcast_id = (select t2.id
    from podcast t2
    where t2.slug = $1) and t0.slug = $2 and t0.visible;
-- $1 Text #1, $2 Text #0

select t0.k1, t1.id, t1.person_id, t2.slug, t2.name, t1.credited_as, t1.role, t1.position, t1.title, t1.company_id, t3.slug, t3.name
  from (select t4.id as k1
    from episode t4
    where t4.podcast_id = (select t5.id
      from podcast t5
      where t5.slug = $1) and t4.slug = $2 and t4.visible) t0
  join appearance t1 on t1.episode_id = t0.k1
  join person t2 on t2.id = t1.person_id
  left join company t3 on t3.id = t1.company_id
  where t1.visible and t1.role = 'GUEST'
  order by t0.k1, t1.position, t1.id;
-- $1 Text #1, $2 Text #0

select t0.k1, t1.id, t1.slug, t1.name, t1.website_url
  from (select t2.id as k1
    from episode t2
    where t2.podcast_id = (select t3.id
      from podcast t3
      where t3.slug = $1) and t2.slug = $2 and t2.visible) t0
  join episode_company t4 on t4.episode_id = t0.k1
  join company t1 on t1.id = t4.company_id
  where t4.visible
  order by t0.k1, t4.position, t1.id;
-- $1 Text #1, $2 Text #0

select t0.k1, t1.position, t1.heading, t1.kind, t1.text, t1.html
  from (select t2.id as k1
    from episode t2
    where t2.podcast_id = (select t3.id
      from podcast t3
      where t3.slug = $1) and t2.slug = $2 and t2.visible) t0
  join section t1 on t1.episode_id = t0.k1
  order by t0.k1, t1.position;
-- $1 Text #1, $2 Text #0

select t0.k1, t1.id, t1.position, t2.heading, t1.section_position, t1.text, t1.description, t3.url, t1.url_as_written, t1.context, t3.host, t3.kind, t1.link_id
  from (select t4.id as k1
    from episode t4
    where t4.podcast_id = (select t5.id
      from podcast t5
      where t5.slug = $1) and t4.slug = $2 and t4.visible) t0
  join mention t1 on t1.episode_id = t0.k1
  left join section t2 on t2.episode_id = t1.episode_id and t2.position = t1.section_position
  left join link t3 on t3.id = t1.link_id
  where t1.visible
  order by t0.k1, t1.position, t1.id;
-- $1 Text #1, $2 Text #0

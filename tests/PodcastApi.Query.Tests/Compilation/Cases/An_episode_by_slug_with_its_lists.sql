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

select d.id, d.revision, d.retained_from, current_setting('transaction_isolation') = 'repeatable read', l.c0, l.c1, l.c2, l.c3, l.c4, l.c5, l.c6, l.c7, l.c8, l.c9, l.c10, l.c11, l.c12, l.c13, l.c14, l.c15, l.c16, l.c17, l.c18, l.c19, l.c20, l.c21, l.c22, l.c23, l.c24, l.c25, l.c26
  from dataset d
  left join lateral (select t0.id as c0, t0.slug as c1, t0.title as c2, t0.source_title as c3, t0.podcast_id as c4, t1.slug as c5, t1.title as c6, t0.season as c7, t0.number as c8, t0.type as c9, t0.status as c10, t0.published_at as c11, t0.published_on as c12, t0.updated_at as c13, t0.revision as c14, t0.summary as c15, t0.notes_html as c16, t0.notes_text as c17, t0.audio_url as c18, t0.audio_media_type as c19, t0.audio_bytes as c20, t0.duration_seconds as c21, t0.guid as c22, t0.page_url as c23, t0.image_url as c24, t0.artwork_url as c25, t0.aliases as c26
    from episode t0
    join podcast t1 on t1.id = t0.podcast_id
    where t0.podcast_id = (select t2.id
      from podcast t2
      where t2.slug = $1) and t0.slug = $2 and t0.visible) l on true;
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

-- episode: Episode #0 or its tombstone
--   id slug title
--   previous
--     slug
--   next
--     slug

select t0.id, t0.slug, t0.title, t1.id, t1.slug, t2.id, t2.slug
  from episode t0
  left join lateral (select t3.*
    from episode t3
    where t3.podcast_id = t0.podcast_id and t3.visible and t3.published_at <= t0.published_at and (t3.published_at < t0.published_at or t3.id > t0.id)
    order by t3.published_at desc nulls last, t3.id limit 1) t1 on true
  left join lateral (select t4.*
    from episode t4
    where t4.podcast_id = t0.podcast_id and t4.visible and t4.published_at >= t0.published_at and (t4.published_at > t0.published_at or t4.id < t0.id)
    order by t4.published_at nulls first, t4.id desc limit 1) t2 on true
  where t0.id = $1 and t0.visible;
-- $1 Uuid #0

select c.action, c.merged_into
  from change c
  where c.id = $1 and c.action <> 'UPSERT' and (c.visible or c.was_visible);
-- $1 Uuid #0

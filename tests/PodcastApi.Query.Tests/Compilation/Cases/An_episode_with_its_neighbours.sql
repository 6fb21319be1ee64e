-- episode: Episode #0 or its tombstone
--   id slug title
--   previous
--     slug
--   next
--     slug

select d.id, d.revision, d.retained_from, current_setting('transaction_isolation') = 'repeatable read', l.c0, l.c1, l.c2, l.c3, l.c4, l.c5, l.c6
  from dataset d
  left join lateral (select t0.id as c0, t0.slug as c1, t0.title as c2, t1.id as c3, t1.slug as c4, t2.id as c5, t2.slug as c6
    from episode t0
    left join lateral (select t3.*
      from episode t3
      where t3.podcast_id = t0.podcast_id and t3.visible and t3.published_at <= t0.published_at and (t3.published_at < t0.published_at or t3.id > t0.id)
      order by t3.published_at desc nulls last, t3.id limit 1) t1 on true
    left join lateral (select t4.*
      from episode t4
      where t4.podcast_id = t0.podcast_id and t4.visible and t4.published_at >= t0.published_at and (t4.published_at > t0.published_at or t4.id < t0.id)
      order by t4.published_at nulls first, t4.id desc limit 1) t2 on true
    where t0.id = $1 and t0.visible) l on true;
-- $1 Uuid #0

select c.action, c.merged_into
  from change c
  where c.id = $1 and c.action <> 'UPSERT' and (c.visible or c.was_visible);
-- $1 Uuid #0

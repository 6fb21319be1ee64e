-- episodes: episodes last 20 before (#1, #2) by -publishedAt
--   items, HasNextPage, HasPreviousPage, StartCursor, EndCursor, TotalCount
--     slug

select t0.s0, t0.id, t0.slug
  from (select t1.slug, t1.id, t1.published_at as s0
    from episode t1
    where t1.visible and t1.published_at >= $1 and (t1.published_at > $1 or t1.id < $2)
    order by t1.published_at nulls first, t1.id desc limit 21) t0
  order by t0.s0 nulls first, t0.id desc;
-- $1 Timestamp #1, $2 Uuid #2

select coalesce((select count
      from collection_count
      where collection = 'episodes'), (select count(*)
      from episode t0
      where t0.visible)), ((select true
      from episode t1
      where t1.visible and t1.published_at <= $1 and (t1.published_at < $1 or t1.id >= $2)
      order by t1.published_at desc nulls last, t1.id limit 1) is true or (select true
      from episode t2
      where t2.visible and t2.published_at is null
      order by t2.published_at desc nulls last, t2.id limit 1) is true);
-- $1 Timestamp #1, $2 Uuid #2

-- episodes: episodes first 20 after (#1, #2) by -publishedAt
--   items, HasNextPage, HasPreviousPage, StartCursor, EndCursor
--     slug

select t0.s0, t0.id, t0.slug
  from (select t1.slug, t1.id, t1.s0
    from ((select t2.slug, t2.id, t2.published_at as s0
        from episode t2
        where t2.visible and t2.published_at <= $1 and (t2.published_at < $1 or t2.id > $2)
        order by t2.published_at desc nulls last, t2.id limit 21)
      union all (select t3.slug, t3.id, t3.published_at as s0
        from episode t3
        where t3.visible and t3.published_at is null
        order by t3.published_at desc nulls last, t3.id limit 21)) t1
    order by t1.s0 desc nulls last, t1.id limit 21) t0
  order by t0.s0 desc nulls last, t0.id;
-- $1 Timestamp #1, $2 Uuid #2

select ((select true
      from episode t0
      where t0.visible and t0.published_at >= $1 and (t0.published_at > $1 or t0.id <= $2)
      order by t0.published_at nulls first, t0.id desc limit 1) is true);
-- $1 Timestamp #1, $2 Uuid #2

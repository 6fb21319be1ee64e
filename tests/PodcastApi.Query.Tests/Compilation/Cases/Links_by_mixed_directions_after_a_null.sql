-- episodes: episodes first 5 after (null, #1, #2, #3) by season, -number, title
--   items, HasNextPage, HasPreviousPage, StartCursor, EndCursor
--     slug

select t0.s0, t0.s1, t0.s2, t0.id, t0.slug
  from (select t1.slug, t1.id, t1.season as s0, t1.number as s1, t1.title as s2
    from episode t1
    where t1.visible and t1.season is null and ((t1.number < $1 or t1.number is null) or t1.number = $1 and (t1.title > $2 or t1.title = $2 and t1.id > $3))
    order by t1.season, t1.number desc nulls last, t1.title, t1.id limit 6) t0
  order by t0.s0, t0.s1 desc nulls last, t0.s2, t0.id;
-- $1 Integer #1, $2 Text #2, $3 Uuid #3

select ((select true
      from episode t0
      where t0.visible and t0.season is null and (t0.number > $1 or t0.number = $1 and (t0.title < $2 or t0.title = $2 and t0.id <= $3))
      order by t0.season desc, t0.number nulls first, t0.title desc, t0.id desc limit 1) is true or (select true
      from episode t1
      where t1.visible and t1.season is not null
      order by t1.season desc, t1.number nulls first, t1.title desc, t1.id desc limit 1) is true);
-- $1 Integer #1, $2 Text #2, $3 Uuid #3

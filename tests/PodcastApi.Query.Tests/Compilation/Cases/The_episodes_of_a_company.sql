-- episodes: Company slug #0 only
--   episodes first 20 by -publishedAt
--     items, HasNextPage, HasPreviousPage, StartCursor, EndCursor
--       slug

select t0.id
  from company t0
  where t0.slug = $1 and t0.visible;
-- $1 Text #0

select t0.k1, t1.s0, t1.id, t1.slug
  from (select t2.id as k1
    from company t2
    where t2.slug = $1 and t2.visible) t0
  cross join lateral (select t3.published_at as s0, t3.episode_id as id, t4.slug
    from episode_company t3
    join episode t4 on t4.id = t3.episode_id
    where t3.company_id = t0.k1 and t3.visible
    order by t3.published_at desc nulls last, t3.episode_id limit 21) t1
  order by t0.k1, t1.s0 desc nulls last, t1.id;
-- $1 Text #0

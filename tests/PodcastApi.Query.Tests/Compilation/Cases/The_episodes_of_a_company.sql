-- episodes: Company slug #0 only
--   episodes first 20 by -publishedAt
--     items, HasNextPage, HasPreviousPage, StartCursor, EndCursor
--       slug

select d.id, d.revision, d.retained_from, current_setting('transaction_isolation') = 'repeatable read', l.c0
  from dataset d
  left join lateral (select t0.id as c0
    from company t0
    where t0.slug = $1 and t0.visible) l on true;
-- $1 Text #0

select t0.k1, t1.s0, t1.id, t2.slug
  from (select t3.id as k1
    from company t3
    where t3.slug = $1 and t3.visible) t0
  cross join lateral (select t4.episode_id as id, t4.published_at as s0
    from episode_company t4
    where t4.company_id = t0.k1 and t4.visible
    order by t4.published_at desc nulls last, t4.episode_id limit 21) t1
  join episode t2 on t2.id = t1.id
  order by t0.k1, t1.s0 desc nulls last, t1.id;
-- $1 Text #0

-- episodes: Company slug #0 only
--   episodes first 20 by -publishedAt
--     items, HasNextPage, HasPreviousPage, StartCursor, EndCursor
--       slug

select d.id, d.revision, d.retained_from, current_setting('transaction_isolation') = 'repeatable read', l.c0, m.*
  from dataset d
  left join lateral (select t0.id as c0
    from company t0
    where t0.slug = $1 and t0.visible) l on true
  left join lateral (select t1.k1, t2.s0, t2.id, t3.slug
    from (select l.c0 as k1) t1
    cross join lateral (select t4.episode_id as id, t4.published_at as s0
      from episode_company t4
      where t4.company_id = t1.k1 and t4.visible
      order by t4.published_at desc nulls last, t4.episode_id limit 21) t2
    join episode t3 on t3.id = t2.id
    order by t1.k1, t2.s0 desc nulls last, t2.id) m on true;
-- $1 Text #0

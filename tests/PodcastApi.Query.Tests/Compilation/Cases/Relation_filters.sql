-- episodes: episodes first 20 by -publishedAt where (guests All title contains #0 or companies None or podcast Some language neq #1 or links Some host nin #2)
--   items, HasNextPage, HasPreviousPage, StartCursor, EndCursor
--     slug

select t0.s0, t0.id, t0.slug
  from (select t1.slug, t1.id, t1.published_at as s0
    from episode t1
    where t1.visible and (not exists (select
        from appearance t2
        where t2.episode_id = t1.id and t2.role = 'GUEST' and t2.visible and (strpos(t2.title, $1) > 0) is not true) or not exists (select
        from episode_company t3
        where t3.episode_id = t1.id and t3.visible) or exists (select
        from podcast t4
        where t4.id = t1.podcast_id and t4.language is distinct from $2) or exists (select
        from mention t5
        where t5.episode_id = t1.id and t5.visible and not exists (select
          from link t6
          where t6.id = t5.link_id and t6.visible and t6.host = any($3))))
    order by t1.published_at desc nulls last, t1.id limit 21) t0
  order by t0.s0 desc nulls last, t0.id;
-- $1 Text #0, $2 Text #1, $3 Text[] #2

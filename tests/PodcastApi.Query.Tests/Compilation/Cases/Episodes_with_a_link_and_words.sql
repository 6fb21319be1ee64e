-- episodes: episodes first 20 by -publishedAt where (links Some host eq #0 and links Some link Some url eq #1 and words #2 as #3)
--   items, HasNextPage, HasPreviousPage, StartCursor, EndCursor
--     slug

select t0.s0, t0.id, t0.slug
  from (select t2.slug, t1.episode_id as id, t1.published_at as s0
    from link_episode t1
    join episode t2 on t2.id = t1.episode_id
    where t1.link_id = (select t3.id
      from link t3
      where t3.url = $1) and t1.visible and (exists (select
        from link_episode t4
        join link t5 on t5.id = t4.link_id
        where t4.episode_id = t2.id and t4.visible and t5.host = $2) and t2.search @@ search_query($3, $4))
    order by t1.published_at desc nulls last, t1.episode_id limit 21) t0
  order by t0.s0 desc nulls last, t0.id;
-- $1 Text #1, $2 Text #0, $3 Text[] #2, $4 Text[] #3

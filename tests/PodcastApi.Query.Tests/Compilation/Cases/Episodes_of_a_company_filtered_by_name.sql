-- episodes: episodes first 20 by -publishedAt where (companies Some slug eq #0 and podcast Some slug eq #1 and guests Some person Some id eq #2)
--   items, HasNextPage, HasPreviousPage, StartCursor, EndCursor, TotalCount
--     slug

select t0.s0, t0.id, t0.slug
  from (select t2.slug, t1.episode_id as id, t1.published_at as s0
    from episode_company t1
    join episode t2 on t2.id = t1.episode_id
    where t1.company_id = (select t3.id
      from company t3
      where t3.slug = $1) and t1.visible and (t2.podcast_id = (select t4.id
        from podcast t4
        where t4.slug = $2) and exists (select
        from appearance t5
        where t5.episode_id = t2.id and t5.person_id = $3 and t5.visible and t5.role = 'GUEST'))
    order by t1.published_at desc nulls last, t1.episode_id limit 21) t0
  order by t0.s0 desc nulls last, t0.id;
-- $1 Text #0, $2 Text #1, $3 Uuid #2

select (select count(*)
    from episode_company t0
    join episode t1 on t1.id = t0.episode_id
    where t0.company_id = (select t2.id
      from company t2
      where t2.slug = $1) and t0.visible and (t1.podcast_id = (select t3.id
        from podcast t3
        where t3.slug = $2) and exists (select
        from appearance t4
        where t4.episode_id = t1.id and t4.person_id = $3 and t4.visible and t4.role = 'GUEST')));
-- $1 Text #0, $2 Text #1, $3 Uuid #2

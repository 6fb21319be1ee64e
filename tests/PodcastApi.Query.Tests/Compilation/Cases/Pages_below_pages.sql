-- episodes: episodes first 20 by -publishedAt
--   items, None
--     slug
--     guests
--       person
--         id name
--         episodes first 5 by -publishedAt
--           totalCount
--           edges
--             cursor
--             node
--               slug
--           pageInfo (HasNextPage)

select t0.slug, t0.id
  from (select t1.slug, t1.id, t1.published_at as s0
    from episode t1
    where t1.visible
    order by t1.published_at desc nulls last, t1.id limit 20) t0
  order by t0.s0 desc nulls last, t0.id;

select t0.k1, t1.person_id, t2.name
  from (select t3.id as k1
    from (select t4.id
      from episode t4
      where t4.visible
      order by t4.published_at desc nulls last, t4.id limit 20) t3) t0
  join appearance t1 on t1.episode_id = t0.k1
  join person t2 on t2.id = t1.person_id
  where t1.visible and t1.role = 'GUEST'
  order by t0.k1, t1.position, t1.id;

select t0.k1, t1.s0, t1.id, t2.slug
  from (select distinct t3.person_id as k1
    from (select t4.id as k1
      from (select t5.id
        from episode t5
        where t5.visible
        order by t5.published_at desc nulls last, t5.id limit 20) t4) t6
    join appearance t3 on t3.episode_id = t6.k1
    where t3.visible and t3.role = 'GUEST') t0
  cross join lateral (select t7.episode_id as id, t7.published_at as s0
    from appearance t7
    where t7.person_id = t0.k1 and t7.visible group by t7.published_at, t7.episode_id
    order by t7.published_at desc nulls last, t7.episode_id limit 6) t1
  join episode t2 on t2.id = t1.id
  order by t0.k1, t1.s0 desc nulls last, t1.id;

select t0.k1, (select count(*)
    from (select t2.episode_id, t2.published_at
      from appearance t2
      where t2.person_id = t0.k1 and t2.visible group by t2.episode_id, t2.published_at) t1)
  from (select distinct t3.person_id as k1
    from (select t4.id as k1
      from (select t5.id
        from episode t5
        where t5.visible
        order by t5.published_at desc nulls last, t5.id limit 20) t4) t6
    join appearance t3 on t3.episode_id = t6.k1
    where t3.visible and t3.role = 'GUEST') t0
  order by t0.k1;

-- changes: changes first 500 since #0
--   id
--   node
--     on Episode
--       slug
--       guests
--         name

select t0.type, t0.id, t0.revision, t0.depth, t0.action, t0.merged_into, t1.id, t1.slug
  from (select c.type, c.id, c.revision, c.depth, c.merged_into, case when c.visible then c.action else 'DELETE' end as action
    from change c
    where (c.revision, c.depth, c.id) > ($1, $2, $3) and (c.visible or c.was_visible) and (c.revision > $4 or c.action = 'UPSERT' and c.visible)
    order by c.revision, c.depth, c.id limit 501) t0
  left join episode t1 on t1.id = case when t0.type = 'EPISODE' then t0.id end and t1.visible
  order by t0.revision, t0.depth, t0.id;
-- $1 BigInt #1, $2 Integer #2, $3 Uuid #3, $4 BigInt #4

select t0.k1, t1.name
  from (select distinct t2.id as k1
    from (select c.type, c.id, c.revision, c.depth, c.merged_into, case when c.visible then c.action else 'DELETE' end as action
      from change c
      where (c.revision, c.depth, c.id) > ($1, $2, $3) and (c.visible or c.was_visible) and (c.revision > $4 or c.action = 'UPSERT' and c.visible)
      order by c.revision, c.depth, c.id limit 500) t3
    left join episode t2 on t2.id = case when t3.type = 'EPISODE' then t3.id end and t2.visible) t0
  join appearance t4 on t4.episode_id = t0.k1
  join person t1 on t1.id = t4.person_id
  where t4.visible and t4.role = 'GUEST'
  order by t0.k1, t4.position, t4.id;
-- $1 BigInt #1, $2 Integer #2, $3 Uuid #3, $4 BigInt #4

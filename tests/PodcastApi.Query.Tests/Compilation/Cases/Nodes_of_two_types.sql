-- nodes: nodes #2
--   on Episode #0
--     slug
--     companies
--       name
--   on Person #1
--     name

select t0.id, t0.slug, t0.id
  from episode t0
  where t0.id = any($1) and t0.visible
  order by t0.id;
-- $1 Uuid[] #0

select t0.k1, t1.name
  from (select t2.id as k1
    from episode t2
    where t2.id = any($1) and t2.visible) t0
  join episode_company t3 on t3.episode_id = t0.k1
  join company t1 on t1.id = t3.company_id
  where t3.visible
  order by t0.k1, t3.position, t1.id;
-- $1 Uuid[] #0

select t0.id, t0.name
  from person t0
  where t0.id = any($1) and t0.visible
  order by t0.id;
-- $1 Uuid[] #1

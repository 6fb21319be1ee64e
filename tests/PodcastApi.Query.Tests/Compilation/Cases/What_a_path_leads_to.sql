-- resolve: resolve #0
--   on Episode
--     slug

select t0.type, t0.id, t0.is_current, t0.action, t1.id, t1.slug
  from (select r.type, coalesce(c.merged_into, r.id) as id, r.rank < 4 as is_current, c.action
    from (select a.type, a.id, case when a.type = 'PODCAST' and exists (select
        from podcast t2
        where t2.id = a.id and a.path in (t2.slug, 'podcasts/' || t2.slug)) then 0 when a.type = 'EPISODE' and exists (select
        from episode t3
        join podcast p on p.id = t3.podcast_id
        where t3.id = a.id and a.path in (t3.slug, 'podcasts/' || p.slug || '/episodes/' || t3.slug)) then 1 when a.type = 'PERSON' and exists (select
        from person t4
        where t4.id = a.id and a.path in (t4.slug, 'people/' || t4.slug)) then 2 when a.type = 'COMPANY' and exists (select
        from company t5
        where t5.id = a.id and a.path in (t5.slug, 'companies/' || t5.slug)) then 3 else 4 end as rank, a.revision, array_position($1, a.path) as place
      from alias a
      where a.path = any($1) and not exists (select
        from episode t6
        where t6.id = a.id and not t6.visible) and not exists (select
        from person t7
        where t7.id = a.id and not t7.visible) and not exists (select
        from company t8
        where t8.id = a.id and not t8.visible)
      union all select 'LINK', l.id, 5, l.revision, 0
      from link l
      where l.url = any($1) and l.visible) r
    left join change c on c.id = r.id and c.action <> 'UPSERT'
    order by r.rank, c.action is not distinct from 'DELETE', r.revision desc, r.place, r.id limit 1) t0
  left join episode t1 on t1.id = case when t0.type = 'EPISODE' then t0.id end and t1.visible;
-- $1 Text[] #0

-- guests: Company slug #0 only
--   guests first 20 by name
--     items, HasNextPage, HasPreviousPage, StartCursor, EndCursor, TotalCount
--       name

select d.id, d.revision, d.retained_from, current_setting('transaction_isolation') = 'repeatable read', l.c0
  from dataset d
  left join lateral (select t0.id as c0
    from company t0
    where t0.slug = $1 and t0.visible) l on true;
-- $1 Text #0

select t0.k1, t1.s0, t1.id, t1.name
  from (select t2.id as k1
    from company t2
    where t2.slug = $1 and t2.visible) t0
  cross join lateral (select t4.name, t3.person_id as id, t4.name as s0
    from (select t5.person_id
      from appearance t5
      where t5.company_id = t0.k1 and t5.visible and t5.role = 'GUEST' group by t5.person_id) t3
    join person t4 on t4.id = t3.person_id
    order by t4.name, t3.person_id limit 21) t1
  order by t0.k1, t1.s0, t1.id;
-- $1 Text #0

select t0.k1, (select count(*)
    from (select t2.person_id
      from appearance t2
      where t2.company_id = t0.k1 and t2.visible and t2.role = 'GUEST' group by t2.person_id) t1)
  from (select t3.id as k1
    from company t3
    where t3.slug = $1 and t3.visible) t0
  order by t0.k1;
-- $1 Text #0

-- people: people first 20 after (#1, #2) by name
--   items, HasNextPage, HasPreviousPage, StartCursor, EndCursor
--     slug name

select t0.s0, t0.id, t0.slug, t0.name
  from (select t1.slug, t1.name, t1.id, t1.name as s0
    from person t1
    where t1.visible and (t1.name, t1.id) > ($1, $2)
    order by t1.name, t1.id limit 21) t0
  order by t0.s0, t0.id;
-- $1 Text #1, $2 Uuid #2

select ((select true
      from person t0
      where t0.visible and (t0.name, t0.id) <= ($1, $2)
      order by t0.name desc, t0.id desc limit 1) is true);
-- $1 Text #1, $2 Uuid #2

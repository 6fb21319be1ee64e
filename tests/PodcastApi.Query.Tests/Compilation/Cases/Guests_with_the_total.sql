-- guests: guests first 20 by name
--   items, TotalCount
--     slug

select t0.slug
  from (select t1.slug, t1.id, t1.name as s0
    from person t1
    where t1.visible and t1.guest_episode_count > 0
    order by t1.name, t1.id limit 20) t0
  order by t0.s0, t0.id;

select coalesce((select count
      from collection_count
      where collection = 'guests'), (select count(*)
      from person t0
      where t0.visible and t0.guest_episode_count > 0));

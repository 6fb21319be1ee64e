-- link: Link url #0
--   title
--   target
--     on Podcast
--       id
--     on Episode
--       id
--     on Person
--       id
--     on Company
--       id
--     on Link
--       id

select d.id, d.revision, d.retained_from, current_setting('transaction_isolation') = 'repeatable read', l.c0, l.c1, l.c2, l.c3, l.c4, l.c5, l.c6
  from dataset d
  left join lateral (select t0.id as c0, t0.title as c1, t1.id as c2, t2.id as c3, t3.id as c4, t4.id as c5, t5.id as c6
    from link t0
    left join podcast t1 on t1.id = case when t0.target_type = 'PODCAST' then t0.target_id end
    left join episode t2 on t2.id = case when t0.target_type = 'EPISODE' then t0.target_id end and t2.visible
    left join person t3 on t3.id = case when t0.target_type = 'PERSON' then t0.target_id end and t3.visible
    left join company t4 on t4.id = case when t0.target_type = 'COMPANY' then t0.target_id end and t4.visible
    left join link t5 on t5.id = case when t0.target_type = 'LINK' then t0.target_id end and t5.visible
    where t0.url = any(array[$1, regexp_replace($1, '^(https?://)', '\1www.')]) and t0.visible) l on true;
-- $1 Text #0

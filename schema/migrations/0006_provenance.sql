-- How sure the match of a source is, and how the address of a mention came to be known that its source had lost.
alter table episode_source add column confidence double precision not null default 1;
alter table mention add column resolved_by text collate "C";

update episode_source s
set confidence = d.confidence
from (
    select episode_id, matched_by, round(min(confidence)::numeric, 2)::double precision as confidence
    from source_document where confidence is not null group by episode_id, matched_by
) d
where d.episode_id = s.episode_id and d.matched_by = s.matched_by and s.matched_by <> 'origin';

-- Finding the words to be marked costs less: a text is no longer folded whole, word by word. Words of ASCII letters stand in it as
-- they are; what folding would change is taken out and folded by itself.

-- The words of a text, folded, that a query finds. Stemmers take words off at their ends, so that only those are looked at that begin
-- like one of the query; of a stem of three letters or fewer, more than its end may have been changed (dying, die).
create or replace function search_forms(config regconfig, query tsquery, source text) returns text[]
language plpgsql stable parallel safe as $$
declare
    any_term tsquery := replace(regexp_replace(query::text, '&|<[-0-9]+>', '|', 'g'), '!', '')::tsquery;
    beginnings text := regexp_replace(any_term::text, '''(?:([^'']{3})[^'']+|([^''])[^'']*)''(?::\*)?| ', '\1\2', 'g');
begin
    return array(
        select w.word
        from (
            select lower(m[1]) as word
            from regexp_matches(source, '(?:^|[^a-zA-Z0-9])((?:' || beginnings || ')[a-zA-Z0-9]*)', 'gi') m
            union all
            select string_to_table(search_fold(array_to_string(array(
                select m[1] from regexp_matches(source, '([^ ]*(?:[+#'']|\.[nN][eE][tT]|[^\x01-\x7f])[^ ]*)', 'g') m), ' ')), ' ')) w
        where to_tsvector(config, w.word) @@ any_term);
end
$$;

-- What is shown of a thing that was found, and the words in it that were sought.
create or replace function search_shown(type text, thing uuid, query tsquery, drafts boolean)
returns table (words text[], title text, people text[], companies text[], summary text, body text, links text[])
language plpgsql stable rows 1 as $$
#variable_conflict use_variable
declare
    config regconfig := search_config(null);
begin
    case type
        when 'EPISODE' then
            select search_config(e.search_language), e.title, e.summary, left(e.notes_text, 40000),
                array(select a.credited_as from appearance a where a.episode_id = thing order by a.position, a.id),
                array(select c.name from episode_company o join company c on c.id = o.company_id where o.episode_id = thing order by o.position, c.id)
            into config, title, summary, body, people, companies
            from episode e where e.id = thing;
            links := array(
                select left(m.text || coalesce(' - ' || m.description, ''), 500) from mention m
                where m.episode_id = thing and strpos(coalesce(body, ''), m.text) = 0 order by m.position);
        when 'PERSON' then
            select p.name, left(p.about_text, 40000) into title, body from person p where p.id = thing;
        when 'COMPANY' then
            select c.name, left(c.about_text, 40000) into title, body from company c where c.id = thing;
        when 'LINK' then
            select l.title, l.url into title, summary from link l where l.id = thing;
        else
            select search_config(p.language), p.title, p.author, left(p.description, 40000) into config, title, summary, body
            from podcast p where p.id = thing;
    end case;
    words := search_forms(config, query, concat_ws(' . ', title, search_joined(people), search_joined(companies), summary, body, search_joined(links)));
    return next;
end
$$;

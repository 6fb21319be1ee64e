-- Full text: what is sought in, and how. Text is folded before it is indexed and before it is sought, so that accents, case,
-- apostrophes and punctuation make no difference; words are stemmed by the language of the podcast, titles and names are
-- indexed as they are written as well. Nothing is a stop word. What generated columns call is bound by object, not by name,
-- so that a dump can be restored under any search path.

-- For typing mistakes, and for suggestions from the middle of a name.
do $$
begin
    create extension if not exists pg_trgm;
exception when insufficient_privilege or undefined_file or feature_not_supported then
    raise warning 'The extension pg_trgm is not to be had (%): search mends no typing mistakes, and suggestions are slower. '
        'Install it (contrib), or let the owner of the database create it, before the first migration.', sqlerrm;
end
$$;

-- A dictionary without stop words and a configuration for each language that PostgreSQL can stem.
do $$
declare
    stemmed text;
begin
    foreach stemmed in array array[
        'arabic', 'armenian', 'basque', 'catalan', 'danish', 'dutch', 'english', 'finnish', 'french', 'german', 'greek', 'hindi',
        'hungarian', 'indonesian', 'irish', 'italian', 'lithuanian', 'nepali', 'norwegian', 'portuguese', 'romanian', 'russian',
        'serbian', 'spanish', 'swedish', 'tamil', 'turkish', 'yiddish'] loop
        execute format('create text search dictionary %I (template = snowball, language = %I)', 'search_' || stemmed, stemmed);
        execute format('create text search configuration %I (copy = simple)', 'search_' || stemmed);
        execute format('alter text search configuration %I alter mapping for asciiword, word with %I', 'search_' || stemmed, 'search_' || stemmed);
    end loop;
end
$$;

-- The configuration of a language (BCP 47). What is not known is taken for English, whose stemmer leaves most foreign words alone;
-- of a language without a stemmer words are sought as they are.
create function search_config(language text) returns regconfig
language sql immutable parallel safe
return case lower(split_part(replace(coalesce(nullif(language, ''), 'en'), '_', '-'), '-', 1))
    when 'en' then 'search_english'::regconfig
    when 'ar' then 'search_arabic'::regconfig
    when 'ca' then 'search_catalan'::regconfig
    when 'da' then 'search_danish'::regconfig
    when 'de' then 'search_german'::regconfig
    when 'el' then 'search_greek'::regconfig
    when 'es' then 'search_spanish'::regconfig
    when 'eu' then 'search_basque'::regconfig
    when 'fi' then 'search_finnish'::regconfig
    when 'fr' then 'search_french'::regconfig
    when 'ga' then 'search_irish'::regconfig
    when 'hi' then 'search_hindi'::regconfig
    when 'hu' then 'search_hungarian'::regconfig
    when 'hy' then 'search_armenian'::regconfig
    when 'id' then 'search_indonesian'::regconfig
    when 'it' then 'search_italian'::regconfig
    when 'lt' then 'search_lithuanian'::regconfig
    when 'nb' then 'search_norwegian'::regconfig
    when 'ne' then 'search_nepali'::regconfig
    when 'nl' then 'search_dutch'::regconfig
    when 'nn' then 'search_norwegian'::regconfig
    when 'no' then 'search_norwegian'::regconfig
    when 'pt' then 'search_portuguese'::regconfig
    when 'ro' then 'search_romanian'::regconfig
    when 'ru' then 'search_russian'::regconfig
    when 'sr' then 'search_serbian'::regconfig
    when 'sv' then 'search_swedish'::regconfig
    when 'ta' then 'search_tamil'::regconfig
    when 'tr' then 'search_turkish'::regconfig
    when 'yi' then 'search_yiddish'::regconfig
    else 'simple'::regconfig
end;

-- Lower case without accents, apostrophes and punctuation: "Zoë's C++, .NET & std::mem" becomes "zoes cpp dotnet std mem".
-- The parser takes runs with dots, slashes and hyphens for hosts, files and compounds, so that they are split here.
-- In a database of the locale C everything beyond ASCII counts as a letter, hence the ranges of signs and symbols.
do $$
declare
    lowered text := case when exists (select from pg_collation where collname = 'und-x-icu' and collnamespace = 'pg_catalog'::regnamespace)
        then 'lower(normalize(source, nfkd) collate "und-x-icu")' else 'lower(normalize(source, nfkd))' end;
begin
    execute format($function$
        create function search_fold(source text) returns text
        language plpgsql immutable strict parallel safe as $body$
        declare
            folded text;
        begin
            if octet_length(source) = length(source) then
                folded := lower(source) collate "C";
            else
                folded := %s collate "C";
                folded := regexp_replace(folded, '[\u0300-\u036f\u00ad\u02bc\u2018\u2019\u200b-\u200d\u2060\ufe0e\ufe0f\ufeff]+', '', 'g');
                folded := regexp_replace(folded, '[\u0080-\u00bf\u00d7\u00f7\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ufe10-\ufe6f\uff01-\uff0f\ufff0-\uffff\U0001f000-\U0001faff]+', ' ', 'g');
                if folded ~ '[\u00df\u00e6\u00f0\u00f8\u00fe\u0111\u0127\u0131\u0142\u0153]' then
                    folded := translate(folded, U&'\00f0\00f8\0111\0127\0131\0142', 'dodhil');
                    folded := replace(replace(replace(replace(folded, U&'\00df', 'ss'), U&'\00e6', 'ae'), U&'\0153', 'oe'), U&'\00fe', 'th');
                end if;
            end if;
            if strpos(folded, '++') > 0 then
                folded := regexp_replace(folded, '([a-z0-9])\+\+', '\1pp', 'g');
            end if;
            if strpos(folded, '#') > 0 then
                folded := regexp_replace(folded, '\m([a-z])#(?![a-z0-9])', '\1sharp', 'g');
            end if;
            if strpos(folded, '.net') > 0 then
                folded := regexp_replace(folded, '(^|[^a-z0-9])\.net\M', '\1dotnet', 'g');
            end if;
            return regexp_replace(replace(folded, '''', ''), '[\u0001-\u001f!-/:-@[-`{-\u007f]+', ' ', 'g');
        end
        $body$
    $function$, lowered);
end
$$;

-- A title or a name as words with single spaces between them, for comparing wholes and beginnings.
create function search_key(source text) returns text
language sql immutable parallel safe
return btrim(regexp_replace(search_fold(left(source, 500)), ' +', ' ', 'g')) collate "C";

create function search_words(config regconfig, source text) returns tsvector
language sql immutable parallel safe
return to_tsvector(config, search_fold(coalesce(source, '')));

-- What names, and what is told: names are indexed as they are written and stemmed.
create function search_names(config regconfig, source text) returns tsvector
language sql immutable parallel safe
return to_tsvector('simple'::regconfig, search_fold(coalesce(source, ''))) || to_tsvector(config, search_fold(coalesce(source, '')));

-- Titles weigh most, then people and companies, then the summary, then the notes.
create function search_episode(language text, titles text, names text, summary text, notes text) returns tsvector
language sql immutable parallel safe
return setweight(search_names(search_config(language), titles), 'A')
    || setweight(search_words('simple'::regconfig, names), 'B')
    || setweight(search_words(search_config(language), summary), 'C')
    || setweight(search_words(search_config(language), notes), 'D');

-- array_to_string is not immutable for all types; for text it is.
create function search_joined(texts text[]) returns text
language plpgsql immutable parallel safe as $$
begin
    return array_to_string(texts, ' ');
end
$$;

alter table podcast
    add column search_key text collate "C" not null generated always as (search_key(title)) stored,
    add column search tsvector not null generated always as (
        setweight(search_names(search_config(language), left(title, 2000)), 'A')
        || setweight(search_words('simple'::regconfig, left(author, 2000)), 'B')
        || setweight(search_words(search_config(language), left(description, 40000)), 'C')) stored;

alter table person
    add column search_key text collate "C" not null generated always as (search_key(name)) stored,
    add column search tsvector not null generated always as (
        setweight(search_words('simple'::regconfig, left(name || ' ' || search_joined(alternative_names), 4000)), 'A')
        || setweight(search_words(search_config(null), left(about_text, 40000)), 'C')) stored;

alter table company
    add column search_key text collate "C" not null generated always as (search_key(name)) stored,
    add column search tsvector not null generated always as (
        setweight(search_names(search_config(null), left(name || ' ' || search_joined(alternative_names), 4000)), 'A')
        || setweight(search_words('simple'::regconfig, left(website_url, 500)), 'D')
        || setweight(search_words(search_config(null), left(about_text, 40000)), 'C')) stored;

alter table link
    add column search_key text collate "C" not null generated always as (search_key(title)) stored,
    add column search tsvector not null generated always as (
        setweight(search_names(search_config(null), left(title, 2000)), 'A')
        || setweight(search_words('simple'::regconfig, substr(left(url, 1000), strpos(url, '://') + 3)), 'C')) stored;

-- search_language is the language that the vector was made for.
alter table episode
    add column search_key text collate "C" not null generated always as (search_key(title)) stored,
    add column search_language text;

update episode e set search_language = p.language, search = search_episode(
    p.language,
    e.title || ' ' || e.source_title,
    (select string_agg(n.name, ' ' order by n.name collate "C") from (
        select p.name || ' ' || a.credited_as as name from appearance a join person p on p.id = a.person_id where a.episode_id = e.id
        union all
        select o.name from appearance a join company o on o.id = a.company_id where a.episode_id = e.id
        union all
        select o.name from episode_company c join company o on o.id = c.company_id where c.episode_id = e.id) n),
    left(e.summary, 20000),
    left(coalesce(e.notes_text, ''), 80000) || ' ' || coalesce((
        select left(string_agg(m.text || ' ' || coalesce(m.description, ''), ' ' order by m.position), 40000)
        from mention m where m.episode_id = e.id and strpos(coalesce(e.notes_text, ''), m.text) = 0), ''))
from podcast p
where p.id = e.podcast_id;

drop index person_search, company_search;
create index podcast_search on podcast using gin (search);
create index person_search on person using gin (search);
create index company_search on company using gin (search);
create index link_search on link using gin (search);
create index podcast_search_key on podcast (search_key);
create index episode_search_key on episode (search_key) where visible;
create index person_search_key on person (search_key) where visible;
create index company_search_key on company (search_key) where visible;
create index link_search_key on link (search_key) where visible;

do $$
declare
    searched text;
begin
    if to_regoperator('<%(text,text)') is not null then
        foreach searched in array array['podcast', 'episode', 'person', 'company', 'link'] loop
            execute format('create index %I on %I using gin (search_key gin_trgm_ops)', searched || '_search_trigrams', searched);
        end loop;
    end if;
end
$$;

-- What is sought, as a query. The forms are WORD, PHRASE, PREFIX, EXCLUDED and EITHER (this or the one before it). A word is sought
-- as it is and by its stem in every language that a podcast has. The mode: ALL has all words, BEGUN takes the last word
-- for the beginning of one, ANY is content with any word.
create function search_query(texts text[], forms text[], mode text default 'ALL') returns tsquery
language plpgsql stable parallel safe as $$
declare
    configs regconfig[] := array(
        select distinct c from (
            select 'simple'::regconfig as c union all select search_config(null) union all select search_config(p.language) from podcast p) known
        order by c);
    groups tsquery[] := '{}';
    excluded tsquery;
    config regconfig;
    alternatives tsquery[];
    part tsquery;
    term tsquery;
    result tsquery;
begin
    for i in 1 .. coalesce(cardinality(texts), 0) loop
        term := null;
        alternatives := '{}';
        foreach config in array configs loop
            part := phraseto_tsquery(config, search_fold(texts[i]));
            continue when numnode(part) = 0;
            -- The written form of a query ends with the word that may go on.
            if forms[i] = 'PREFIX' or (mode = 'BEGUN' and i = cardinality(texts) and forms[i] in ('WORD', 'EITHER')) then
                part := (part::text || ':*')::tsquery;
            end if;
            term := case when term is null or term @> part and part @> term and term = part then part else term || part end;
        end loop;
        continue when term is null;
        if forms[i] = 'EXCLUDED' then
            excluded := case when excluded is null then term else excluded || term end;
        elsif (forms[i] = 'EITHER' or mode = 'ANY') and cardinality(groups) > 0 then
            groups[cardinality(groups)] := groups[cardinality(groups)] || term;
        else
            groups := groups || term;
        end if;
    end loop;
    foreach term in array groups loop
        result := case when result is null then term else result && term end;
    end loop;
    -- What is only excluded finds nothing: null.
    return case when excluded is null then result else result && !!excluded end;
end
$$;

-- Whether anything is found.
create function search_any(query tsquery, types text[], podcasts uuid[], drafts boolean) returns boolean
language plpgsql stable parallel safe set plan_cache_mode = force_custom_plan as $$
begin
    return exists (
            select from podcast p where 'PODCAST' = any(types) and p.search @@ query and (podcasts is null or p.id = any(podcasts)))
        or exists (
            select from person p where 'PERSON' = any(types) and p.search @@ query and (drafts or p.visible)
                and (podcasts is null or search_belongs('PERSON', p.id, podcasts, drafts)))
        or exists (
            select from company c where 'COMPANY' = any(types) and c.search @@ query and (drafts or c.visible)
                and (podcasts is null or search_belongs('COMPANY', c.id, podcasts, drafts)))
        or exists (
            select from episode e where 'EPISODE' = any(types) and e.search @@ query and (drafts or e.visible)
                and (podcasts is null or e.podcast_id = any(podcasts)))
        or exists (
            select from link l where 'LINK' = any(types) and l.search @@ query and (drafts or l.visible)
                and (podcasts is null or search_belongs('LINK', l.id, podcasts, drafts)));
end
$$;

-- Whether one of the podcasts has a person, a company or a link.
create function search_belongs(type text, thing uuid, podcasts uuid[], drafts boolean) returns boolean
language sql stable parallel safe as $$
    select case type
        when 'PERSON' then
            exists (select from appearance a where a.person_id = thing and a.podcast_id = any(podcasts) and (drafts or a.visible))
            or exists (select from podcast_host h where h.person_id = thing and h.podcast_id = any(podcasts))
        when 'COMPANY' then
            exists (select from episode_company c where c.company_id = thing and c.podcast_id = any(podcasts) and (drafts or c.visible))
            or exists (select from appearance a where a.company_id = thing and a.podcast_id = any(podcasts) and (drafts or a.visible))
        else exists (select from link_episode l where l.link_id = thing and l.podcast_id = any(podcasts) and (drafts or l.visible))
    end
$$;

-- The words with those that are found nowhere replaced by the nearest word of a title or a name that may be seen.
do $$
begin
    if to_regoperator('<%(text,text)') is null then
        create function search_correct(texts text[], forms text[], drafts boolean) returns text[]
        language sql stable parallel safe
        return texts;
        return;
    end if;
    create function search_correct(texts text[], forms text[], drafts boolean) returns text[]
    language plpgsql stable parallel safe
    set pg_trgm.word_similarity_threshold = 0.35
    set plan_cache_mode = force_custom_plan as $body$
    declare
        word text;
        nearest text;
    begin
        for i in 1 .. coalesce(cardinality(texts), 0) loop
            word := search_key(texts[i]);
            continue when forms[i] not in ('WORD', 'EITHER') or length(word) < 3 or strpos(word, ' ') > 0
                or search_any(search_query(array[texts[i]], array['WORD']), '{PODCAST,EPISODE,PERSON,COMPANY,LINK}', null, drafts);
            select c.near into nearest
            from (
                select string_to_table(p.search_key, ' ') as near from podcast p where word <% p.search_key
                union all select string_to_table(p.search_key, ' ') from person p where word <% p.search_key and (drafts or p.visible)
                union all select string_to_table(c.search_key, ' ') from company c where word <% c.search_key and (drafts or c.visible)
                union all select string_to_table(e.search_key, ' ') from episode e where word <% e.search_key and (drafts or e.visible)
                union all select string_to_table(l.search_key, ' ') from link l where word <% l.search_key and (drafts or l.visible)) c
            where length(c.near) between length(word) / 2 and length(word) * 2 and similarity(c.near, word) >= 0.3
            group by c.near
            order by similarity(c.near, word) desc, abs(length(c.near) - length(word)), count(*) desc, c.near
            limit 1;
            if not found and length(word) > 4 then
                -- Notes are not in the index of titles and names: what begins alike.
                select n.near into nearest
                from (
                    select string_to_table(search_fold(e.notes_text), ' ') as near
                    from (
                        select left(b.notes_text, 40000) as notes_text from episode b
                        where b.search @@ (quote_literal(left(word, length(word) * 2 / 3)) || ':*')::tsquery and (drafts or b.visible)
                        order by b.published_at desc nulls last, b.id limit 20) e) n
                where starts_with(n.near, left(word, length(word) * 2 / 3))
                group by n.near
                order by similarity(n.near, word) desc, count(*) desc, n.near
                limit 1;
            end if;
            if nearest is not null then
                texts[i] := nearest;
            end if;
        end loop;
        return texts;
    end
    $body$;
end
$$;

-- What is sought in the end: all words; else with the last one as the beginning of a word; else with mistakes mended, which is
-- said; else any of the words.
create function search_effective(
    texts text[], forms text[], types text[], podcasts uuid[], drafts boolean,
    out query tsquery, out key text, out did_you_mean text)
language plpgsql stable parallel safe as $$
declare
    corrected text[];
begin
    key := search_key(array_to_string(array(
        select t.written from unnest(texts, forms) with ordinality t (written, form, place) where t.form <> 'EXCLUDED' order by t.place), ' '));
    query := search_query(texts, forms);
    if query is null or search_any(query, types, podcasts, drafts) then
        return;
    end if;
    query := search_query(texts, forms, 'BEGUN');
    if search_any(query, types, podcasts, drafts) then
        return;
    end if;
    corrected := search_correct(texts, forms, drafts);
    if corrected <> texts then
        query := search_query(corrected, forms);
        if search_any(query, types, podcasts, drafts) then
            did_you_mean := (
                select string_agg(case t.form when 'PHRASE' then '"' || t.written || '"' when 'EXCLUDED' then '-' || t.written
                    when 'EITHER' then 'OR ' || t.written else t.written end, ' ' order by t.place)
                from unnest(corrected, forms) with ordinality t (written, form, place));
            key := search_key(array_to_string(corrected, ' '));
            return;
        end if;
    end if;
    query := search_query(corrected, forms, 'ANY');
end
$$;

create type search_hit as (type text, id uuid, rank double precision);

-- The best of what is found, ranks from 1. Of episodes and links, which may be very many, the newest and the most mentioned ones
-- are ranked; what is left is search_rest.
create function search_best(query tsquery, key text, types text[], podcasts uuid[], drafts boolean, most integer) returns setof search_hit
language plpgsql stable parallel safe rows 100 set plan_cache_mode = force_custom_plan as $$
declare
    weights constant real[] := '{0.1,0.25,0.5,1}';
begin
    return query
    select 'PODCAST', p.id, 1.1 + ts_rank(weights, p.search, query) + search_bonus(p.search_key, key)
    from podcast p
    where 'PODCAST' = any(types) and p.search @@ query and (podcasts is null or p.id = any(podcasts))
    union all
    select 'PERSON', p.id, 1.1 + ts_rank(weights, p.search, query) * 1.6 + search_bonus(p.search_key, key)
    from person p
    where 'PERSON' = any(types) and p.search @@ query and (drafts or p.visible)
        and (podcasts is null or search_belongs('PERSON', p.id, podcasts, drafts))
    union all
    select 'COMPANY', c.id, 1.1 + ts_rank(weights, c.search, query) * 1.6 + search_bonus(c.search_key, key)
    from company c
    where 'COMPANY' = any(types) and c.search @@ query and (drafts or c.visible)
        and (podcasts is null or search_belongs('COMPANY', c.id, podcasts, drafts))
    union all
    select 'EPISODE', e.id, 1.1 + ts_rank(weights, e.search, query) + search_bonus(e.search_key, key)
    from (
        select e.id, e.search, e.search_key from episode e
        where 'EPISODE' = any(types) and e.search @@ query and (drafts or e.visible) and (podcasts is null or e.podcast_id = any(podcasts))
        order by e.published_at desc nulls last, e.id limit most) e
    union all
    select 'LINK', l.id, 1 + ts_rank(weights, l.search, query) * 0.7 + search_bonus(l.search_key, key)
    from (
        select l.id, l.search, l.search_key from link l
        where 'LINK' = any(types) and l.search @@ query and (drafts or l.visible)
            and (podcasts is null or search_belongs('LINK', l.id, podcasts, drafts))
        order by l.mention_count desc, l.id limit most) l;
end
$$;

-- A title or name that is, or begins with, what is sought.
create function search_bonus(title text, key text) returns double precision
language sql immutable parallel safe
return case when title = key then 1.0 when starts_with(title, key || ' ') then 0.2 else 0.0 end;

-- What is found beyond the best, ranks below 1: the newest episodes and the most mentioned links first.
create function search_rest(query tsquery, types text[], podcasts uuid[], drafts boolean, best uuid[]) returns setof search_hit
language plpgsql stable parallel safe rows 1000 set plan_cache_mode = force_custom_plan as $$
begin
    return query
    select 'EPISODE', e.id, 1e-6 + greatest(extract(epoch from e.published_at)::double precision, 0) / 1e11
    from episode e
    where 'EPISODE' = any(types) and e.search @@ query and (drafts or e.visible) and (podcasts is null or e.podcast_id = any(podcasts))
        and not (e.id = any(best))
    union all
    select 'LINK', l.id, 1e-6 + l.mention_count / 1e11
    from link l
    where 'LINK' = any(types) and l.search @@ query and (drafts or l.visible)
        and (podcasts is null or search_belongs('LINK', l.id, podcasts, drafts))
        and not (l.id = any(best));
end
$$;

-- A page of what is found: by rank, descending, then by id; from the near end outwards. A bound is the rank and the id of an item that
-- is not on the page.
create function search_page(
    texts text[], forms text[], types text[], podcasts uuid[], drafts boolean,
    bound_rank double precision, bound_id uuid, is_before boolean, from_end boolean, size integer, most integer)
returns table (type text, id uuid, rank double precision, query tsquery, did_you_mean text)
language plpgsql stable rows 20 as $$
#variable_conflict use_variable
declare
    sought record;
    wanted text[] := coalesce(types, '{PODCAST,EPISODE,PERSON,COMPANY,LINK}');
    hits search_hit[];
begin
    select * into sought from search_effective(texts, forms, wanted, podcasts, drafts);
    if sought.query is null then
        return;
    end if;
    hits := array(select b from search_best(sought.query, sought.key, wanted, podcasts, drafts, most) b);
    if exists (
            select from unnest(hits) h where h.type in ('EPISODE', 'LINK') group by h.type having count(*) >= most)
        and (from_end and not (is_before and bound_rank >= 1)
            or bound_rank < 1
            or (select count(*) from unnest(hits) h
                where bound_rank is null or h.rank < bound_rank or (h.rank = bound_rank and h.id > bound_id)) < size) then
        hits := hits || array(select r from search_rest(sought.query, wanted, podcasts, drafts, array(select h.id from unnest(hits) h)) r);
    end if;
    return query
    select h.type, h.id, h.rank, sought.query, sought.did_you_mean
    from unnest(hits) h
    where bound_rank is null
        or case when is_before then h.rank > bound_rank or (h.rank = bound_rank and h.id < bound_id)
            else h.rank < bound_rank or (h.rank = bound_rank and h.id > bound_id) end
    order by case when from_end then h.rank end, case when from_end then h.id end desc, h.rank desc, h.id
    limit size;
end
$$;

-- How many things are found.
create function search_total(texts text[], forms text[], types text[], podcasts uuid[], drafts boolean) returns bigint
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    wanted text[] := coalesce(types, '{PODCAST,EPISODE,PERSON,COMPANY,LINK}');
    query tsquery := (search_effective(texts, forms, wanted, podcasts, drafts)).query;
begin
    return (select count(*) from podcast p where 'PODCAST' = any(wanted) and p.search @@ query and (podcasts is null or p.id = any(podcasts)))
        + (select count(*) from person p where 'PERSON' = any(wanted) and p.search @@ query and (drafts or p.visible)
            and (podcasts is null or search_belongs('PERSON', p.id, podcasts, drafts)))
        + (select count(*) from company c where 'COMPANY' = any(wanted) and c.search @@ query and (drafts or c.visible)
            and (podcasts is null or search_belongs('COMPANY', c.id, podcasts, drafts)))
        + (select count(*) from episode e where 'EPISODE' = any(wanted) and e.search @@ query and (drafts or e.visible)
            and (podcasts is null or e.podcast_id = any(podcasts)))
        + (select count(*) from link l where 'LINK' = any(wanted) and l.search @@ query and (drafts or l.visible)
            and (podcasts is null or search_belongs('LINK', l.id, podcasts, drafts)));
end
$$;

-- The words of a text, folded, that a query finds. Only words that begin like one of the query are looked at, since stemmers take
-- words off at their ends.
create function search_forms(config regconfig, query tsquery, source text) returns text[]
language plpgsql stable parallel safe as $$
declare
    terms text[] := array(select distinct m[1] from regexp_matches(query::text, '(''(?:[^'']|'''')+''(?::\*)?)', 'g') m);
    any_term tsquery := array_to_string(terms, ' | ')::tsquery;
    initials text[] := array(select distinct left(trim(leading '''' from t), 1) from unnest(terms) t);
begin
    return array(
        select distinct w
        from string_to_table(search_fold(source), ' ') w
        where left(w, 1) = any(initials) and to_tsvector(config, w) @@ any_term
        order by w);
end
$$;

-- What is shown of a thing that was found, and the words in it that were sought.
create function search_shown(type text, thing uuid, query tsquery, drafts boolean)
returns table (words text[], title text, people text[], companies text[], summary text, body text, links text[])
language plpgsql stable rows 1 as $$
#variable_conflict use_variable
declare
    config regconfig := search_config(null);
begin
    case type
        when 'EPISODE' then
            select search_config(e.search_language), e.title, e.summary, left(e.notes_text, 40000) into config, title, summary, body
            from episode e where e.id = thing;
            people := array(select a.credited_as from appearance a where a.episode_id = thing order by a.position, a.id);
            companies := array(
                select c.name from episode_company e join company c on c.id = e.company_id where e.episode_id = thing order by e.position, c.id);
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

-- What titles and names begin with: the whole first, then its beginning, then the beginning of a word in it.
create function search_suggest(prefix text, types text[], drafts boolean, size integer)
returns table (type text, id uuid, slug text, podcast text, title text)
language plpgsql stable rows 10 set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    wanted text[] := coalesce(types, '{PODCAST,EPISODE,PERSON,COMPANY,LINK}');
    typed text := search_key(prefix);
    typed_host text := lower(btrim(prefix));
    past text := search_key(prefix) || chr(1114111);
    inside text := '% ' || search_key(prefix) || '%';
    most constant integer := 200;
begin
    if typed = '' then
        return;
    end if;
    return query
    with begun as (
        (select 'PODCAST' as type, p.id, p.slug, null::text as podcast, p.title, p.search_key as key, p.episode_count as weight, 1 as place
         from podcast p where 'PODCAST' = any(wanted) and p.search_key >= typed and p.search_key < past
         order by p.search_key, p.id limit most)
        union all
        (select 'PERSON', p.id, p.slug, null, p.name, p.search_key, p.episode_count, 1
         from person p where 'PERSON' = any(wanted) and p.search_key >= typed and p.search_key < past and (drafts or p.visible)
         order by p.search_key, p.id limit most)
        union all
        (select 'COMPANY', c.id, c.slug, null, c.name, c.search_key, c.episode_count, 1
         from company c where 'COMPANY' = any(wanted) and c.search_key >= typed and c.search_key < past and (drafts or c.visible)
         order by c.search_key, c.id limit most)
        union all
        (select 'EPISODE', e.id, e.slug, (select p.slug from podcast p where p.id = e.podcast_id), e.title, e.search_key, 1, 1
         from episode e where 'EPISODE' = any(wanted) and e.search_key >= typed and e.search_key < past and (drafts or e.visible)
         order by e.search_key, e.id limit most)
        union all
        (select 'LINK', l.id, null, null, l.title, l.search_key, l.mention_count, 1
         from link l where 'LINK' = any(wanted) and l.search_key >= typed and l.search_key < past and (drafts or l.visible)
         order by l.search_key, l.id limit most)),
    within as (
        (select 'PODCAST' as type, p.id, p.slug, null::text as podcast, p.title, p.search_key as key, p.episode_count as weight, 2 as place
         from podcast p where 'PODCAST' = any(wanted) and p.search_key like inside
         order by p.episode_count desc, p.id limit most)
        union all
        (select 'PERSON', p.id, p.slug, null, p.name, p.search_key, p.episode_count, 2
         from person p where 'PERSON' = any(wanted) and p.search_key like inside and (drafts or p.visible)
         order by p.episode_count desc, p.id limit most)
        union all
        (select 'COMPANY', c.id, c.slug, null, c.name, c.search_key, c.episode_count, 2
         from company c where 'COMPANY' = any(wanted) and c.search_key like inside and (drafts or c.visible)
         order by c.episode_count desc, c.id limit most)
        union all
        (select 'EPISODE', e.id, e.slug, (select p.slug from podcast p where p.id = e.podcast_id), e.title, e.search_key, 1, 2
         from episode e where 'EPISODE' = any(wanted) and e.search_key like inside and (drafts or e.visible)
         order by e.published_at desc nulls last, e.id limit most)
        union all
        (select 'LINK', l.id, null, null, l.title, l.search_key, l.mention_count, 2
         from link l where 'LINK' = any(wanted) and l.search_key like inside and (drafts or l.visible)
         order by l.mention_count desc, l.id limit most)
        union all
        (select 'LINK', l.id, null, null, l.title, l.search_key, l.mention_count, 3
         from link l where 'LINK' = any(wanted) and (strpos(typed_host, '.') > 0 or l.kind = 'HOMEPAGE') and l.host >= typed_host and l.host < typed_host || chr(1114111) and (drafts or l.visible)
         order by l.host, l.id limit most)),
    -- Words within are looked for only when beginnings do not suffice.
    found as (
        select * from begun
        union all
        select * from within where (select count(*) from begun) < size),
    single as (select distinct on (f.type, f.id) f.* from found f order by f.type, f.id, f.place)
    select s.type, s.id, s.slug, s.podcast, s.title
    from single s
    order by case when s.key = typed then 0 else s.place end,
        array_position('{PODCAST,PERSON,COMPANY,EPISODE,LINK}', s.type), s.weight desc, s.key, s.id
    limit size;
end
$$;

-- What two episodes both have: guests, companies (their own, and those that a guest works for) and links. The rarer, the more it
-- counts; of what very many have, the newest are looked at.
create function related_shared(owner uuid, drafts boolean) returns table (episode_id uuid, kind text, node_id uuid, weight double precision)
language sql stable rows 200 as $$
    select other.episode_id, 'PERSON', g.person_id, 3.0 / (1 + ln(greatest(p.guest_episode_count, 1)))
    from (select distinct a.person_id from appearance a where a.episode_id = owner and a.role = 'GUEST') g
    join person p on p.id = g.person_id
    cross join lateral (
        select a.episode_id from appearance a
        where a.person_id = g.person_id and a.role = 'GUEST' and a.episode_id <> owner and (drafts or a.visible)
        order by a.published_at desc nulls last, a.episode_id limit 200) other
    union all
    select other.episode_id, 'COMPANY', c.company_id, 1.2 / (1 + ln(greatest(o.episode_count, 1)))
    from (
        select e.company_id from episode_company e where e.episode_id = owner
        union
        select a.company_id from appearance a where a.episode_id = owner and a.role = 'GUEST' and a.company_id is not null) c
    join company o on o.id = c.company_id
    cross join lateral (
        (select e.episode_id from episode_company e
         where e.company_id = c.company_id and e.episode_id <> owner and (drafts or e.visible)
         order by e.published_at desc nulls last, e.episode_id limit 200)
        union
        (select a.episode_id from appearance a
         where a.company_id = c.company_id and a.role = 'GUEST' and a.episode_id <> owner and (drafts or a.visible)
         order by a.published_at desc nulls last, a.episode_id limit 200)) other
    union all
    select other.episode_id, 'LINK', m.link_id, 1.0 / (1 + ln(greatest(l.episode_count, 1)))
    from link_episode m
    join link l on l.id = m.link_id
    cross join lateral (
        select e.episode_id from link_episode e
        where e.link_id = m.link_id and e.episode_id <> owner and (drafts or e.visible)
        order by e.published_at desc nulls last, e.episode_id limit 200) other
    where m.episode_id = owner
$$;

-- The episodes that are related to an episode, the most closely related first.
create function related_episodes(owner uuid, drafts boolean, size integer) returns table (episode_id uuid, score double precision, place bigint)
language sql stable rows 5 as $$
    select s.episode_id, s.score, row_number() over (order by s.score desc, s.published_at desc nulls last, s.episode_id)
    from (
        select r.episode_id, round(sum(r.weight)::numeric, 6)::double precision as score, e.published_at
        from related_shared(owner, drafts) r
        join episode e on e.id = r.episode_id
        group by r.episode_id, e.published_at) s
    order by s.score desc, s.published_at desc nulls last, s.episode_id
    limit size
$$;

-- Optional: two roles without a login, for those who do not want the server to work as the owner of the database.
-- Run once by the owner, in the database itself, before or after the first migration:
--     psql "$CONNECTION" -f deploy/roles.sql
-- then make a login that inherits from one of them:
--     create role podcast_web login password '…' in role podcast_reader;
-- podcast_reader serves; podcast_writer ingests as well. Neither changes the schema: `podcastapi migrate` runs as the owner.
-- Running it again does no harm.

do $$
begin
    if not exists (select 1 from pg_roles where rolname = 'podcast_reader') then
        create role podcast_reader nologin;
    end if;
    if not exists (select 1 from pg_roles where rolname = 'podcast_writer') then
        create role podcast_writer nologin;
    end if;
    -- Merging goes by way of temporary tables.
    execute format('grant connect on database %I to podcast_reader, podcast_writer', current_database());
    execute format('grant temporary on database %I to podcast_writer', current_database());
end
$$;

grant usage on schema public to podcast_reader, podcast_writer;

-- Tables that there are, and those that later migrations of the same owner will make.
grant select on all tables in schema public to podcast_reader;
grant select, insert, update, delete on all tables in schema public to podcast_writer;
grant usage, select on all sequences in schema public to podcast_writer;
alter default privileges in schema public grant select on tables to podcast_reader;
alter default privileges in schema public grant select, insert, update, delete on tables to podcast_writer;
alter default privileges in schema public grant usage, select on sequences to podcast_writer;

-- Drafts as their authors wrote them, where they lie, and the secrets of webhooks are nobody's business who only serves.
do $$
declare
    hidden text;
begin
    foreach hidden in array array['source', 'source_document', 'staged_document', 'webhook', 'webhook_delivery'] loop
        if to_regclass('public.' || hidden) is not null then
            execute format('revoke select on table public.%I from podcast_reader', hidden);
        end if;
    end loop;
end
$$;

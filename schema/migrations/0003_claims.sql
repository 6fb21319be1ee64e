-- What episodes and podcasts say of people and companies, as they say it. What a person or a company is shown with is made
-- from all that is said of it, so that a source that goes away takes along what it alone told.
create table claim (
    owner_id uuid not null,
    position integer not null,
    type text collate "C" not null,
    entity_id uuid not null,
    rank smallint not null,
    name text not null,
    alternative_names text[] not null default '{}',
    urls text[] not null default '{}',
    image_url text,
    about_html text,
    about_text text,
    said_on date,
    visible_from timestamptz,
    visible boolean not null,
    primary key (owner_id, position)
);
create index claim_entity on claim (entity_id);
create index claim_due on claim (visible_from) where not visible and visible_from is not null;

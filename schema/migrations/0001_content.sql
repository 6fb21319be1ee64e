-- The content: what the API serves. Forward only; applied through EF Core's migrator.
-- Text that is sorted or compared is COLLATE "C" (code point order), so that every server orders alike.
-- Edge tables carry the date they are sorted by and whether the episode is public, so that a page is one index range scan.
-- Their indexes cover hidden rows too: foreign keys and readers of drafts need them, and hidden rows are few.
-- Text that is indexed is at most 2,000 bytes long (the writer sees to it): an index entry must fit into a third of a page.

-- One row: the identity of this dataset and its newest revision.
create table dataset (
    only_row boolean primary key default true check (only_row),
    id uuid not null default gen_random_uuid(),
    revision bigint not null default 0,
    -- Tombstones of revisions before this one may have been removed.
    retained_from bigint not null default 0,
    created_at timestamptz not null default now()
);
insert into dataset default values;

create table podcast (
    id uuid primary key,
    slug text collate "C" not null unique,
    title text collate "C" not null,
    description text,
    language text collate "C",
    author text,
    website_url text,
    feed_url text,
    image_url text,
    explicit boolean,
    categories text[] not null default '{}',
    guid text collate "C",
    time_zone text not null default 'UTC',
    provisional boolean not null default false,
    episode_count integer not null default 0,
    content_hash bytea not null,
    revision bigint not null,
    updated_at timestamptz not null
);
create index podcast_title on podcast (title, id);
-- Not unique: two podcasts share it for as long as a provisional one is merged into another.
create index podcast_guid on podcast (guid) where guid is not null;

-- What the sources call a season.
create table season_title (
    podcast_id uuid not null references podcast on delete cascade,
    number integer not null,
    title text not null,
    primary key (podcast_id, number)
);

-- The seasons that have visible episodes.
create table season (
    podcast_id uuid not null references podcast on delete cascade,
    number integer not null,
    title text,
    episode_count integer not null,
    first_published_at timestamptz,
    last_published_at timestamptz,
    primary key (podcast_id, number)
);

create table person (
    id uuid primary key,
    slug text collate "C" not null unique,
    name text collate "C" not null,
    name_key text collate "C" not null,
    alternative_names text[] not null default '{}',
    about_html text,
    about_text text,
    image_url text,
    episode_count integer not null default 0,
    guest_episode_count integer not null default 0,
    -- False while only drafts and scheduled episodes tell of it; so for companies and links.
    visible boolean not null default true,
    content_hash bytea not null,
    revision bigint not null,
    updated_at timestamptz not null
);
create index person_name on person (name, id) where visible;
create index person_guest_name on person (name, id) where visible and guest_episode_count > 0;
create index person_name_key on person (name_key);
create index person_search on person using gin (to_tsvector('simple', name));

create table person_profile (
    person_id uuid not null references person on delete cascade,
    position integer not null,
    kind text collate "C" not null,
    url text collate "C" not null,
    primary key (person_id, position)
);
create index person_profile_url on person_profile (url);

create table company (
    id uuid primary key,
    slug text collate "C" not null unique,
    name text collate "C" not null,
    name_key text collate "C" not null,
    alternative_names text[] not null default '{}',
    about_html text,
    about_text text,
    website_url text,
    image_url text,
    episode_count integer not null default 0,
    visible boolean not null default true,
    content_hash bytea not null,
    revision bigint not null,
    updated_at timestamptz not null
);
create index company_name on company (name, id) where visible;
create index company_name_key on company (name_key);
create index company_search on company using gin (to_tsvector('simple', name));

create table link (
    id uuid primary key,
    url text collate "C" not null unique,
    host text collate "C" not null,
    kind text collate "C" not null,
    title text collate "C" not null,
    mention_count integer not null default 0,
    episode_count integer not null default 0,
    target_type text collate "C",
    target_id uuid,
    visible boolean not null default true,
    content_hash bytea not null,
    revision bigint not null,
    updated_at timestamptz not null
);
create index link_mention_count on link (mention_count desc, id) where visible;
create index link_host on link (host, id) where visible;

create table episode (
    id uuid primary key,
    podcast_id uuid not null references podcast on delete cascade,
    slug text collate "C" not null,
    title text collate "C" not null,
    source_title text collate "C" not null,
    season integer,
    number integer,
    type text collate "C" not null,
    status text collate "C" not null,
    visible boolean not null generated always as (status = 'PUBLISHED') stored,
    published_at timestamptz,
    published_on date,
    summary text,
    notes_html text,
    notes_text text,
    audio_url text,
    audio_media_type text,
    audio_bytes bigint,
    duration_seconds integer,
    guid text collate "C",
    page_url text collate "C",
    image_url text,
    artwork_url text,
    aliases text[] not null default '{}',
    search tsvector not null default '',
    content_hash bytea not null,
    revision bigint not null,
    updated_at timestamptz not null,
    unique (podcast_id, slug)
);
create index episode_published on episode (published_at desc nulls last, id) where visible;
create index episode_podcast_published on episode (podcast_id, published_at desc nulls last, id) where visible;
create index episode_slug on episode (slug);
create index episode_guid on episode (guid) where guid is not null;
create index episode_search on episode using gin (search);
create index episode_scheduled on episode (published_at) where status = 'SCHEDULED';

create table appearance (
    id uuid primary key,
    episode_id uuid not null references episode on delete cascade,
    podcast_id uuid not null,
    person_id uuid not null references person,
    company_id uuid references company,
    role text collate "C" not null,
    position integer not null,
    credited_as text collate "C" not null,
    title text,
    published_at timestamptz,
    visible boolean not null,
    unique (episode_id, person_id, role)
);
create index appearance_episode on appearance (episode_id, position, id);
create index appearance_person on appearance (person_id, published_at desc nulls last, episode_id) include (visible);
create index appearance_company on appearance (company_id, person_id) where company_id is not null;

create table podcast_host (
    podcast_id uuid not null references podcast on delete cascade,
    person_id uuid not null references person,
    position integer not null,
    primary key (podcast_id, person_id)
);
create index podcast_host_person on podcast_host (person_id);

create table person_company (
    person_id uuid not null references person on delete cascade,
    company_id uuid not null references company on delete cascade,
    position integer not null,
    title text,
    first_on date,
    last_on date,
    primary key (person_id, company_id)
);
create index person_company_company on person_company (company_id);

create table episode_company (
    episode_id uuid not null references episode on delete cascade,
    company_id uuid not null references company,
    podcast_id uuid not null,
    position integer not null,
    published_at timestamptz,
    visible boolean not null,
    primary key (episode_id, company_id)
);
create index episode_company_company on episode_company (company_id, published_at desc nulls last, episode_id) include (visible);

create table section (
    episode_id uuid not null references episode on delete cascade,
    position integer not null,
    heading text,
    kind text collate "C" not null,
    html text not null,
    text text not null,
    primary key (episode_id, position)
);

create table mention (
    id uuid primary key,
    episode_id uuid not null references episode on delete cascade,
    podcast_id uuid not null,
    position integer not null,
    section_position integer,
    link_id uuid references link,
    text text not null,
    description text,
    url_as_written text,
    context text collate "C" not null,
    published_at timestamptz,
    visible boolean not null,
    unique (episode_id, position)
);
create index mention_link on mention (link_id, published_at desc nulls last, id) include (visible);

-- Each link once per episode: a link's episodes by date without reading its mentions, whose foreign keys hold for it too.
create table link_episode (
    link_id uuid not null,
    episode_id uuid not null,
    podcast_id uuid not null,
    published_at timestamptz,
    visible boolean not null,
    primary key (episode_id, link_id)
);
create index link_episode_link on link_episode (link_id, published_at desc nulls last, episode_id) include (visible);

create table chapter (
    episode_id uuid not null references episode on delete cascade,
    position integer not null,
    start_seconds double precision not null,
    end_seconds double precision,
    title text not null,
    url text,
    image_url text,
    primary key (episode_id, position)
);

create table transcript (
    episode_id uuid not null references episode on delete cascade,
    position integer not null,
    url text not null,
    media_type text collate "C",
    language text collate "C",
    rel text collate "C",
    primary key (episode_id, position)
);

-- Which sources tell of an episode, and what each supplied. last_seen_at moves only together with the episode's revision.
create table episode_source (
    episode_id uuid not null references episode on delete cascade,
    position integer not null,
    kind text collate "C" not null,
    location text not null,
    status text collate "C" not null,
    matched_by text collate "C" not null,
    fields text[] not null default '{}',
    last_seen_at timestamptz not null,
    primary key (episode_id, position)
);

-- Ids are given once for each natural key and kept for good, so that what is deleted and comes back is the same thing.
create table identity (
    type text collate "C" not null,
    natural_key text collate "C" not null,
    id uuid not null,
    primary key (type, natural_key)
);
create index identity_id on identity (id);

-- Every path that leads or ever led to something: slugs (kind SLUG: bare, and as canonical path such as podcasts/x/episodes/y,
-- without a leading slash), front-matter aliases (ALIAS: with a leading slash), page URLs (PAGE: the URL, and its path with a
-- leading slash). No path ends in a slash. What is current wins over what is old; among old ones the newest revision.
create table alias (
    type text collate "C" not null,
    path text collate "C" not null,
    id uuid not null,
    kind text collate "C" not null,
    revision bigint not null,
    primary key (path, type, id)
);
create index alias_id on alias (id);

-- The newest state of every entity that ever was: what a client needs to bring its copy up to date. DELETE and MERGE rows are tombstones.
create table change (
    id uuid primary key,
    type text collate "C" not null,
    depth smallint not null,
    action text collate "C" not null,
    merged_into uuid,
    -- Whether all may see it now, or could until it went; and whether all could once, so that what is hidden again is a DELETE to them.
    visible boolean not null default true,
    was_visible boolean not null default false,
    revision bigint not null
);
create index change_revision on change (revision, depth, id);
create index change_merged_into on change (merged_into) where merged_into is not null;

-- Totals of unfiltered collections, of what is visible: podcasts, episodes, people, guests, companies, links.
create table collection_count (
    collection text collate "C" primary key,
    count bigint not null
);
insert into collection_count (collection, count)
values ('podcasts', 0), ('episodes', 0), ('people', 0), ('guests', 0), ('companies', 0), ('links', 0);

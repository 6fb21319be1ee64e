-- What runs the ingestion: where content comes from, what each document said, and how each run went. Owned by EF Core.

create table source (
    id bigint generated always as identity primary key,
    kind text collate "C" not null,
    location text collate "C" not null unique,
    -- Deferred: the podcast may be written later in the same transaction.
    podcast_id uuid references podcast on delete set null deferrable initially deferred,
    configured_podcast text,
    etag text,
    last_modified text,
    moved_to text,
    validator bytea,
    first_seen_at timestamptz not null,
    last_run_at timestamptz
);

-- What is known of a document: status CURRENT, REFUSED (the last good draft stays) or VANISHED.
-- raw_hash is that of the last good version, null when there never was one.
create table source_document (
    id bigint generated always as identity primary key,
    source_id bigint not null references source on delete cascade,
    location text collate "C" not null,
    kind text collate "C" not null,
    status text collate "C" not null,
    raw_hash bytea,
    draft_hash bytea,
    draft text,
    podcast_id uuid,
    episode_id uuid,
    matched_by text collate "C",
    confidence real,
    fields text[] not null default '{}',
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    vanished_at timestamptz,
    unique (source_id, location)
);
create index source_document_episode on source_document (episode_id);
create index source_document_podcast on source_document (podcast_id, id);

-- The documents of a run that is under way, before they are merged: PARSED with a draft, UNCHANGED or REFUSED.
-- Unlogged: after a crash the run starts over.
create unlogged table staged_document (
    source_id bigint not null references source on delete cascade,
    location text collate "C" not null,
    ordinal integer not null,
    kind text collate "C" not null,
    outcome text collate "C" not null,
    raw_hash bytea,
    draft_hash bytea,
    draft text,
    primary key (source_id, ordinal)
);

create table ingest_run (
    id uuid primary key,
    status text collate "C" not null,
    trigger text collate "C" not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    revision bigint,
    failure text,
    sources text[] not null default '{}',
    documents_read integer not null default 0,
    documents_changed integer not null default 0,
    documents_unchanged integer not null default 0,
    documents_refused integer not null default 0,
    documents_vanished integer not null default 0,
    episodes_created integer not null default 0,
    episodes_updated integer not null default 0,
    episodes_deleted integer not null default 0
);
create index ingest_run_started on ingest_run (started_at desc, id);

create table diagnostic (
    run_id uuid not null references ingest_run on delete cascade,
    position integer not null,
    severity text collate "C" not null,
    code text collate "C" not null,
    location text not null,
    line integer,
    "column" integer,
    message text not null,
    hint text,
    primary key (run_id, position)
);

-- What people put right by hand, in a file beside the content or through the admin endpoints. Owned by EF Core.

-- The id follows from the body, so that a correction that is stated twice is one. status: APPLIED, WAITING for what it names,
-- or CONFLICTING with another one. effect is what the content that is stored was made with, by ids; null when nothing.
create table correction (
    id uuid primary key,
    kind text collate "C" not null,
    body text not null,
    status text collate "C" not null,
    problem text,
    effect text,
    created_at timestamptz not null
);
create index correction_created on correction (created_at, id);

-- Who says so: the absolute path of a file with the place in it, or the key of a request. A correction holds while anybody states it.
create table correction_statement (
    correction_id uuid not null references correction on delete cascade,
    origin text collate "C" not null,
    line integer,
    "column" integer,
    author text,
    reason text,
    stated_at timestamptz not null,
    primary key (correction_id, origin)
);
create index correction_statement_origin on correction_statement (origin);

-- What the names in a correction meant when they were first understood: slugs change hands, ids do not. Follows merges.
create table correction_reference (
    correction_id uuid not null references correction on delete cascade,
    position integer not null,
    -- What the name is of; null for a document.
    type text collate "C",
    name text collate "C" not null,
    id uuid,
    document_id bigint,
    primary key (correction_id, position)
);
create index correction_reference_id on correction_reference (id);
create index correction_reference_name on correction_reference (type, name);

-- Where a link would be mentioned if it were not hidden.
create table hidden_mention (
    episode_id uuid not null,
    link_id uuid not null,
    primary key (episode_id, link_id)
);
create index hidden_mention_link on hidden_mention (link_id);

-- Webhooks and what is sent to them. Owned by EF Core. Deliveries are recorded from the change log, with the position of their
-- webhook in the same transaction, so that each change is recorded once, whatever happens to the process.

create table webhook (
    id uuid primary key,
    name text not null,
    url text not null,
    -- "whsec_" and base64: it signs, so it cannot be a hash.
    secret text not null,
    -- What it wants to know of; everything when empty.
    types text[] not null,
    events text[] not null,
    drafts boolean not null,
    -- The sync token up to which changes are recorded.
    position text not null,
    is_enabled boolean not null,
    disabled_reason text,
    created_at timestamptz not null
);

create table webhook_delivery (
    -- The order in which they are sent, for each thing.
    sequence bigint generated always as identity primary key,
    id uuid not null unique,
    webhook_id uuid not null references webhook (id) on delete cascade,
    entity_id uuid not null,
    event text not null,
    -- The change as JSON, and the thing itself, which is left out when it may no longer be seen.
    change text not null,
    resource text,
    status text collate "C" not null,
    attempts integer not null,
    created_at timestamptz not null,
    next_attempt_at timestamptz not null,
    -- Who is sending it, and until when nobody else may.
    lease_owner uuid,
    lease_until timestamptz,
    finished_at timestamptz,
    last_status integer,
    last_error text
);
create index webhook_delivery_pending on webhook_delivery (webhook_id, entity_id, sequence) where status = 'PENDING';
create index webhook_delivery_due on webhook_delivery (webhook_id, sequence) where status = 'PENDING';
create index webhook_delivery_list on webhook_delivery (webhook_id, status, sequence);
create index webhook_delivery_finished on webhook_delivery (finished_at) where status <> 'PENDING';

-- Since which revision everybody sees a thing: what tells that it was published from that it was updated.
alter table change add column visible_since bigint;
update change set visible_since = revision where visible and action = 'UPSERT';
create index change_visible_since on change (visible_since, id) where visible_since is not null;

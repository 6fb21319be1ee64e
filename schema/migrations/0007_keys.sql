-- Keys of callers. The key itself is told once and never kept: what is here is its SHA-256. Owned by EF Core.

create table api_key (
    id uuid primary key,
    name text not null,
    hash bytea not null unique,
    -- READ, DRAFT, ADMIN.
    scopes text[] not null,
    requests_per_minute integer,
    created_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz
);

-- The first answers to requests under a key of the caller's, committed with what they answer for.
create table idempotency_key (
    caller      text        not null,
    path        text        not null,
    key         text        not null,
    fingerprint text        not null,
    status      int         not null,
    location    text,
    etag        text,
    body        bytea       not null,
    created_at  timestamptz not null,
    primary key (caller, path, key)
);

create index idempotency_key_created_at on idempotency_key (created_at);

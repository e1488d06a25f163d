create table interception (
    id             uuid primary key,
    version        bigint      not null,
    status         text        not null,
    unit           text        not null,
    unit_type      text        not null,
    reference      text        not null,
    intercepted_on date        not null,
    country        text        not null,
    channels       text[]      not null,
    flow           text,
    outcome        text,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    changed_at     timestamptz not null,
    reason         text,
    -- what the unit said, after defaults: a resend is known by it
    fingerprint    text        not null,
    -- the record whole, as its versions are kept; the columns before it are what is searched and sorted by
    content        jsonb       not null,
    constraint interception_natural_key unique (unit, reference),
    constraint interception_channels_stated check (cardinality(channels) > 0)
);

-- Lists walk in these orders.
create index interception_recorded_at on interception (recorded_at, id);
create index interception_intercepted_on_id on interception (intercepted_on, id);
create index interception_changed_at on interception (changed_at);

-- Each version that a later one took the place of, whole.
create table interception_version (
    interception_id uuid        not null constraint interception_version_of references interception (id),
    version         bigint      not null,
    unit            text        not null,
    channels        text[]      not null,
    recorded_by     text        not null,
    fingerprint     text        not null,
    content         jsonb       not null,
    primary key (interception_id, version)
);

-- What partners want to be told of, and where. Secrets are not here: they are derived from the service's key.
create table subscription (
    id                    uuid        constraint subscription_pkey primary key,
    version               bigint      not null,
    owner                 text        not null,
    channel               text        not null,
    name                  text        not null,
    -- empty: all; so in the lists that follow
    event_types           text[]      not null,
    commodity_groups      text[]      not null,
    commodities           text[]      not null,
    countries             text[]      not null,
    units                 text[]      not null,
    url                   text        not null,
    state                 text        not null,
    disabled_reason       text,
    disabled_at           timestamptz,
    secret_number         int         not null,
    -- until then the secret before signs too
    previous_secret_until timestamptz,
    -- up to this position of the feed deliveries were drawn up
    position              bigint      not null,
    -- when events between it and the next delivery turned out to be no longer kept
    events_lost_at        timestamptz,
    created_at            timestamptz not null,
    constraint subscription_channel_known check (channel in ('WCO', 'INTERPOL')),
    constraint subscription_state_known check (state in ('ACTIVE', 'PAUSED', 'DISABLED')),
    constraint subscription_says_why_disabled check (
        (state = 'DISABLED') = (disabled_reason is not null) and (state = 'DISABLED') = (disabled_at is not null))
);

create index subscription_owner on subscription (owner, id);

-- One event for one subscription.
create table delivery (
    subscription_id uuid        not null
        constraint delivery_subscription_known references subscription on delete cascade,
    event_id        text        not null,
    position        bigint      not null,
    record          text        not null,
    type            text        not null,
    state           text        not null,
    -- attempts since it was last drawn up
    attempts        int         not null,
    due_at          timestamptz not null,
    changed_at      timestamptz not null,
    constraint delivery_pkey primary key (subscription_id, event_id),
    constraint delivery_state_known check (state in ('PENDING', 'DELIVERED', 'WITHHELD'))
);

create index delivery_due on delivery (subscription_id, due_at, position) where state = 'PENDING';
-- A record's events wait for each other.
create index delivery_of_record on delivery (subscription_id, record, position) where state = 'PENDING';
create index delivery_finished on delivery (changed_at) where state <> 'PENDING';
create index delivery_log on delivery (subscription_id, position);

create table delivery_attempt (
    id              bigint      generated always as identity constraint delivery_attempt_pkey primary key,
    subscription_id uuid        not null,
    event_id        text        not null,
    number          int         not null,
    at              timestamptz not null,
    outcome         text        not null,
    status          int,
    duration_ms     bigint      not null,
    -- null when there is to be no other
    next_at         timestamptz,
    constraint delivery_attempt_delivery_known foreign key (subscription_id, event_id)
        references delivery on delete cascade
);

create index delivery_attempt_of_delivery on delivery_attempt (subscription_id, event_id, id);

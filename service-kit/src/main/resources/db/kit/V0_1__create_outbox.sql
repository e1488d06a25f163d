-- Events on their way to Kafka. Read by "not yet published", never by "position above the last":
-- transactions commit out of order.
create table outbox (
    position     bigint generated always as identity primary key,
    event_id     uuid        not null constraint outbox_event_id_unique unique,
    topic        text        not null,
    record_id    text        not null,
    type         text        not null,
    version      bigint      not null,
    occurred_at  timestamptz not null,
    data         bytea       not null,
    published_at timestamptz
);

create index outbox_unpublished on outbox (position) where published_at is null;
create index outbox_published_at on outbox (published_at) where published_at is not null;

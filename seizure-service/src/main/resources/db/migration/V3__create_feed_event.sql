-- The events of all records in one order. One writer at a time gives each its position, under an advisory lock held to
-- the end of its transaction, so that a reader who has seen a position has seen all before it.
create table feed_event (
    position         bigint generated always as identity primary key,
    event_id         text        not null constraint feed_event_id_unique unique,
    record_id        uuid        not null,
    source           text        not null,
    type             text        not null,
    version          bigint      not null,
    occurred_at      timestamptz not null,
    unit             text        not null,
    country          text        not null,
    channels         text[]      not null,
    commodities      text[]      not null,
    commodity_groups text[]      not null,
    data             text        not null
);

create index feed_event_occurred_at on feed_event (occurred_at);

-- Events up to this position are gone.
create table feed_purge (
    only_row boolean primary key default true constraint feed_purge_one_row check (only_row),
    position bigint not null
);

insert into feed_purge (position) values (0);

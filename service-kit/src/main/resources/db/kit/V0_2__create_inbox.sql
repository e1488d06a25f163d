-- Where each consumer goes on reading; moved in the transaction of the work, by compare-and-set.
create table inbox_position (
    consumer    text   not null,
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (consumer, topic, partition)
);

-- The last version of each record that a consumer has applied; a duplicate comes with a version that is not above it.
create table inbox_version (
    consumer  text   not null,
    record_id text   not null,
    version   bigint not null,
    primary key (consumer, record_id)
);

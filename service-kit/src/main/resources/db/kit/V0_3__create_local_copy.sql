-- Records that another service owns, as its events last told.
create table local_copy (
    kind      text   not null,
    record_id text   not null,
    version   bigint not null,
    data      jsonb  not null,
    primary key (kind, record_id)
);

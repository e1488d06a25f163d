-- Records whose changes the tests announce.
create table counted (
    id      text primary key,
    version bigint not null default 0
);

-- What the tests' consumers have applied, in the order of the work.
create table applied (
    position  bigint generated always as identity primary key,
    consumer  text   not null,
    record_id text   not null,
    version   bigint not null,
    event_id  text   not null
);

-- What the tests import.
create table thing (
    name text primary key,
    note text not null
);

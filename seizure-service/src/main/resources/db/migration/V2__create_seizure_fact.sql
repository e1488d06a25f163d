-- One row an item with the dimensions of its record: figures are counted from here; the records
-- say only which of them a reader may see.
create table seizure_fact (
    seizure_id      uuid    not null,
    position        int     not null,
    unit            text    not null,
    unit_type       text    not null,
    country         text    not null,
    seized_on       date    not null,
    channels        text[]  not null,
    commodity_group text    not null,
    commodity       text    not null,
    measure         text    not null,
    quantity        numeric not null,
    primary key (seizure_id, position)
);

create index seizure_fact_seized_on on seizure_fact (seized_on);
create index seizure_fact_unit on seizure_fact (unit);

-- The time of the latest event that the facts have taken in.
create table seizure_fact_state (
    only_row    boolean primary key default true constraint seizure_fact_state_one_row check (only_row),
    applied_until timestamptz not null
);

-- What seizures and interceptions tell of the need for training, as their latest events have it: one row a seizure that
-- counts, and its items. Activities are read from their own table.
create table need_seizure (
    id         uuid primary key,
    unit       text   not null,
    unit_type  text   not null,
    country    text   not null,
    -- by M.49; Antarctica lies in none
    subregion  text,
    seized_on  date   not null,
    -- that teach about one of its commodities
    themes     text[] not null,
    -- the countries from, through and to which the goods went, each once
    route      text[] not null,
    -- which of the members that describe a seizure say nothing
    left_empty text[] not null
);

create index need_seizure_seized_on on need_seizure (seized_on);
create index need_seizure_unit on need_seizure (unit, seized_on);

create table need_item (
    seizure_id uuid    not null,
    position   int     not null,
    commodity  text    not null,
    measure    text    not null,
    quantity   numeric not null,
    primary key (seizure_id, position)
);

-- No more of an interception than what a coarse figure needs.
create table need_interception (
    id             uuid primary key,
    subregion      text,
    intercepted_on date not null
);

-- The time of the latest event that the facts have taken in.
create table need_state (
    only_row      boolean primary key default true constraint need_state_one_row check (only_row),
    applied_until timestamptz not null
);

create table training_activity (
    -- byte order, so that pages come in the same order on every machine
    reference       text collate "C" primary key,
    version         bigint      not null,
    title           text        not null,
    kind            text        not null,
    themes          varchar[]   not null,
    starts_on       date        not null,
    ends_on         date        not null,
    place           text,
    units           varchar[]   not null,
    partners        text[]      not null,
    status          text        not null,
    attendance      jsonb       not null,
    -- the units named and the units that attended: what a list by unit looks at
    concerned_units varchar[]   not null,
    recorded_at     timestamptz not null,
    recorded_by     text        not null,
    -- what was said when the activity was recorded: a resend is known by it
    fingerprint     text        not null,
    constraint training_activity_ends_after_it_starts check (ends_on >= starts_on),
    constraint training_activity_has_a_theme check (cardinality(themes) > 0),
    constraint training_activity_is_attended_when_held check (status = 'HELD' or attendance = '[]')
);

create index training_activity_held on training_activity (starts_on) where status = 'HELD';
create index training_activity_concerned_units on training_activity using gin (concerned_units);

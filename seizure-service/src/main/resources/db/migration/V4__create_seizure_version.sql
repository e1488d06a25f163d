-- What was last done to a record: by whom, when and why.
alter table seizure
    add column change     text not null default 'RECORDED',
    add column changed_at timestamptz,
    add column changed_by text,
    add column reason     text;

update seizure set changed_at = recorded_at, changed_by = recorded_by;

alter table seizure
    alter column changed_at set not null,
    alter column changed_by set not null,
    add constraint seizure_change_known check (change in ('RECORDED', 'AMENDED', 'VALIDATED', 'RETRACTED'));

-- Each version that a later one took the place of, whole.
create table seizure_version (
    seizure_id  uuid        not null constraint seizure_version_of references seizure (id),
    version     bigint      not null,
    unit        text        not null,
    channels    text[]      not null,
    recorded_by text        not null,
    fingerprint text        not null,
    content     jsonb       not null,
    primary key (seizure_id, version)
);

-- Lists walk in these orders.
create index seizure_recorded_at on seizure (recorded_at, id);
create index seizure_seized_on_id on seizure (seized_on, id);
drop index seizure_seized_on;
create index seizure_changed_at on seizure (changed_at);

-- A reader who filters must hear of a record that it was told of before, whatever it says now: an event has the countries
-- and commodities of all versions up to it.
alter table feed_event add column countries text[];
update feed_event set countries = array[country];
alter table feed_event
    alter column countries set not null,
    drop column country;

-- Events whose record is out of a reader's sight, but of which it must hear that it is: the channels to tell, and what.
alter table feed_event
    add column told  text[] not null default '{}',
    add column notice text;

-- What was last done to an activity: by whom, when and why; and how it came to the status that it has, unless it began so.
alter table training_activity
    add column change            text not null default 'RECORDED',
    add column changed_at        timestamptz,
    add column changed_by        text,
    add column reason            text,
    add column transition_on     date,
    add column transition_reason text;

update training_activity set changed_at = recorded_at, changed_by = recorded_by;

alter table training_activity
    alter column changed_at set not null,
    alter column changed_by set not null,
    add constraint training_activity_change_known check (change in ('RECORDED', 'AMENDED', 'HELD', 'CANCELLED')),
    add constraint training_activity_transition_whole
        check ((transition_on is null) = (transition_reason is null));

-- Each version that a later one took the place of, whole: its row as it was.
create table training_activity_version (
    reference   text collate "C" not null
        constraint training_activity_version_of references training_activity (reference),
    version     bigint not null,
    fingerprint text   not null,
    content     jsonb  not null,
    primary key (reference, version)
);

-- The lines of attendance that count somebody. The country of a line is the one that it states, or that of its unit; a unit
-- that was named before units were checked, and that the registry does not know, tells it by its code.
create view training_attendance as
select activity.reference,
       line.unit,
       coalesce(line.country, known.data ->> 'country', left(line.unit, 2)) as country,
       line.agency,
       line.female,
       line.male,
       line.female + line.male + line.unspecified as people
  from training_activity as activity
 cross join lateral jsonb_to_recordset(activity.attendance) as line (
       unit text, country text, agency text, female int, male int, unspecified int)
  left join local_copy as known on known.kind = 'unit' and known.record_id = line.unit
 where line.female + line.male + line.unspecified > 0;

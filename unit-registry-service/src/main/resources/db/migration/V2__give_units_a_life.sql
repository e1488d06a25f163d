alter table unit
    -- the steps of the unit's life in their order: status, since when, why
    add column life            jsonb,
    -- what made this version
    add column change          text        not null default 'REGISTERED',
    add column changed_on      date,
    add column changed_at      timestamptz,
    add column changed_by      text,
    add column reason          text,
    add column changed_members text[]      not null default '{}';

update unit
   set life = jsonb_build_array(jsonb_build_object(
           'status', status,
           'since', coalesce(established_on, cast(recorded_at at time zone 'UTC' as date)))),
       changed_on = established_on,
       changed_at = recorded_at,
       changed_by = recorded_by;

alter table unit
    alter column life set not null,
    alter column change drop default,
    alter column changed_members drop default,
    alter column changed_at set not null,
    alter column changed_by set not null,
    -- the first version's change says it
    drop column recorded_at,
    drop column recorded_by;

-- the versions that later ones took the place of, each whole
create table unit_version (
    code        text   not null references unit,
    version     bigint not null,
    fingerprint text   not null,
    content     jsonb  not null,
    primary key (code, version)
);

-- The status on a day: of the steps taken by then the last, in the order of the life; null before the first.
create function status_on(life jsonb, day date) returns text
    language sql immutable parallel safe
    return (
        select step ->> 'status'
          from jsonb_array_elements(life) with ordinality as steps (step, position)
         where cast(step ->> 'since' as date) <= day
         order by position desc
         limit 1);

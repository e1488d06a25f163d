-- What facts need of the code lists; the service writes them here when it starts.
create table country (
    code      text primary key,
    subregion text,
    region    text
);

create table commodity_group (
    code text primary key,
    iccs text
);

-- The facts as the records say them, counted without the cube, in the columns of seizure_fact.
create view seizure_fact_of_record as
select i.seizure_id,
       i.position,
       s.unit,
       s.unit_type,
       s.country,
       s.seized_on,
       array(select value from unnest(s.channels) with ordinality as u (value, n)
              where value <> 'UNKNOWN' group by value order by min(n)) as channels,
       i.commodity_group,
       i.commodity,
       i.measure,
       i.normalized_quantity as quantity,
       s.status,
       c.subregion,
       c.region,
       nullif(s.transport_mode, 'UNKNOWN') as transport_mode,
       nullif(s.traffic_type, 'UNKNOWN') as traffic_type,
       nullif(s.direction, 'UNKNOWN') as direction,
       nullif(s.detection_method, 'UNKNOWN') as detection_method,
       nullif(s.concealment, 'UNKNOWN') as concealment,
       left(s.origin, 2) as origin,
       left(s.departure, 2) as departure,
       left(s.destination, 2) as destination,
       array(select left(place, 2) from unnest(array[s.origin, s.departure, s.destination] || s.transit)
                    with ordinality as u (place, n)
              where place is not null group by left(place, 2) order by min(n)) as route,
       nullif(s.operation, 'UNKNOWN') as operation,
       array(select value from unnest(s.initiatives) with ordinality as u (value, n)
              where value <> 'UNKNOWN' group by value order by min(n)) as initiatives,
       nullif(i.species ->> 'scientificName', 'UNKNOWN') as species,
       g.iccs,
       array(select left(place, 2) from unnest(s.transit) with ordinality as u (place, n) order by n) as transit,
       i.position = min(i.position) over (partition by i.seizure_id, i.commodity_group) as first_of_group,
       i.position = min(i.position) over (partition by i.seizure_id, i.commodity) as first_of_commodity,
       case i.position when min(i.position) over (partition by i.seizure_id, i.commodity_group)
           then array(select distinct o.commodity_group collate "C" from seizure_item as o
                       where o.seizure_id = i.seizure_id
                         and o.commodity_group collate "C" > i.commodity_group collate "C"
                       order by 1)
           else '{}'
       end as later_groups,
       case i.position when min(i.position) over (partition by i.seizure_id, i.commodity)
           then array(select distinct o.commodity collate "C" from seizure_item as o
                       where o.seizure_id = i.seizure_id and o.commodity collate "C" > i.commodity collate "C"
                       order by 1)
           else '{}'
       end as later_commodities
  from seizure as s
  join seizure_item as i on i.seizure_id = s.id
  left join country as c on c.code = s.country
  left join commodity_group as g on g.code = i.commodity_group
 where s.status <> 'RETRACTED';

-- Makes the facts what the records say, some at a time, and then, at one moment, the rollups what the facts say. Answers go on and so does
-- the cube; until that moment those from rollups are what they were. Where nothing is wrong nothing is written.
create procedure rebuild_seizure_figures()
    language plpgsql
as $$
declare
    last      uuid := '00000000-0000-0000-0000-000000000000';
    records   uuid[];
    said      seizure_fact[];
    kept      seizure_fact[];
    differing uuid[];
    rollup    text;
begin
    -- Of the session, because the work is many transactions: it ends with the procedure or with its caller.
    perform pg_advisory_lock(hashtext('seizure-figures-rebuild'));
    loop
        records := array(select id from seizure where id > last order by id limit 5000);
        exit when cardinality(records) = 0;
        last := records[cardinality(records)];
        -- The cube waits for these records, and passes over events of what is counted here; in its order of locks.
        insert into inbox_version as known (consumer, record_id, version)
        select 'seizure-cube', cast(id as text), version from seizure where id = any(records) order by 2
        on conflict (consumer, record_id) do update
           set version = excluded.version where excluded.version > known.version;
        said := array(select cast(row(f.*) as seizure_fact)
                        from seizure_fact_of_record as f where f.seizure_id = any(records));
        kept := array(select f from seizure_fact as f where f.seizure_id = any(records));
        differing := array(
            select seizure_id from (select * from unnest(said) except all select * from unnest(kept)) as missing
            union
            select seizure_id from (select * from unnest(kept) except all select * from unnest(said)) as wrong);
        delete from seizure_fact where seizure_id = any(differing);
        insert into seizure_fact select * from unnest(said) as f where f.seizure_id = any(differing);
        commit;
    end loop;
    delete from seizure_fact as f where not exists (select from seizure as s where s.id = f.seizure_id);
    insert into seizure_fact_state (applied_until)
    select max(changed_at) from seizure having count(*) > 0
    on conflict do nothing;
    commit;

    perform pg_advisory_lock(hashtext('seizure-rollups'));
    commit;
    -- Facts, changes and rollups of one moment.
    set transaction isolation level repeatable read;
    -- Many facts make few rows: hashed in memory they need no sort.
    set local work_mem = '256MB';
    set local enable_sort = off;
    for rollup in select seizure_rollups() loop
        execute seizure_rollup_merge(rollup, 'facts');
    end loop;
    delete from seizure_change;
    commit;
    perform pg_advisory_unlock(hashtext('seizure-rollups'));
    perform pg_advisory_unlock(hashtext('seizure-figures-rebuild'));
    commit;
end
$$;

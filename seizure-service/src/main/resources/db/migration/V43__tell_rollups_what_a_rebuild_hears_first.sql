-- Makes the facts what the records say, some at a time, and then, at one moment, the rollups what the facts say. Answers go on and so does
-- the cube; until that moment those from rollups are as wrong as they were. Where nothing is wrong nothing is written.
create or replace procedure rebuild_seizure_figures()
    language plpgsql
as $$
declare
    last      uuid := '00000000-0000-0000-0000-000000000000';
    records   uuid[];
    said      seizure_fact[];
    kept      seizure_fact[];
    differing uuid[];
    -- by versions that the cube is yet to hear of: it will pass over them, so the rollups are told here
    unheard   uuid[];
    rollup    text;
    -- Where there were no figures there are none to keep up, and the rollups are made at the end.
    is_first  boolean := not exists (select from seizure_fact);
begin
    -- Of the session, because the work is many transactions: it ends with the procedure or with its caller.
    perform pg_advisory_lock(hashtext('seizure-figures-rebuild'));
    loop
        records := array(select id from seizure where id > last order by id limit 5000);
        exit when cardinality(records) = 0;
        last := records[cardinality(records)];
        -- The cube waits for these records, and passes over events of what is counted here; in its order of locks.
        with raised as (
            insert into inbox_version as known (consumer, record_id, version)
            select 'seizure-cube', cast(id as text), version from seizure where id = any(records) order by 2
            on conflict (consumer, record_id) do update
               set version = excluded.version where excluded.version > known.version
            returning record_id)
        select coalesce(array_agg(cast(record_id as uuid)), '{}') into unheard from raised;
        said := array(select cast(row(f.*) as seizure_fact)
                        from seizure_fact_of_record as f where f.seizure_id = any(records));
        kept := array(select f from seizure_fact as f where f.seizure_id = any(records));
        differing := array(
            select seizure_id from (select * from unnest(said) except all select * from unnest(kept)) as missing
            union
            select seizure_id from (select * from unnest(kept) except all select * from unnest(said)) as wrong);
        delete from seizure_fact where seizure_id = any(differing);
        insert into seizure_fact select * from unnest(said) as f where f.seizure_id = any(differing);
        if not is_first and cardinality(unheard) > 0 then
            insert into seizure_change (
                   sign, position, unit, unit_type, country, subregion, region, seized_on, transport_mode, traffic_type, direction,
                   origin, destination, commodity_group, commodity, first_of_group, first_of_commodity, later_commodities,
                   measure, quantity)
            select sign, position, unit, unit_type, country, subregion, region, seized_on, transport_mode, traffic_type, direction,
                   origin, destination, commodity_group, commodity, first_of_group, first_of_commodity, later_commodities,
                   measure, quantity
              from (select -1 as sign, f.* from unnest(kept) as f
                    union all
                    select 1, f.* from unnest(said) as f) as change
             where seizure_id = any(unheard);
        end if;
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

-- Sums of the facts beside the facts, each table by few dimensions and by a month or a year. What stands here was applied
-- without them, so the cube reads its topic anew, which is kept for ever: its place first, in the order in which the consumer
-- locks, so that the two cannot wait for each other.
delete from inbox_position where consumer = 'seizure-cube';
delete from inbox_version where consumer = 'seizure-cube';

truncate seizure_fact, seizure_fact_state;

-- By these a seizure is counted once in each group and commodity of its items, and once in two commodities together. No defaults:
-- a replica that knows no rollups fails to write, until it ends.
alter table seizure_fact
    add column first_of_group     boolean not null,
    add column first_of_commodity boolean not null,
    -- of the first of its group or commodity: those of the seizure that come after it in the alphabet, so that a seizure counts
    -- once among several of them by the last that it has
    add column later_groups       text[]  not null,
    add column later_commodities  text[]  not null;

-- What the facts have become since the rollups were last brought up to them: facts that came (1) and facts that went (-1).
create table seizure_change (
    sign               int     not null constraint seizure_change_sign check (sign in (1, -1)),
    position           int     not null,
    unit               text    not null,
    unit_type          text    not null,
    country            text    not null,
    subregion          text,
    region             text,
    seized_on          date    not null,
    transport_mode     text,
    traffic_type       text,
    direction          text,
    origin             text,
    destination        text,
    commodity_group    text    not null,
    commodity          text    not null,
    first_of_group     boolean not null,
    first_of_commodity boolean not null,
    later_commodities  text[]  not null,
    measure            text    not null,
    quantity           numeric not null
);

-- Every row has a seizure. What a part does not tell apart, and what is absent, is an empty text; seized_on is the first day of
-- the month or year; a measure without quantity is null. Subregion, region and unit type are those of the facts, whatever a code
-- list says later.
create table seizure_by_month (
    part            text    not null,
    commodity       text    not null,
    other_commodity text    not null,
    commodity_group text    not null,
    seized_on       date    not null,
    seizures        bigint  not null,
    items           bigint  not null,
    mass            numeric,
    volume          numeric,
    count           numeric,
    dose            numeric,
    plant           numeric,
    area            numeric
) partition by list (part);

create table seizure_by_transport (
    like seizure_by_month including storage,
    transport_mode text not null,
    traffic_type   text not null,
    direction      text not null
) partition by list (part);

create table seizure_by_country (
    like seizure_by_month including storage,
    country   text not null,
    subregion text not null,
    region    text not null
) partition by list (part);

create table seizure_by_route (
    like seizure_by_month including storage,
    origin      text not null,
    destination text not null
) partition by list (part);

create table seizure_by_unit (
    like seizure_by_month including storage,
    unit      text not null,
    unit_type text not null
) partition by list (part);

-- An answer is about one part, or two: the rows of each lie together. Sums change in place, so pages keep room.
do $$
declare
    parts text[];
    rollup text;
    part text;
begin
    for rollup, parts in values
        ('seizure_by_month', array['ALL', 'GROUP', 'COMMODITY', 'OVERLAP']),
        ('seizure_by_transport', array['ALL', 'GROUP', 'COMMODITY']),
        ('seizure_by_country', array['ALL', 'GROUP', 'COMMODITY', 'OVERLAP']),
        ('seizure_by_route', array['ALL']),
        ('seizure_by_unit', array['ALL', 'GROUP', 'COMMODITY'])
    loop
        foreach part in array parts loop
            execute format('create table %I partition of %I for values in (%L) with (fillfactor = 70)',
                           rollup || '_' || lower(part), rollup, part);
        end loop;
    end loop;
end
$$;

alter table seizure_by_month
    add primary key (part, seized_on, commodity, other_commodity, commodity_group);
alter table seizure_by_transport
    add primary key (part, seized_on, commodity, other_commodity, commodity_group, transport_mode, traffic_type, direction);
alter table seizure_by_country
    add primary key (part, seized_on, commodity, other_commodity, commodity_group, country, subregion, region);
alter table seizure_by_route
    add primary key (part, seized_on, origin, destination, commodity, other_commodity, commodity_group);
alter table seizure_by_unit
    add primary key (part, seized_on, commodity, other_commodity, commodity_group, unit, unit_type);

create view seizure_signed_fact as
select 'FACT' as source, 1 as sign, position, unit, unit_type, country, subregion, region, seized_on, transport_mode,
       traffic_type, direction, origin, destination, commodity_group, commodity, first_of_group, first_of_commodity,
       later_commodities, measure, quantity
  from seizure_fact
union all
select 'CHANGE', sign, position, unit, unit_type, country, subregion, region, seized_on, transport_mode,
       traffic_type, direction, origin, destination, commodity_group, commodity, first_of_group, first_of_commodity,
       later_commodities, measure, quantity
  from seizure_change;

-- A seizure counts once in each of its parts: in ALL of it, in the GROUPs and in the COMMODITYs of its items. An OVERLAP is a
-- pair of its commodities and counts against it: with it, the two commodities together count the seizure once.
create view seizure_part as
select source, part, f.sign * counted as seizures, f.sign as items,
       commodity, '' as other_commodity, commodity_group, seized_on, unit, unit_type, country,
       coalesce(subregion, '') as subregion, coalesce(region, '') as region,
       coalesce(transport_mode, '') as transport_mode, coalesce(traffic_type, '') as traffic_type,
       coalesce(direction, '') as direction, coalesce(origin, '') as origin, coalesce(destination, '') as destination,
       measure, f.sign * quantity as quantity
  from (select 'ALL' as part, cast(position = 0 as int) as counted, '' as commodity, '' as commodity_group,
               source, sign, seized_on, unit, unit_type, country, subregion, region, transport_mode, traffic_type, direction,
               origin, destination, measure, quantity
          from seizure_signed_fact
        union all
        select 'GROUP', cast(first_of_group as int), '', commodity_group,
               source, sign, seized_on, unit, unit_type, country, subregion, region, transport_mode, traffic_type, direction,
               origin, destination, measure, quantity
          from seizure_signed_fact
        union all
        select 'COMMODITY', cast(first_of_commodity as int), commodity, commodity_group,
               source, sign, seized_on, unit, unit_type, country, subregion, region, transport_mode, traffic_type, direction,
               origin, destination, measure, quantity
          from seizure_signed_fact) as f
union all
select source, 'OVERLAP', -sign, 0,
       f.commodity, other.commodity, '', seized_on, unit, unit_type, country,
       coalesce(subregion, ''), coalesce(region, ''), coalesce(transport_mode, ''), coalesce(traffic_type, ''),
       coalesce(direction, ''), coalesce(origin, ''), coalesce(destination, ''),
       null, null
  from seizure_signed_fact as f
 cross join unnest(later_commodities) as other (commodity);

-- Of each rollup: what its rows are by the facts, and what the changes add to them.
do $$
declare
    rollup   record;
    source   text;
    keys     text;
begin
    for rollup in
        select * from (values
            ('seizure_by_month', 'month', '{ALL,GROUP,COMMODITY,OVERLAP}', ''),
            ('seizure_by_transport', 'year', '{ALL,GROUP,COMMODITY}', ', transport_mode, traffic_type, direction'),
            ('seizure_by_country', 'year', '{ALL,GROUP,COMMODITY,OVERLAP}', ', country, subregion, region'),
            ('seizure_by_route', 'year', '{ALL}', ', origin, destination'),
            ('seizure_by_unit', 'month', '{ALL,GROUP,COMMODITY}', ', unit, unit_type')) as v (name, grain, parts, dimensions)
    loop
        keys := 'part, commodity, other_commodity, commodity_group, date_trunc(' || quote_literal(rollup.grain)
                || ', cast(seized_on as timestamp))' || rollup.dimensions;
        foreach source in array array['fact', 'change'] loop
            execute format(
                'create view %I as
                 select part, commodity, other_commodity, commodity_group,
                        cast(date_trunc(%L, cast(seized_on as timestamp)) as date) as seized_on,
                        cast(sum(seizures) as bigint) as seizures, cast(sum(items) as bigint) as items,
                        nullif(sum(quantity) filter (where measure = ''MASS''), 0) as mass,
                        nullif(sum(quantity) filter (where measure = ''VOLUME''), 0) as volume,
                        nullif(sum(quantity) filter (where measure = ''COUNT''), 0) as count,
                        nullif(sum(quantity) filter (where measure = ''DOSE''), 0) as dose,
                        nullif(sum(quantity) filter (where measure = ''PLANT''), 0) as plant,
                        nullif(sum(quantity) filter (where measure = ''AREA''), 0) as area%s
                   from seizure_part
                  where source = %L and part = any(%L)
                  group by %s',
                rollup.name || '_of_' || source || 's', rollup.grain, rollup.dimensions, upper(source), rollup.parts, keys);
        end loop;
    end loop;
end
$$;

-- The statement that brings a rollup up to the changes, or makes it what it is by the facts.
create function seizure_rollup_merge(rollup text, source text)
    returns text
    language sql
    stable
as $$
    select format(
               'merge into %1$I as kept using %2$I as other on %3$s '
               || case source
                      when 'changes' then
                          'when matched and kept.seizures + other.seizures = 0 then delete '
                          'when matched and row(%4$s) is distinct from row(0, 0, null, null, null, null, null, null) '
                          'then update set %5$s '
                          'when not matched and other.seizures <> 0 then insert (%7$s) values (%8$s)'
                      else
                          'when not matched by source then delete '
                          'when matched and row(%9$s) is distinct from row(%4$s) then update set %6$s '
                          'when not matched by target then insert (%7$s) values (%8$s)'
                  end,
               rollup,
               rollup || '_of_' || source,
               string_agg(format('kept.%1$I = other.%1$I', name), ' and ') filter (where not is_sum),
               string_agg(format('other.%I', name), ', ') filter (where is_sum),
               string_agg(
                   format(
                       case
                           when name in ('seizures', 'items') then '%1$I = kept.%1$I + other.%1$I'
                           else '%1$I = nullif(coalesce(kept.%1$I, 0) + coalesce(other.%1$I, 0), 0)'
                       end, name), ', ') filter (where is_sum),
               string_agg(format('%1$I = other.%1$I', name), ', ') filter (where is_sum),
               string_agg(quote_ident(name), ', '),
               string_agg(format('other.%I', name), ', '),
               string_agg(format('kept.%I', name), ', ') filter (where is_sum))
      from (select attname as name,
                   attname in ('seizures', 'items', 'mass', 'volume', 'count', 'dose', 'plant', 'area') as is_sum
              from pg_attribute
             where attrelid = cast(rollup as regclass) and attnum > 0 and not attisdropped
             order by attnum) as attribute
$$;

create function seizure_rollups()
    returns setof text
    language sql
    immutable
as $$
    values ('seizure_by_month'), ('seizure_by_transport'), ('seizure_by_country'), ('seizure_by_route'), ('seizure_by_unit')
$$;

-- Brings the rollups up to the facts, and says whether there was anything to do. One at a time: what a second would do is being
-- done. In one statement, so that an answer finds a change either in the rollups or beside them.
create function fold_seizure_changes()
    returns boolean
    language plpgsql
as $$
begin
    if not pg_try_advisory_xact_lock(hashtext('seizure-rollups')) or not exists (select from seizure_change) then
        return false;
    end if;
    execute (
        select 'with '
               || string_agg(format('into_%s as (%s)', rollup, seizure_rollup_merge(rollup, 'changes')), ', ')
               || ', gone as (delete from seizure_change) select'
          from seizure_rollups() as rollup);
    return true;
end
$$;

-- The countries between origin and destination in the order of the road, for flows. The facts that stand here take theirs from
-- the records; where a record has gone ahead, the event that takes the facts after it is on its way.
alter table seizure_fact add column transit text[] not null default '{}';

update seizure_fact f
   set transit = (select array_agg(left(station.place, 2) order by station.number)
                    from unnest(s.transit) with ordinality as station (place, number))
  from seizure s
 where s.id = f.seizure_id
   and s.transit <> '{}';

-- A replica that knows no transit fails to write, and tries again until it ends: no facts without it.
alter table seizure_fact alter column transit drop default;

-- What decides who may see a record, whatever its kind: the feed asks it of each event. A further kind of record joins by
-- a replacement of the view.
create view record_visibility (id, unit, channels, recorded_by) as
select id, unit, channels, recorded_by from seizure
union all
select id, unit, channels, recorded_by from interception;

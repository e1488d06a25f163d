-- Empties the facts and takes their consumer back to the beginning of its topics, which are kept for ever, in the one
-- transaction of the call. The places come first, in the order in which readers lock them: a batch that is being applied
-- is waited for, and one that comes meanwhile finds its place gone and begins anew.
create procedure rebuild_training_needs()
language plpgsql
as $$
begin
    perform 1 from inbox_position where consumer = 'training-needs' order by topic, partition for update;
    delete from inbox_position where consumer = 'training-needs';
    delete from inbox_version where consumer = 'training-needs';
    delete from need_item;
    delete from need_seizure;
    delete from need_interception;
    delete from need_state;
end
$$;

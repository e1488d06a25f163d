-- Empties the facts and takes their consumer back to the beginning of its topics, which are kept for ever, in the one
-- transaction of the call. The lock comes first: it waits for the batches that are being applied, and a batch that comes
-- meanwhile finds its place gone and begins anew. Locks of the consumer's rows alone would not do: a reader might make
-- the row of a partition that had none, and its batch would be emptied away behind it.
create procedure rebuild_training_needs()
language plpgsql
as $$
begin
    lock table inbox_position in share row exclusive mode;
    delete from inbox_position where consumer = 'training-needs';
    delete from inbox_version where consumer = 'training-needs';
    delete from need_item;
    delete from need_seizure;
    delete from need_interception;
    delete from need_state;
end
$$;

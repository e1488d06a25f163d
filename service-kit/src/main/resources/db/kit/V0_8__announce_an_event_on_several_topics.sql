-- One event can stand on several topics under the same id, such as the copy that partners read.
alter table outbox
    drop constraint outbox_event_id_unique,
    add constraint outbox_event_unique_on_topic unique (event_id, topic);

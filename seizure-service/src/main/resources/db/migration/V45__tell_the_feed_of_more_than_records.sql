-- Events of units, activities, editions and subscriptions are about no record. What an event is about is its subject; where that
-- is null (rows from before, and of replicas from before) it is the record.
alter table feed_event
    alter column record_id drop not null,
    add column subject text,
    -- for everybody who may read the feed
    add column open    boolean not null default false,
    -- for this subject of a token alone
    add column owner   text,
    -- what it concerns, for who asks by unit; the unit whose own a record is stands in the column unit
    add column units   text[]  not null default '{}',
    add constraint feed_event_about_something check (record_id is not null or subject is not null) not valid;

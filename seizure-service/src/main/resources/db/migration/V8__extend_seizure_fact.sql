-- Further dimensions. What stands here was told without them, so the cube reads its topic anew, which is kept for ever: its place
-- first, in the order in which the consumer locks, so that the two cannot wait for each other.
delete from inbox_position where consumer = 'seizure-cube';
delete from inbox_version where consumer = 'seizure-cube';

truncate seizure_fact, seizure_fact_state;

-- Absent and UNKNOWN are the same here: null, or an empty list. The lists hold nothing twice.
alter table seizure_fact
    add column status           text   not null,
    add column subregion        text,
    add column region           text,
    add column transport_mode   text,
    add column traffic_type     text,
    add column direction        text,
    add column detection_method text,
    add column concealment      text,
    add column origin           text,
    add column departure        text,
    add column destination      text,
    add column route            text[] not null,
    add column operation        text,
    add column initiatives      text[] not null,
    add column species          text,
    add column iccs             text;

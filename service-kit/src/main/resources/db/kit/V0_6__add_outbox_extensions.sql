-- CloudEvents attributes beyond those that every event has, by name.
alter table outbox add column extensions jsonb not null default '{}';

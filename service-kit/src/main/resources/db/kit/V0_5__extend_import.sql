-- How a job reads its rows and what becomes of them.
alter table import_job
    add column profile   text    not null default 'native',
    add column mode      text    not null default 'commit',
    add column atomicity text    not null default 'row',
    add column options   jsonb   not null default '{}',
    drop constraint import_job_state_known,
    add constraint import_job_state_known check (state in ('STAGING', 'RUNNING', 'DONE', 'REFUSED')),
    add constraint import_job_mode_known check (mode in ('commit', 'validate')),
    add constraint import_job_atomicity_known check (atomicity in ('row', 'all'));

drop index import_job_open;
create index import_job_open on import_job (submitted_at) where state in ('STAGING', 'RUNNING');

-- What tells equal rows of one upload apart: which of them it is.
alter table import_row add column digest bytea;
create index import_row_digest on import_row (job_id, digest, row) where digest is not null;

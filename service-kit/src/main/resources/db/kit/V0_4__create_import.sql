-- A bulk upload, staged before work begins.
create table import_job (
    id           uuid primary key,
    kind         text        not null,
    submitted_by jsonb       not null,
    submitter    text        not null,
    state        text        not null constraint import_job_state_known check (state in ('STAGING', 'RUNNING', 'DONE')),
    rows         int         not null default 0,
    created      int         not null default 0,
    unchanged    int         not null default 0,
    rejected     int         not null default 0,
    submitted_at timestamptz not null,
    ended_at     timestamptz,
    -- a job that something outside holds up steps back, so that others are not held up with it
    retry_at     timestamptz not null default now()
);

create index import_job_open on import_job (submitted_at) where state <> 'DONE';

-- One uploaded record; its text is forgotten once it has its verdict.
create table import_row (
    job_id    uuid not null references import_job (id) on delete cascade,
    row       int  not null,
    line      bytea,
    verdict   text constraint import_row_verdict_known check (verdict in ('created', 'unchanged', 'rejected')),
    record_id text,
    errors    jsonb,
    primary key (job_id, row)
);

create index import_row_open on import_row (job_id, row) where verdict is null;

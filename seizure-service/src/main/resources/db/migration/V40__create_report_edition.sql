-- Editions of the programme report: figures as they were when an analyst published them. Rows are added and never changed.
create table report_edition (
    id           uuid primary key,
    year         integer     not null,
    as_of        date        not null,
    title        text,
    note         text,
    figures      jsonb       not null,
    computed_at  timestamptz not null,
    published_at timestamptz not null,
    published_by text        not null,
    constraint report_edition_of_a_year check (year between 1 and 9999),
    constraint report_edition_within_its_time check (as_of >= make_date(year, 1, 1))
);

create index report_edition_published_at on report_edition (published_at, id);

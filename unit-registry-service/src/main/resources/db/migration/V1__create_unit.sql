create table unit (
    code           text primary key,
    version        bigint      not null,
    name           text        not null,
    type           text        not null,
    status         text        not null,
    country        text        not null,
    place          text,
    agencies       jsonb       not null,
    channels       text[]      not null,
    established_on date,
    closed_on      date,
    womens_network boolean     not null,
    lat            numeric,
    lon            numeric,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    -- what was said when the unit was registered: a resend is known by it
    fingerprint    text        not null,
    constraint unit_national_has_no_place check ((type = 'NATIONAL') = (place is null))
);

create index unit_country on unit (country);

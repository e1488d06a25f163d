create table seizure (
    id                uuid primary key,
    version           bigint      not null,
    status            text        not null,
    unit              text        not null,
    unit_type         text        not null,
    reference         text        not null,
    seized_on         date        not null,
    -- as the unit wrote it, offset included
    seized_at         text,
    place             text,
    country           text        not null,
    direction         text,
    traffic_type      text,
    channels          text[]      not null,
    transport_mode    text,
    container_number  text,
    vessel_imo        text,
    flight_number     text,
    document_number   text,
    origin            text,
    departure         text,
    transit           text[]      not null,
    destination       text,
    detection_method  text,
    detection_sources text[]      not null,
    detection_alert   uuid,
    concealment       text,
    persons           jsonb       not null,
    operation         text,
    initiatives       text[]      not null,
    narrative         text,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    -- what the unit said, after defaults: a resend is known by it
    fingerprint       text        not null,
    constraint seizure_natural_key unique (unit, reference),
    constraint seizure_channels_stated check (cardinality(channels) > 0)
);

create index seizure_seized_on on seizure (seized_on);

create table seizure_item (
    seizure_id          uuid    not null constraint seizure_item_of references seizure (id),
    position            int     not null,
    commodity           text    not null,
    commodity_group     text    not null,
    description         text,
    quantity            numeric not null constraint seizure_item_quantity_positive check (quantity > 0),
    quantity_unit       text    not null,
    quantity_quality    text,
    measure             text    not null,
    normalized_quantity numeric not null,
    hs_code             text,
    species             jsonb,
    firearm             jsonb,
    primary key (seizure_id, position)
);

create index seizure_item_commodity on seizure_item (commodity);

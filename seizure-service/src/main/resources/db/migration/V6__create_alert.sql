-- What was issued never changes; the versions of an alert are its issue, each feedback and its closure.
create table alert (
    id               uuid primary key,
    version          bigint      not null,
    subject          text        not null,
    container_number text,
    vessel_imo       text,
    flight_number    text,
    document_number  text,
    reason           text        not null,
    channels         text[]      not null,
    -- null: everybody on the channels
    addressees       text[],
    valid_until      timestamptz not null,
    -- null when an analyst issued it
    unit             text,
    issued_at        timestamptz not null,
    issued_by        text        not null,
    closed_at        timestamptz,
    closed_by        text,
    closure_reason   text,
    changed_at       timestamptz not null,
    constraint alert_channels_stated check (cardinality(channels) > 0),
    constraint alert_addressees_stated check (cardinality(addressees) > 0),
    constraint alert_valid_for_some_time check (valid_until > issued_at),
    constraint alert_closure_whole check (
        (closed_at is null) = (closed_by is null) and (closed_at is null) = (closure_reason is null))
);

-- Carriers write a flight's number with and without leading zeros: MK015 is MK15.
create function flight_key(flight text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(flight, '^([A-Z0-9]{2}[A-Z]?)0+(?=[0-9])', '\1');

create index alert_issued_at on alert (issued_at, id);
create index alert_changed_at on alert (changed_at);
create index alert_container on alert (container_number) where container_number is not null;
create index alert_vessel on alert (vessel_imo) where vessel_imo is not null;
create index alert_flight on alert (flight_key(flight_number)) where flight_number is not null;

create table alert_feedback (
    alert_id uuid        not null constraint alert_feedback_of references alert (id),
    version  bigint      not null,
    outcome  text        not null,
    seizure  uuid,
    comment  text,
    given_at timestamptz not null,
    -- null when an analyst gave it
    unit     text,
    given_by text        not null,
    primary key (alert_id, version)
);

-- By these an alert finds the seizures that it is linked to. Most seizures name none of the three.
create index seizure_container on seizure (container_number, recorded_at) where container_number is not null;
create index seizure_vessel on seizure (vessel_imo, recorded_at) where vessel_imo is not null;
create index seizure_flight on seizure (flight_key(flight_number), recorded_at) where flight_number is not null;

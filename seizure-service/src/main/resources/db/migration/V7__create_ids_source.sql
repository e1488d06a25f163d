-- The cells of the individual-drug-seizures export from which a seizure was imported, as they were.
create table ids_source (
    seizure_id uuid primary key constraint ids_source_of references seizure (id),
    cells      jsonb not null
);

-- Few seizures have persons; figures of persons read only those.
create index seizure_with_persons on seizure (seized_on) where persons <> '[]' and status <> 'RETRACTED';

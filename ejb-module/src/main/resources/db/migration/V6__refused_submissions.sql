-- What was refused, and by whose word a held record is confirmed.

-- How many submissions a facility was refused, for what and when. No FIN and no name: a person is
-- their internal number, and only where the refusal told something of what is on record of them.
create sequence refused_submission_seq start with 50 increment by 50;
create table refused_submission (
  id bigint primary key,
  facility_id bigint not null references facility,
  worker_id varchar(32),
  address varchar(64),
  code varchar(40) not null,
  person_id bigint references person on delete cascade,
  submissions integer not null check (submissions > 0),
  refused_at timestamp(6) with time zone not null
);
create index refused_submission_facility on refused_submission (facility_id, refused_at);
create index refused_submission_person on refused_submission (person_id, facility_id);

-- A row for each facility that was ever told of a mismatch: whoever is to be told of one more
-- locks it first, so that messages in parallel are counted one after the other.
create table mismatch_counter (
  facility_id bigint primary key references facility,
  told bigint not null
);

-- Whether the worker who entered a record proved to be its sender, by a token. Of older records
-- nobody knows.
alter table health_record add column worker_proved boolean default false not null;

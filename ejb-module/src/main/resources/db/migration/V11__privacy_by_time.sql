-- What of an audit entry can be erased, and how far the nightly erasure is.

-- Format 3: the entry names kinds only (staff:*, person:*), and holds a salted digest of the rest.
-- Entries of formats 1 and 2 hold everything themselves, and have no digest.
alter table audit_entry add column personal_digest varchar(64) default '' not null;

-- What the digest is of: who, to whom, from where. A row is written once, and deleted when its time
-- is over. No foreign key: it would lock the entry for each row, and the entry cannot be deleted.
create table audit_personal_data (
  entry_id bigint primary key,
  done_at timestamp(6) with time zone,
  look_up boolean default false not null,
  salt varchar(32),
  actor varchar(80) default '' not null,
  subject varchar(120) default '' not null,
  address varchar(64) default '' not null,
  person_id bigint
);
create index audit_personal_data_due on audit_personal_data (look_up, done_at);
create index audit_personal_data_person on audit_personal_data (person_id);

-- Entries of formats 1 and 2 are found by their person, too. These rows have no salt and no time,
-- because nothing of such an entry can be erased.
insert into audit_personal_data (entry_id, person_id)
select id, cast(substring(subject, 8) as bigint) from audit_entry
where subject like 'person:_%' and regexp_replace(substring(subject, 8), '^[0-9]+$', '') = '';
insert into audit_personal_data (entry_id, person_id)
select id, cast(substring(actor, 8) as bigint) from audit_entry
where actor like 'person:_%' and regexp_replace(substring(actor, 8), '^[0-9]+$', '') = ''
  and not exists (select 1 from audit_personal_data d where d.entry_id = audit_entry.id);

-- The audit for reading, with what is not erased yet.
create view audit_trail as
select e.id, e.chain_place, e.done_at,
  case when coalesce(d.actor, '') = '' then e.actor else d.actor end as actor,
  e.deed,
  case when coalesce(d.subject, '') = '' then e.subject else d.subject end as subject,
  case when coalesce(d.address, '') = '' then e.address else d.address end as address,
  e.times, e.format
from audit_entry e left join audit_personal_data d on d.entry_id = e.id;

-- What the national figures count of records and certificates that were erased: numbers, nobody's.
create sequence erased_doses_seq start with 50 increment by 50;
create table erased_doses (
  id bigint primary key,
  given_on date not null,
  facility_id bigint not null references facility,
  product varchar(64) not null,
  dose_number integer not null,
  doses bigint not null check (doses > 0),
  unique (given_on, facility_id, product, dose_number)
);
create sequence erased_certificates_seq start with 50 increment by 50;
create table erased_certificates (
  id bigint primary key,
  issued_on date not null,
  kind varchar(20) not null,
  certificates bigint not null check (certificates > 0),
  unique (issued_on, kind)
);

-- An acknowledgement is found by its time when its record is erased, and when it is old.
create index acknowledgement_acknowledged_at on acknowledgement (acknowledged_at);
create index refused_submission_refused_at on refused_submission (refused_at);

-- When what a request says, and its files, were erased.
alter table approval_request add column erased_at timestamp(6) with time zone;
create index approval_request_subject on approval_request (subject);
create index approval_request_outcome on approval_request (outcome);
create index approval_request_concerns on approval_request (concerns);

create sequence retention_run_seq start with 50 increment by 50;
create table retention_run (
  id bigint primary key,
  version bigint not null,
  started_at timestamp(6) with time zone not null,
  people integer not null,
  records integer not null,
  certificates integer not null,
  requests integer not null,
  acknowledgements integer not null,
  refusals integer not null,
  look_ups integer not null,
  audit_entries integer not null,
  failed integer not null,
  progressed_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone
);

-- One row, which whoever begins a run locks: of two nodes one runs.
create table retention_lock (
  id integer primary key check (id = 1)
);
insert into retention_lock values (1);

-- One person under several identities; deaths; identities that were mistyped.

-- The entry whose person this identity leads to; empty in an entry of a person of its own. Records
-- and certificates stay with the entry under whose identity they came: parting undoes joining.
alter table person add column joined_to bigint references person;
alter table person add column joined_identities integer default 0 not null;
alter table person add column died_on date;
alter table person add check (joined_to <> id);
alter table person add check (joined_identities >= 0);
create index person_joined_to on person (joined_to);

-- From when until when an identity led to a person: joined ones, and mistyped ones (which lead from
-- an entry to itself) until they were corrected. Who, why and on which evidence is in the requests.
create sequence person_identity_seq start with 50 increment by 50;
create table person_identity (
  id bigint primary key,
  person_id bigint not null references person,
  leads_to bigint not null references person,
  fin varchar(7),
  document_type varchar(10),
  document_country varchar(2),
  document_number varchar(20),
  began_at timestamp(6) with time zone not null,
  request_id bigint not null references approval_request,
  ended_at timestamp(6) with time zone,
  ending_request_id bigint references approval_request,
  check ((fin is null) <> (document_number is null))
);
create index person_identity_person on person_identity (person_id);
create index person_identity_leads_to on person_identity (leads_to);

-- That somebody was recorded as dead, and when that was taken back.
create sequence recorded_death_seq start with 50 increment by 50;
create table recorded_death (
  id bigint primary key,
  person_id bigint not null references person,
  died_on date not null,
  source varchar(10) not null check (source in ('STAFF', 'REGISTRY')),
  request_id bigint not null,
  recorded_at timestamp(6) with time zone not null,
  undone_at timestamp(6) with time zone
);
create index recorded_death_person on recorded_death (person_id);

-- Four kinds of certificate; corrections and withdrawals; versions of decrees.

-- A record is never changed: a correction is a new row with the next version, and marks the row
-- that it replaces. So "what was known then" is one comparison.
alter table health_record add column replaced_at timestamp(6) with time zone;

create table contraindication (
  id bigint primary key references health_record,
  conclusion varchar(80) not null,
  valid_from date not null,
  valid_until date not null,
  check (valid_until >= valid_from)
);

create table withdrawal (
  id bigint primary key references health_record,
  reason varchar(20) not null
);

-- Doses given abroad: the country, and what was shown for it; lot and vaccinator may be unknown.
alter table vaccination_dose add column country varchar(2) default 'AZ' not null;
alter table vaccination_dose add column evidence varchar(200);
alter table vaccination_dose alter column lot drop not null;
alter table vaccination_dose alter column vaccinator drop not null;

-- What a person was called and when born, before each correction.
create sequence former_details_seq start with 50 increment by 50;
create table former_details (
  id bigint primary key,
  person_id bigint not null references person,
  family_name varchar(80) not null,
  given_name varchar(80) not null,
  patronymic varchar(80),
  birth_date date not null,
  corrected_at timestamp(6) with time zone not null
);
create index former_details_person on former_details (person_id);

-- The version of the decree; the holder's details as they were when it was issued; the identifier
-- of the certificate that it replaces; and Baku's hours where the validity has hours.
alter table certificate add column decree_version integer default 1 not null;
alter table certificate add column details_version integer default 1 not null;
alter table certificate add column replaces varchar(80);
alter table certificate add column from_time time(0);
alter table certificate add column until_time time(0);
alter table person add column details_version integer default 1 not null;
create index certificate_replaces on certificate (replaces);

-- Decrees that staff have published; those that come with the software are not in it.
create sequence published_decree_seq start with 50 increment by 50;
create table published_decree (
  id bigint primary key,
  decree_id varchar(63) not null,
  decree_version integer not null,
  content varchar(20000) not null,
  published_at timestamp(6) with time zone not null,
  unique (decree_id, decree_version)
);

-- In whose name staff enter doses given abroad. No secret has this hash, and no sequence its number.
insert into facility (id, version, code, name_az, name_en, region, secret_hash) values
  (-1, 1, 'ITSDA', 'İcbari Tibbi Sığorta üzrə Dövlət Agentliyi',
   'State Agency for Mandatory Health Insurance', 'BAKU', '-');

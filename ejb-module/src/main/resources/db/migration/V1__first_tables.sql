-- One set of SQL for H2 and PostgreSQL. Sequences step by 50: the persistence provider hands the
-- numbers between out itself.
create sequence person_seq start with 50 increment by 50;
create sequence facility_seq start with 50 increment by 50;
create sequence health_record_seq start with 50 increment by 50;
create sequence acknowledgement_seq start with 50 increment by 50;
create sequence certificate_seq start with 50 increment by 50;
create sequence audit_entry_seq start with 50 increment by 50;

create table person (
  id bigint primary key,
  version bigint not null,
  fin varchar(7) unique,
  document_type varchar(10),
  document_country varchar(2),
  document_number varchar(20),
  family_name varchar(80) not null,
  given_name varchar(80) not null,
  patronymic varchar(80),
  birth_date date not null,
  unique (document_type, document_country, document_number),
  check (
    (fin is not null and document_type is null and document_country is null and document_number is null)
    or (fin is null and document_type is not null and document_country is not null and document_number is not null)
  )
);

create table facility (
  id bigint primary key,
  version bigint not null,
  code varchar(32) not null unique,
  name_az varchar(200) not null,
  name_en varchar(200) not null,
  region varchar(32) not null,
  secret_hash varchar(255) not null
);

create table health_record (
  id bigint primary key,
  kind varchar(16) not null,
  record_id varchar(36) not null,
  record_version integer not null,
  person_id bigint not null references person,
  facility_id bigint not null references facility,
  worker_id varchar(32) not null,
  worker_name varchar(160) not null,
  received_at timestamp(6) with time zone not null,
  unique (record_id, record_version)
);
create index health_record_person on health_record (person_id);

create table vaccination_dose (
  id bigint primary key references health_record,
  product varchar(64) not null,
  lot varchar(40) not null,
  dose_number integer not null check (dose_number between 1 and 9),
  series_size integer not null check (series_size between 1 and 9),
  given_on date not null,
  vaccinator varchar(160) not null
);
create index vaccination_dose_given_on on vaccination_dose (given_on);

create table test_result (
  id bigint primary key references health_record,
  test_type varchar(8) not null,
  device varchar(80),
  sampled_at timestamp(6) with time zone not null,
  announced_at timestamp(6) with time zone not null,
  outcome varchar(16) not null,
  check (announced_at >= sampled_at)
);

create table recovery (
  id bigint primary key references health_record,
  first_positive date not null,
  closed_on date not null,
  doctor varchar(160) not null,
  check (closed_on >= first_positive)
);

create table acknowledgement (
  id bigint primary key,
  facility_id bigint not null references facility,
  message_id varchar(64) not null,
  payload_hash varchar(64) not null,
  record_id varchar(36) not null,
  record_version integer not null,
  acknowledged_at timestamp(6) with time zone not null,
  unique (facility_id, message_id)
);

create table certificate (
  id bigint primary key,
  version bigint not null,
  public_id varchar(36) not null unique,
  identifier varchar(80) not null unique,
  kind varchar(20) not null,
  person_id bigint not null references person,
  decree_id varchar(64) not null,
  valid_from date not null,
  valid_until date,
  issued_at timestamp(6) with time zone not null,
  issued_on date not null,
  signature_expires_at timestamp(6) with time zone not null,
  qr varchar(4000) not null,
  status varchar(10) not null,
  revoked_at timestamp(6) with time zone,
  revocation_reason varchar(40),
  check ((status = 'REVOKED') = (revoked_at is not null)),
  check (valid_until is null or valid_until >= valid_from)
);
create index certificate_person on certificate (person_id);
create index certificate_issued_on on certificate (issued_on);

create table certificate_record (
  certificate_id bigint not null references certificate,
  record_id varchar(36) not null,
  record_version integer not null,
  primary key (certificate_id, record_id, record_version)
);
create index certificate_record_record on certificate_record (record_id);

create table audit_entry (
  id bigint primary key,
  done_at timestamp(6) with time zone not null,
  actor varchar(80) not null,
  deed varchar(40) not null,
  subject varchar(120) not null,
  chain_place bigint unique,
  chain_hash varchar(64)
);

create table audit_head (
  id integer primary key check (id = 1),
  chain_place bigint not null,
  chain_hash varchar(64) not null
);
insert into audit_head values
  (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Bulk revocation: records that were entered falsely are chosen together and suspended, and the certificates that rest
-- on them are revoked. It can be undone: nothing of a suspended record or of a revoked certificate is overwritten.

create sequence bulk_revocation_seq start with 50 increment by 50 cache 1;
create table bulk_revocation (
  id bigint primary key,
  version bigint not null,
  status varchar(10) not null,
  reason varchar(40) not null,
  explanation varchar(500) not null,
  facility varchar(32),
  worker varchar(32),
  lot varchar(40),
  entered_from date,
  entered_to date,
  happened_from date,
  happened_to date,
  -- How many identifiers were listed; 0 where the records were chosen by what they have in common.
  listed integer not null,
  -- Numbers of the list's lines that name nothing we have.
  unknown_lines varchar(500) default '' not null,
  created_by varchar(80) not null,
  created_at timestamp(6) with time zone not null,
  collected boolean not null,
  people bigint not null,
  records bigint not null,
  certificates bigint not null,
  -- Of the people whose certificates are revoked: who has one by other records all the same, and who has none.
  keep_certificate bigint not null,
  lose_certificate bigint not null,
  previewed_at timestamp(6) with time zone,
  asked_by varchar(80),
  finished_at timestamp(6) with time zone,
  undo_asked_by varchar(80),
  undone_at timestamp(6) with time zone
);
create index bulk_revocation_status on bulk_revocation (status);

-- What was listed, until it is looked up.
create table bulk_revocation_identifier (
  revocation_id bigint not null references bulk_revocation,
  line integer not null,
  kind varchar(11) not null,
  identifier varchar(80) not null,
  primary key (revocation_id, line)
);

-- Whom it touches, and how far each is. No foreign key to the person: the rows are forgotten in time.
create table bulk_revocation_person (
  revocation_id bigint not null references bulk_revocation,
  person_id bigint not null,
  state varchar(9) not null,
  primary key (revocation_id, person_id)
);
create index bulk_revocation_person_state on bulk_revocation_person (revocation_id, state, person_id);

-- The versions of records that were previewed: these, and no others, are suspended.
create table bulk_revocation_record (
  revocation_id bigint not null references bulk_revocation,
  record_id varchar(36) not null,
  record_version integer not null,
  person_id bigint not null,
  state varchar(9) not null,
  primary key (revocation_id, record_id)
);
create index bulk_revocation_record_person on bulk_revocation_record (revocation_id, person_id);

create table bulk_revocation_figure (
  revocation_id bigint not null references bulk_revocation,
  dimension varchar(8) not null,
  name varchar(40) not null,
  people bigint not null,
  records bigint not null,
  certificates bigint not null,
  primary key (revocation_id, dimension, name)
);

create sequence bulk_revocation_run_seq start with 50 increment by 50 cache 1;
create table bulk_revocation_run (
  id bigint primary key,
  version bigint not null,
  started_at timestamp(6) with time zone not null,
  progressed_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  people integer not null,
  failed integer not null
);

-- One row, which is locked while a run begins: of two nodes one runs.
create table bulk_revocation_lock (
  id integer primary key check (id = 1)
);
insert into bulk_revocation_lock values (1);

-- From when until when a version of a record counted for nothing.
create sequence record_suspension_seq start with 50 increment by 50 cache 1;
create table record_suspension (
  id bigint primary key,
  record_id varchar(36) not null,
  record_version integer not null,
  revocation_id bigint not null references bulk_revocation,
  suspended_at timestamp(6) with time zone not null,
  restored_at timestamp(6) with time zone
);
create index record_suspension_record on record_suspension (record_id, record_version);

-- The bulk revocation in force of a record, and that which revoked a certificate.
alter table health_record add column suspended_by bigint;
alter table certificate add column revoked_by bigint;
create index certificate_revoked_by on certificate (revoked_by);

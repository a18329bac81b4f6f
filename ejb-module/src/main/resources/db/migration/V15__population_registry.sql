-- The population registry as the source of who a person is.

-- Of the person: the day of the latest comparison, and what the registry gives beyond the name.
alter table person add column registry_compared_on date;
alter table person add column sex varchar(8);

-- Of a version of a record: name and birth date as the facility wrote them (only while a registry is
-- configured, and only of people with a FIN); how the comparison ended; since when the record is
-- frozen.
alter table health_record add column submitted_family_name varchar(80);
alter table health_record add column submitted_given_name varchar(80);
alter table health_record add column submitted_patronymic varchar(80);
alter table health_record add column submitted_latin_family varchar(80);
alter table health_record add column submitted_latin_given varchar(80);
alter table health_record add column submitted_birth_date varchar(10);
alter table health_record add column registry_state varchar(16) default 'NOT_COMPARED' not null
  check (registry_state in ('NOT_COMPARED', 'MATCHED', 'MISMATCHED'));
alter table health_record add column frozen_at timestamp(6) with time zone;
create index health_record_registry_state on health_record (registry_state, person_id);

-- How far the runs are in which records are compared later.
create sequence comparison_run_seq start with 50 increment by 50;
create table comparison_run (
  id bigint primary key,
  version bigint not null,
  started_by varchar(80) not null,
  started_at timestamp(6) with time zone not null,
  people integer not null,
  unanswered integer not null,
  failed integer not null,
  progressed_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone
);

-- One row, which whoever begins a run locks: of two nodes one runs.
create table comparison_lock (
  id integer primary key check (id = 1)
);
insert into comparison_lock values (1);

-- The watch over records that were taken: what fits a rule's pattern, the alerts made of it, and how far it has looked.

-- New records, confirmations and deaths are read by their time; how a facility works, by its records of four weeks.
create index health_record_received_at on health_record (received_at);
create index health_record_confirmed_at on health_record (confirmed_at);
create index recorded_death_recorded_at on recorded_death (recorded_at);
-- Workers of one name at several facilities.
create index facility_worker_name on facility_worker (name);

-- About workers, a facility or a lot; no citizen is named.
create table fraud_alert (
  id varchar(36) primary key,
  version bigint not null,
  rule varchar(32) not null,
  subject_kind varchar(10) not null,
  facility varchar(32) not null,
  subject varchar(200) not null,
  parameters varchar(40) not null,
  state varchar(10) not null check (state in ('NEW', 'LOOKED_AT', 'DISMISSED', 'CONFIRMED')),
  raised_at timestamp(6) with time zone not null,
  last_signal_at timestamp(6) with time zone not null,
  signals integer not null check (signals > 0),
  looked_at_by varchar(80),
  looked_at timestamp(6) with time zone,
  decided_by varchar(80),
  decided_at timestamp(6) with time zone,
  reason varchar(500),
  check ((state in ('DISMISSED', 'CONFIRMED')) = (decided_at is not null))
);
create index fraud_alert_state on fraud_alert (state, raised_at);
create index fraud_alert_raised_at on fraud_alert (raised_at);
create index fraud_alert_subject on fraud_alert (rule, subject, state);

-- A record that fits a rule's pattern. One that no alert took is forgotten after a time.
create table fraud_signal (
  rule varchar(32) not null,
  subject varchar(200) not null,
  record_id varchar(36) not null,
  subject_kind varchar(10) not null,
  facility varchar(32) not null,
  seen_at timestamp(6) with time zone not null,
  alert_id varchar(36) references fraud_alert,
  primary key (rule, subject, record_id)
);
create index fraud_signal_alert on fraud_signal (alert_id);
create index fraud_signal_facility on fraud_signal (facility, rule, seen_at);
create index fraud_signal_record on fraud_signal (record_id);
create index fraud_signal_seen_at on fraud_signal (seen_at);

-- The last observation that was looked at. What was there before this table is history.
create table fraud_position (
  id integer primary key check (id = 1),
  seen_at timestamp(6) with time zone not null,
  kind varchar(10) not null,
  last_row bigint not null
);
insert into fraud_position values (1, current_timestamp, 'ENTERED', 0);

create sequence fraud_run_seq start with 50 increment by 50 cache 1;
create table fraud_run (
  id bigint primary key,
  version bigint not null,
  started_by varchar(80) not null,
  started_at timestamp(6) with time zone not null,
  observations integer not null,
  progressed_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone
);

-- One row, which whoever begins a run locks: of two nodes one runs.
create table fraud_lock (
  id integer primary key check (id = 1)
);
insert into fraud_lock values (1);

-- What an official did alone within the last day, as far as it is limited: a row is used again once
-- it is a day old, so there are never more of them than the limit.
create sequence sole_action_seq start with 50 increment by 50;
create table sole_action (
  id bigint primary key,
  official varchar(80) not null,
  kind varchar(40) not null,
  done_at timestamp(6) with time zone not null
);
create index sole_action_official on sole_action (official, kind);

-- A row for each kind: whoever counts one locks it first, so that actions in parallel are counted
-- one after the other. Officials are few.
create table sole_action_kind (
  kind varchar(40) primary key
);
insert into sole_action_kind (kind) values
  ('CERTIFICATE_REVOCATION'),
  ('FACILITY_CERTIFICATE_WITHDRAWAL'),
  ('WORKER_DISMISSAL'),
  ('EVIDENCE_UPLOAD');

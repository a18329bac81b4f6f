-- What one official asks for and a second one decides, and the files that bear it out.

create sequence approval_request_seq start with 50 increment by 50;
create table approval_request (
  id bigint primary key,
  version bigint not null,
  kind varchar(40) not null,
  subject varchar(80) not null,
  concerns varchar(80),
  payload varchar(40000) not null,
  status varchar(10) not null,
  requested_by varchar(80) not null,
  requested_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  decided_by varchar(80),
  decided_at timestamp(6) with time zone,
  reason varchar(500),
  outcome varchar(120),
  check ((status = 'PENDING') = (decided_at is null)),
  -- Whoever asks does not decide, whatever program writes here.
  check (decided_by is null or decided_by <> requested_by)
);
create index approval_request_status on approval_request (status, expires_at);
create index approval_request_requested on approval_request (requested_by, status);
create index approval_request_requested_at on approval_request (requested_at);
create index approval_request_decided_at on approval_request (decided_at);

create table evidence (
  id varchar(36) primary key,
  request_id bigint references approval_request,
  media_type varchar(40) not null,
  size integer not null check (size > 0),
  sha256 varchar(64) not null,
  uploaded_by varchar(80) not null,
  uploaded_at timestamp(6) with time zone not null
);
create index evidence_request on evidence (request_id);

-- In pieces: one column of bytes holds at most a megabyte in H2.
create sequence evidence_part_seq start with 50 increment by 50;
create table evidence_part (
  id bigint primary key,
  evidence_id varchar(36) not null references evidence,
  place integer not null,
  content bytea not null,
  unique (evidence_id, place)
);

-- Drafts of decrees that are open now wait as those that are loaded from now on. No sequence gives
-- these numbers.
insert into approval_request
  (id, version, kind, subject, payload, status, requested_by, requested_at, expires_at)
select -d.id, 1, 'DECREE', concat('draft:', d.id), concat('{"draft":', d.id, '}'), 'PENDING',
  d.loaded_by, d.loaded_at, current_timestamp + interval '14' day
from decree_draft d where d.status = 'DRAFT';

-- Foreign signers' lists, the counters of our own trust documents, and revocations by staff.

create table signer_list (
  source varchar(40) primary key,
  maker varchar(1000) not null,
  version bigint not null check (version > 0),
  issued_at timestamp(6) with time zone not null,
  imported_at timestamp(6) with time zone not null,
  content_hash varchar(64) not null
);

create sequence listed_signer_seq start with 50 increment by 50;
create table listed_signer (
  id bigint primary key,
  source varchar(40) not null references signer_list,
  country varchar(10) not null,
  certificate varchar(16000) not null
);
create index listed_signer_source on listed_signer (source);

create table trust_document (
  kind varchar(12) primary key,
  version bigint not null,
  issued_at timestamp(6) with time zone not null,
  content_hash varchar(64) not null
);
insert into trust_document values ('SIGNERS', 0, timestamp '1970-01-01 00:00:00', '');
insert into trust_document values ('REVOCATIONS', 0, timestamp '1970-01-01 00:00:00', '');

-- The revoked are few among millions.
create index certificate_status on certificate (status, signature_expires_at);

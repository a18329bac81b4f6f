-- Our document signers, also those that have left the key store: what these signed is not valid any
-- more, and is issued anew.

create table published_signer (
  key_id varchar(16) primary key,
  first_seen_at timestamp(6) with time zone not null
);

-- Which key signed a certificate. Empty for those issued before this column: the next round of
-- renewals reads it from their QR text.
alter table certificate add column key_id varchar(16);

-- How far the rounds are in which certificates are issued anew.
create sequence renewal_round_seq start with 50 increment by 50;
create table renewal_round (
  id bigint primary key,
  version bigint not null,
  started_by varchar(80) not null,
  started_at timestamp(6) with time zone not null,
  looked integer not null,
  renewed integer not null,
  failed integer not null,
  progressed_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone
);

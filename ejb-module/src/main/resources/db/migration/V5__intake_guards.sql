-- Who calls, and the guards against false entries.

-- While a facility loads its history, the guards that compare with registers do not apply to it.
alter table facility add column loads_until timestamp(6) with time zone;

create sequence facility_worker_seq start with 50 increment by 50;
create table facility_worker (
  id bigint primary key,
  version bigint not null,
  facility_id bigint not null references facility,
  worker_id varchar(32) not null,
  name varchar(160) not null,
  secret_generation integer not null check (secret_generation > 0),
  registered_at timestamp(6) with time zone not null,
  dismissed_at timestamp(6) with time zone,
  unique (facility_id, worker_id)
);
-- Whoever has entered a record so far. No sequence gives these numbers.
insert into facility_worker
  (id, version, facility_id, worker_id, name, secret_generation, registered_at)
select -row_number() over (order by w.facility_id, w.worker_id), 1,
  w.facility_id, w.worker_id, w.name, 1, w.registered_at
from (
  select facility_id, worker_id, max(worker_name) as name, min(received_at) as registered_at
  from health_record where facility_id > 0 group by facility_id, worker_id
) w;

create sequence facility_certificate_seq start with 50 increment by 50;
create table facility_certificate (
  id bigint primary key,
  version bigint not null,
  facility_id bigint not null references facility,
  fingerprint varchar(64) not null unique,
  certificate varchar(16000) not null,
  expires_at timestamp(6) with time zone not null,
  registered_by varchar(80) not null,
  registered_at timestamp(6) with time zone not null,
  withdrawn_at timestamp(6) with time zone
);
create index facility_certificate_facility on facility_certificate (facility_id);

-- Marks of messages that must not come twice: nonces, signed messages. Forgotten once they expire.
create table seen_mark (
  mark varchar(64) primary key,
  expires_at timestamp(6) with time zone not null
);
create index seen_mark_expires_at on seen_mark (expires_at);

-- Doses of a lot that a facility was delivered, and has entered.
create sequence lot_stock_seq start with 50 increment by 50;
create table lot_stock (
  id bigint primary key,
  facility_id bigint not null references facility,
  product varchar(64) not null,
  lot varchar(40) not null,
  delivered integer not null check (delivered >= 0),
  used integer not null check (used >= 0),
  unique (facility_id, product, lot)
);
create sequence delivery_seq start with 50 increment by 50;
create table delivery (
  id bigint primary key,
  stock_id bigint not null references lot_stock,
  doses integer not null check (doses <> 0),
  delivered_on date not null,
  document varchar(80) not null,
  registered_by varchar(80) not null,
  registered_at timestamp(6) with time zone not null
);
create index delivery_stock on delivery (stock_id);

-- A back-dated record is held until a second worker of its facility confirms it.
alter table health_record add column standing varchar(9) default 'STANDS' not null;
alter table health_record add column confirmed_at timestamp(6) with time zone;
alter table health_record add column confirmed_by varchar(32);
-- The acknowledgement is told again as it was told.
alter table acknowledgement add column held boolean default false not null;
create index health_record_worker on health_record (facility_id, worker_id, received_at);
create index health_record_standing on health_record (facility_id, standing);

-- Clinics without a system of their own: workers who log in, and the tables that they upload.

-- By this FIN a worker logs in. Two officials agree to it; a dismissal empties it.
alter table facility_worker add column fin varchar(7);
alter table facility_worker add constraint facility_worker_fin unique (facility_id, fin);
create index facility_worker_login on facility_worker (fin);

-- What a facility entered lately.
create index health_record_facility on health_record (facility_id, received_at);

create table table_upload (
  id varchar(36) primary key,
  version bigint not null,
  facility_id bigint not null references facility,
  worker_id varchar(32) not null,
  form varchar(20) not null,
  format varchar(4) not null,
  delimiter varchar(1) not null,
  status varchar(11) not null,
  row_count integer not null check (row_count > 0),
  taken integer not null,
  refused integer not null,
  failures integer not null,
  uploaded_at timestamp(6) with time zone not null,
  next_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone
);
create index table_upload_facility on table_upload (facility_id, uploaded_at);
create index table_upload_status on table_upload (status, next_at);
create index table_upload_uploaded_at on table_upload (uploaded_at);

-- Rows as they were uploaded, erased with their upload after days. Place 0 is the row of headings.
create sequence uploaded_row_seq start with 50 increment by 50 cache 1;
create table uploaded_row (
  id bigint primary key,
  upload_id varchar(36) not null references table_upload,
  place integer not null,
  content varchar(80000) not null,
  status varchar(8) not null,
  record_id varchar(36) not null,
  held boolean not null,
  problems varchar(40000) not null,
  unique (upload_id, place)
);

alter table retention_run add column uploads integer default 0 not null;

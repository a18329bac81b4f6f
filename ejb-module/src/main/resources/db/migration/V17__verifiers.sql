-- Look-ups by authorised verifiers of registered institutions.

-- The code under the QR. A certificate of before gets one when it is next shown.
alter table certificate add column short_code varchar(16);
alter table certificate add constraint certificate_short_code unique (short_code);

-- Names in machine letters, by which people are found. Those of before are completed by a timer.
alter table person add column search_name varchar(250);
create index person_search_name on person (search_name);

-- The numbers of look-ups are those of the day and the minute named beside them.
create sequence institution_seq start with 50 increment by 50;
create table institution (
  id bigint primary key,
  version bigint not null,
  code varchar(32) not null unique,
  name_az varchar(200) not null,
  name_en varchar(200) not null,
  kind varchar(20) not null,
  registered_at timestamp(6) with time zone not null,
  blocked boolean not null,
  counted_on date not null,
  lookups integer not null,
  failed integer not null,
  counted_minute timestamp(6) with time zone not null,
  minute_lookups integer not null,
  minute_failed integer not null
);

-- A login verifies for one institution at a time.
create sequence verifier_seq start with 50 increment by 50;
create table verifier (
  id bigint primary key,
  version bigint not null,
  institution_id bigint not null references institution,
  login varchar(80) not null unique,
  name varchar(160) not null,
  registered_at timestamp(6) with time zone not null,
  blocked boolean not null,
  counted_on date not null,
  lookups integer not null,
  failed integer not null,
  counted_minute timestamp(6) with time zone not null,
  minute_lookups integer not null,
  minute_failed integer not null
);
create index verifier_institution on verifier (institution_id);

insert into sole_action_kind (kind) values ('VERIFIER_BLOCK');

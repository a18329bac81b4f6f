-- Officials' inquiries about people: each with its reason, and what was printed at the counter.

-- Family and given name of search_name, by which people are found whose patronymic is not said.
-- That of people of before is completed by a timer, as search_name was.
alter table person add column search_short_name varchar(170);
create index person_search_short_name on person (search_short_name, birth_date);

-- One row for each inquiry. Whose file it opened is a number without a foreign key: the person may be
-- erased before the inquiry is.
create sequence person_inquiry_seq start with 50 increment by 50 cache 1;
create table person_inquiry (
  id bigint primary key,
  version bigint not null,
  token varchar(32) not null unique,
  official varchar(80) not null,
  reason_kind varchar(20) not null,
  reason varchar(200) not null,
  asked_at timestamp(6) with time zone not null,
  person_id bigint
);
create index person_inquiry_official on person_inquiry (official, asked_at);
create index person_inquiry_asked_at on person_inquiry (asked_at);

-- Of an inquiry by name: the people among whom the official chooses, in their order.
create table person_inquiry_match (
  inquiry_id bigint not null references person_inquiry on delete cascade,
  place integer not null,
  person_id bigint not null,
  primary key (inquiry_id, place)
);

-- A certificate printed at the counter, and the identity document that was shown for it.
create sequence counter_print_seq start with 50 increment by 50 cache 1;
create table counter_print (
  id bigint primary key,
  inquiry_id bigint not null references person_inquiry on delete cascade,
  certificate_id varchar(36) not null,
  document_kind varchar(20) not null,
  document_number varchar(20) not null,
  printed_at timestamp(6) with time zone not null
);
create index counter_print_inquiry on counter_print (inquiry_id);

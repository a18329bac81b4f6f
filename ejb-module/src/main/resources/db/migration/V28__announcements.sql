-- Notices of maintenance. Who announced and withdrew one is in the audit.
create sequence announcement_seq start with 50 increment by 50 cache 1;
create table announcement (
  id bigint primary key,
  version bigint not null,
  shown_from timestamp(6) with time zone not null,
  begins timestamp(6) with time zone not null,
  ends timestamp(6) with time zone not null,
  text_az varchar(300) not null,
  text_en varchar(300) not null,
  text_ru varchar(300) not null,
  withdrawn boolean not null
);
create index announcement_ends on announcement (ends);

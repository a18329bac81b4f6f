-- Drafts of decrees, and what each would do.

create sequence decree_draft_seq start with 50 increment by 50;
create table decree_draft (
  id bigint primary key,
  version bigint not null,
  decree_id varchar(63) not null,
  decree_version integer not null,
  content varchar(20000) not null,
  status varchar(10) not null,
  loaded_by varchar(80) not null,
  loaded_at timestamp(6) with time zone not null,
  closed_by varchar(80),
  closed_at timestamp(6) with time zone,
  check ((status = 'DRAFT') = (closed_at is null))
);

-- One row, which a publication locks and counts: two at once would each be good for the book that
-- the other is about to change.
create table decree_book (
  id integer primary key check (id = 1),
  edition bigint not null
);
insert into decree_book values (1, 0);

create sequence impact_run_seq start with 50 increment by 50;
create table impact_run (
  id bigint primary key,
  version bigint not null,
  draft_id bigint not null references decree_draft,
  edition bigint not null,
  status varchar(10) not null,
  started_by varchar(80) not null,
  started_at timestamp(6) with time zone not null,
  first_day date not null,
  days integer not null check (days between 1 and 366),
  people_done bigint not null,
  people_total bigint not null,
  progressed_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  check ((status = 'FINISHED') = (finished_at is not null))
);
create index impact_run_draft on impact_run (draft_id);

-- People who gain or lose a certificate on a day; only where there are any.
create table impact_count (
  run_id bigint not null references impact_run,
  day date not null,
  kind varchar(20) not null,
  ages varchar(10) not null,
  region varchar(32) not null,
  gain bigint not null,
  lose bigint not null,
  primary key (run_id, day, kind, ages, region)
);

-- People who do on at least one day of the run's, each counted once on each side.
create table impact_people (
  run_id bigint not null references impact_run,
  kind varchar(20) not null,
  ages varchar(10) not null,
  region varchar(32) not null,
  gain bigint not null,
  lose bigint not null,
  primary key (run_id, kind, ages, region)
);

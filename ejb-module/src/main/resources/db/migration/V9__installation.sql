-- Whose data this is: a demo's, whose secrets are published, or a production's. One row, written once.
create table installation (
  id smallint primary key check (id = 1),
  kind varchar(10) not null check (kind in ('DEMO', 'PRODUCTION')),
  marked_at timestamp(6) with time zone not null
);

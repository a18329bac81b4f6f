-- One row, which is locked while a run of renewals begins: of two nodes one runs, as in retention and comparison.
create table renewal_lock (
  id integer primary key check (id = 1)
);
insert into renewal_lock values (1);

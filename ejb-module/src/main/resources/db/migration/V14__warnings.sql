-- What the sender of an accepted message was warned of, as JSON: told again with the
-- acknowledgement, and erased with the record.
alter table acknowledgement add column warnings varchar(4000) default '' not null;

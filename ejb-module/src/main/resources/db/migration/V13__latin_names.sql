-- The name in the machine-readable zone of the passport, where a facility or the Agency has given it.
alter table person add column latin_family_name varchar(80);
alter table person add column latin_given_name varchar(80);
alter table former_details add column latin_family_name varchar(80);
alter table former_details add column latin_given_name varchar(80);

-- How much is known of a birth date: DAY, MONTH or YEAR. birth_date is the first day that it can be;
-- of those registered before this column, the day is known.
alter table person add column birth_precision varchar(5) default 'DAY' not null;
alter table person add constraint person_birth_precision check (
  birth_precision = 'DAY'
  or birth_precision = 'MONTH' and extract(day from birth_date) = 1
  or birth_precision = 'YEAR' and extract(day from birth_date) = 1
    and extract(month from birth_date) = 1);

alter table former_details add column birth_precision varchar(5) default 'DAY' not null;
alter table former_details add constraint former_details_birth_precision check (
  birth_precision = 'DAY'
  or birth_precision = 'MONTH' and extract(day from birth_date) = 1
  or birth_precision = 'YEAR' and extract(day from birth_date) = 1
    and extract(month from birth_date) = 1);

-- What the published revocation list has: a node reads what was changed since its own copy, and no list of all.
-- An entry that left the list is kept for 40 days, for readers with an old copy. Without a reference: the entry
-- outlives the certificate.
create table revocation_list_entry (
  certificate_id bigint primary key,
  hash varchar(32) not null,
  status varchar(10) not null check (status in ('LISTED', 'UNLISTED')),
  changed_in bigint not null,
  changed_at timestamp(6) with time zone not null,
  leaves_at timestamp(6) with time zone not null
);
create index revocation_list_entry_changed_in on revocation_list_entry (changed_in);
create index revocation_list_entry_changed_at on revocation_list_entry (status, changed_at);
create index revocation_list_entry_leaves_at on revocation_list_entry (status, leaves_at);

-- The latest revocations are looked for every few seconds.
create index certificate_revoked_at on certificate (revoked_at);

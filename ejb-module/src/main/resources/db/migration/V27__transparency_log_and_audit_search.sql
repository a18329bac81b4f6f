-- The transparency log of issued certificates: salted hashes in an append-only Merkle tree. No row of these tables but
-- certificate_salt says anything of a certificate or a person. ADR 50 has the reasons.

-- What makes a certificate's entry, and nobody can guess. Written with the certificate, deleted with it. No foreign
-- key: it would lock the certificate for each row.
create table certificate_salt (
  certificate_id bigint primary key,
  salt bytea not null
);

-- Entries that are committed and have no place in the tree yet: whoever issues waits for nobody.
create sequence transparency_pending_seq start with 50 increment by 50 cache 1;
create table transparency_pending (
  id bigint primary key,
  entry bytea not null
);

-- The tree's leaves, from 0. Rows are added and never changed.
create table transparency_entry (
  tree_index bigint primary key,
  entry bytea not null unique
);

-- Complete subtrees of 256, 65,536 and so on leaves: what lies between is computed of 256 hashes at most.
create table transparency_subtree (
  tree_level integer not null,
  subtree_index bigint not null,
  hash bytea not null,
  primary key (tree_level, subtree_index)
);

-- One row, locked while the tree grows. Certificates up to that number were issued before there was a log, and have no
-- salt until the backfill has entered them.
create table transparency_tree (
  id integer primary key check (id = 1),
  log_id varchar(36),
  tree_size bigint not null,
  last_before_log bigint not null
);
insert into transparency_tree (id, tree_size, last_before_log)
select 1, 0, coalesce(max(id), 0) from certificate;

-- Every tree head that was signed and published, each a JWS. Rows are added and never changed.
create sequence transparency_signed_head_seq start with 50 increment by 50 cache 1;
create table transparency_signed_head (
  id bigint primary key,
  tree_size bigint not null,
  root_hash bytea not null,
  signed_at timestamp(6) with time zone not null,
  document varchar(8000) not null
);
create index transparency_signed_head_size on transparency_signed_head (tree_size, signed_at);
create index transparency_signed_head_signed_at on transparency_signed_head (signed_at);

-- How far the backfill is, and the row that is locked while a run of it begins.
create sequence transparency_backfill_seq start with 50 increment by 50 cache 1;
create table transparency_backfill (
  id bigint primary key,
  version bigint not null,
  started_at timestamp(6) with time zone not null,
  entered bigint not null,
  last_certificate bigint not null,
  progressed_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone
);
create table transparency_backfill_lock (
  id integer primary key check (id = 1)
);
insert into transparency_backfill_lock values (1);

-- Auditors search the audit, the latest entries first, by who, what, to whom and when. Whom an entry names lies beside
-- it, so both tables are searched.
create index audit_entry_done_at on audit_entry (done_at, id);
create index audit_entry_deed on audit_entry (deed, done_at, id);
create index audit_entry_actor on audit_entry (actor, done_at, id);
create index audit_entry_subject on audit_entry (subject, done_at, id);
create index audit_personal_data_actor on audit_personal_data (actor, done_at, entry_id);
create index audit_personal_data_subject on audit_personal_data (subject, done_at, entry_id);

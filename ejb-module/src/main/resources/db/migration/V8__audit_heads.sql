-- The address of the caller, how often a refused thing happened, and the signed heads of the chain.

-- Format 1 hashes neither of the new columns; format 2 does. Both verify in one chain.
alter table audit_entry add column format integer default 1 not null;
alter table audit_entry add column address varchar(64) default '' not null;
alter table audit_entry add column times integer default 1 not null;

-- Every head that was signed and published, each a JWS. Rows are added and never changed.
create table audit_signed_head (
  chain_place bigint primary key,
  chain_hash varchar(64) not null,
  signed_at timestamp(6) with time zone not null,
  document varchar(8000) not null
);
create index audit_signed_head_signed_at on audit_signed_head (signed_at);

-- The audit log: an RFC 6962 Merkle tree whose leaves are what was written and what was read.
-- docs/audit.md says what it catches and what it cannot.

create schema audit;
grant usage on schema audit to sightline_app;

create table audit.leaf (
  index bigint primary key check (index >= 0),
  entry text not null,
  salt bytea not null check (octet_length(salt) = 16),
  hash bytea not null check (octet_length(hash) = 32),
  kind text not null generated always as (entry::jsonb ->> 'kind') stored,
  subject text generated always as (entry::jsonb ->> 'subject') stored
);
comment on table audit.leaf is
  'One row for each thing written, read or done; appended under an advisory lock, numbered from 0 without gaps.';
comment on column audit.leaf.index is 'Place in the log.';
comment on column audit.leaf.entry is
  'Canonical JSON (strings only, names sorted, RFC 8785 escapes). Ids and digests, never names or addresses.';
comment on column audit.leaf.salt is 'Random bytes hashed with the entry, so that an erased entry cannot be guessed back.';
comment on column audit.leaf.hash is 'SHA-256(0x00 || salt || entry).';
comment on column audit.leaf.kind is 'wrote, read or acted; taken from the entry.';
comment on column audit.leaf.subject is 'What it is about, by id; taken from the entry. Answers "who looked at this".';
create index leaf_subject on audit.leaf (subject, index);

create table audit.node (
  level smallint not null check (level between 1 and 62),
  index bigint not null check (index >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, index)
);
comment on table audit.node is
  'Roots of complete subtrees, written as each becomes complete, so that an append and a proof ask for O(log n) rows.';
comment on column audit.node.level is 'The subtree spans 2^level leaves; level 0 is the leaf itself.';
comment on column audit.node.index is 'It begins at leaf index * 2^level.';
comment on column audit.node.hash is 'SHA-256(0x01 || left || right).';

create table audit.epoch (
  epoch int primary key check (epoch >= 1),
  origin text not null unique,
  reason text not null,
  opened_at timestamptz not null default clock_timestamp()
);
comment on table audit.epoch is
  'The names this log has signed under. A restore from a backup must open the next, since it forks the log.';
comment on column audit.epoch.epoch is 'Counted from 1.';
comment on column audit.epoch.origin is 'The first line of every checkpoint of the epoch; unique to this log.';
comment on column audit.epoch.reason is 'Why it was opened.';
comment on column audit.epoch.opened_at is 'When, by the database''s clock.';

create table audit.checkpoint (
  size bigint primary key check (size > 0),
  epoch int not null references audit.epoch,
  note text not null,
  signed_at timestamptz not null
);
comment on table audit.checkpoint is 'Signed heads of the log, each a C2SP signed note.';
comment on column audit.checkpoint.size is 'The number of leaves it covers.';
comment on column audit.checkpoint.epoch is 'The epoch whose origin it names.';
comment on column audit.checkpoint.note is 'Origin, size and root, with an Ed25519 and an ML-DSA-44 signature.';
comment on column audit.checkpoint.signed_at is 'When, by the database''s clock.';

select sightline.insert_only('audit.leaf');
select sightline.insert_only('audit.node');
select sightline.insert_only('audit.epoch');
select sightline.insert_only('audit.checkpoint');

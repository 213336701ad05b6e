-- The ledger: what was delivered, byte for byte, and what it says. Rows come and never change.
create schema ledger;
grant usage on schema ledger to sightline_app;

create table ledger.original (
  id            text        primary key,
  agency        text        not null,
  channel       text        not null,
  delivery_key  text        not null,
  file_name     text        not null,
  mapping       text,
  sha256        text        not null,
  bytes         bytea       not null,
  received      timestamptz not null,
  conflicting   boolean     not null,
  receipt       text        not null
);
comment on table ledger.original is 'Everything delivered, byte for byte, before anything was made of it.';
comment on column ledger.original.id is 'Made from agency, channel, key and digest: the same delivery always has the same id.';
comment on column ledger.original.delivery_key is 'The sender''s own key of the delivery. Keys never expire.';
comment on column ledger.original.mapping is 'For tabular files: the mapping they were read by, kept with them.';
comment on column ledger.original.conflicting is 'True when the key had come before with other bytes: quarantined, no claims made.';
comment on column ledger.original.receipt is 'What was answered, to be answered again byte for byte.';
create unique index one_delivery_per_key on ledger.original (agency, channel, delivery_key) where not conflicting;
select sightline.insert_only('ledger.original');

create table ledger.claim (
  id                 text        primary key,
  original           text        not null references ledger.original (id),
  record             text        not null,
  pointer            text        not null,
  kind               text        not null,
  body               text        not null,
  speaker            text        not null,
  heard_by           text[]      not null,
  basis              text        not null,
  happened_from      date        not null,
  happened_to        date        not null,
  happened_precision text        not null,
  recorded           timestamptz not null,
  received           timestamptz not null,
  agency             text        not null
);
comment on table ledger.claim is 'Who said what about whom, to whom, on what basis, and when. Corrections are new claims.';
comment on column ledger.claim.pointer is 'The place in the original: a JSON pointer, a segment, a line and column.';
comment on column ledger.claim.body is 'The claim as JSON, in the form of the exchange format.';
create index claim_by_record on ledger.claim (original, record);
select sightline.insert_only('ledger.claim');

create table ledger.mention (
  ref      text not null,
  original text not null references ledger.original (id),
  record   text not null,
  primary key (ref, original, record)
);
comment on table ledger.mention is 'Which person records an agency''s record speaks of. One delivery may hold many families'' records.';
comment on column ledger.mention.record is 'The agency''s own number of the record within the delivery.';
create index mention_by_record on ledger.mention (original, record);
select sightline.insert_only('ledger.mention');

create table ledger.quarantine (
  original   text    not null references ledger.original (id),
  ordinal    integer not null,
  place      text    not null,
  field      text    not null,
  reason     text    not null,
  what_to_do text    not null,
  primary key (original, ordinal)
);
comment on table ledger.quarantine is 'What could not be read: where, which field, why, and what to do. The original is kept.';
select sightline.insert_only('ledger.quarantine');

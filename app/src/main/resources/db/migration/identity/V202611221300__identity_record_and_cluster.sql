-- Which of the agencies' person records are one human being. Derived: rebuilt from the ledger at any time.
create schema identity;
grant usage on schema identity to sightline_app;

create table identity.record (
  ref    text   primary key,
  facts  text[] not null,
  circle text[] not null,
  keys   text[] not null
);
comment on table identity.record is 'One agency''s record of somebody: what is searched before a new person comes into being.';
comment on column identity.record.facts is 'The facts about who they are, as claims in the form of the exchange format, oldest first.';
comment on column identity.record.circle is 'The records of those around whom they were recorded.';
comment on column identity.record.keys is 'Keys under which records that may be one person lie together.';
create index record_by_key on identity.record using gin (keys);
grant select, insert, update, delete on identity.record to sightline_app;

create table identity.cluster (
  ref     text primary key,
  cluster text not null,
  since   date not null
);
comment on table identity.cluster is 'The records taken for one person; a cluster is named by its smallest record.';
comment on column identity.cluster.since is 'The day from which the record has been in this cluster.';
create index cluster_members on identity.cluster (cluster);
grant select, insert, update, delete on identity.cluster to sightline_app;

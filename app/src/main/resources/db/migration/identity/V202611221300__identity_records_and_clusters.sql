-- Which person records are one human being. Derived: rebuilt from the ledger at any time.
create schema identity;
grant usage on schema identity to sightline_app;

create table identity.record (
  ref  text   primary key,
  keys text[] not null
);
comment on table identity.record is 'Every person record, with the keys under which a search finds it before anybody is created.';
comment on column identity.record.keys is 'Blocking keys. A record without any, an unnamed man, is found by no search and linked to nobody.';
create index record_by_key on identity.record using gin (keys);

create table identity.cluster (
  ref     text primary key,
  cluster text not null
);
comment on table identity.cluster is 'The cluster of each person record, named by its smallest member.';
create index cluster_members on identity.cluster (cluster);
grant select, insert, update, delete on identity.record, identity.cluster to sightline_app;

-- By which model records are weighed. What was trained and what was adopted is recorded once, never changed: no part of what is derived.
create table identity.model (
  digest  text primary key check (digest ~ '^[0-9a-f]{64}$'),
  version text not null check (version <> ''),
  trained date not null,
  records bigint not null check (records > 0),
  figures text not null,
  rarity  bytea not null,
  made    timestamptz not null
);
comment on table identity.model is 'Models that were trained on the installation''s own records: candidates until one is adopted.';
comment on column identity.model.digest is 'SHA-256 over figures and rarity: two models with one digest weigh every pair alike.';
comment on column identity.model.version is 'What it is called.';
comment on column identity.model.trained is 'The day on which it was trained.';
comment on column identity.model.records is 'How many records it was trained on.';
comment on column identity.model.figures is 'How often each level of agreement is reached, as YAML.';
comment on column identity.model.rarity is 'How rare values were: hashes of what two or more records had, and no text.';
comment on column identity.model.made is 'When it was recorded.';
select sightline.insert_only('identity.model');

create table identity.adoption (
  id     text primary key check (id ~ '^[0-9a-f]{32}$'),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  reason text not null check (reason <> ''),
  role   text not null check (role <> ''),
  agency text not null check (agency <> ''),
  who    text not null check (who <> ''),
  made   timestamptz not null
);
create index adoption_made on identity.adoption (made);
comment on table identity.adoption is 'Who decided by which model records are weighed from then on. The last one holds; without one, the model that comes with the program.';
comment on column identity.adoption.id is 'Names it for ever.';
comment on column identity.adoption.digest is 'The model: one of identity.model, or one that came with the program.';
comment on column identity.adoption.reason is 'Why, in words.';
comment on column identity.adoption.role is 'Who decided: the role.';
comment on column identity.adoption.agency is 'Who decided: the agency.';
comment on column identity.adoption.who is 'The person, as the agency knows them.';
comment on column identity.adoption.made is 'When it was recorded.';
select sightline.insert_only('identity.adoption');

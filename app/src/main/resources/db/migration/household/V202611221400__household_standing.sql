-- Who stood how in a child's household, from the day it was so known. Derived: rebuilt from the ledger at any time.
create schema household;
grant usage on schema household to sightline_app;

create table household.standing (
  child    text   not null,
  person   text   not null,
  since    date   not null,
  standing text   not null,
  label    text   not null,
  grounds  text[] not null,
  primary key (child, person, since)
);
comment on table household.standing is 'One row each time somebody''s place in a child''s household came to be seen differently.';
comment on column household.standing.label is 'How they were named by what was known on that day.';
comment on column household.standing.grounds is 'The claims it rested on.';
grant select, insert, update, delete on household.standing to sightline_app;

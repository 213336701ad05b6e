-- What agencies owe children, as last assessed. Derived: rebuilt from the ledger at any time.
create schema duty;
grant usage on schema duty to sightline_app;

create table duty.obligation (
  child         text    not null,
  duty          text    not null,
  key           text    not null,
  what          text    not null,
  owner         text    not null,
  owned         boolean not null,
  started       date    not null,
  due           date    not null,
  limit_words   text    not null,
  discharged    date,
  because       text[]  not null,
  discharged_by text[]  not null,
  basis         text    not null,
  primary key (child, duty, key, started)
);
comment on table duty.obligation is 'Something owed to a child by a day, by whom and why, and what discharged it.';
comment on column duty.obligation.owned is 'False where nobody at the owing agency holds it.';
grant select, insert, update, delete on duty.obligation to sightline_app;

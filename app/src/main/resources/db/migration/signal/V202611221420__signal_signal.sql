-- Signals raised, from the day they stood to the day their ground fell away. Derived: rebuilt from the ledger at any time.
create schema signal;
grant usage on schema signal to sightline_app;

create table signal.signal (
  child  text not null,
  code   text not null,
  key    text not null,
  opened date not null,
  closed date,
  closed_because text,
  primary key (child, code, key, opened)
);
comment on table signal.signal is 'A question about a child that stood open from one day to another.';

create table signal.version (
  child            text    not null,
  code             text    not null,
  key              text    not null,
  opened           date    not null,
  day              date    not null,
  detector_version integer not null,
  severity         text    not null,
  sentence         text    not null,
  question         text    not null,
  answered_by      text[]  not null,
  grounds          text[]  not null,
  primary key (child, code, key, opened, day),
  foreign key (child, code, key, opened) references signal.signal on delete cascade
);
comment on table signal.version is 'What the signal said from a day on: it may strengthen, weaken or gain grounds.';
grant select, insert, update, delete on signal.signal, signal.version to sightline_app;

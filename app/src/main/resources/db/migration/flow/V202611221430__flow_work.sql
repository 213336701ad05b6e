-- What is still to be done, row by row. No watermark: each row carries its own state.
create schema flow;
grant usage on schema flow to sightline_app;

create table flow.work (
  seq      bigint generated always as identity primary key,
  original text unique,
  day      date not null,
  state    text not null default 'waiting' check (state in ('waiting', 'done', 'set aside')),
  attempts integer not null default 0,
  fault    text,
  check (state <> 'set aside' or fault is not null)
);
create unique index one_assessment_a_day on flow.work (day) where original is null;
comment on table flow.work is 'Records whose consequences are to be drawn, and days that are to be assessed, in order.';
comment on column flow.work.original is 'The original whose claims are new; empty for a day that passed.';
comment on column flow.work.attempts is 'Counted before each try, so that a row that kills the process is set aside in the end.';
grant select, insert, update on flow.work to sightline_app;
grant usage on all sequences in schema flow to sightline_app;

create table flow.assessed (
  child   text primary key,
  through date not null
);
comment on table flow.assessed is 'Through which day each child has been assessed. Derived.';
grant select, insert, update, delete on flow.assessed to sightline_app;

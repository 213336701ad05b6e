-- A signal is a question about a child, with every ground that any rule has for it. What was kept rule by rule is drawn anew: all
-- of this schema is derived from the ledger.
drop table signal.version;
drop table signal.signal;

create table signal.ground (
  child    text not null,
  question text not null,
  subject  text not null,
  code     text not null,
  key      text not null,
  opened   date not null,
  closed   date,
  closed_because text,
  primary key (child, question, subject, code, key, opened),
  check ((closed is null) = (closed_because is null))
);
comment on table signal.ground is 'What one rule found about one subject, from the day it was first found to the day it no longer was. Grounds of one child, question and subject that stand together are one signal.';
comment on column signal.ground.question is 'What is asked, by its name in data: injury, adult, sight.';
comment on column signal.ground.subject is 'About which of several; empty where the child has only one.';
comment on column signal.ground.closed_because is 'Why it is no longer found: nothing closes without a reason.';

create table signal.version (
  child            text    not null,
  question         text    not null,
  subject          text    not null,
  code             text    not null,
  key              text    not null,
  opened           date    not null,
  day              date    not null,
  rule_version     integer not null,
  severity         text    not null,
  sentence         text    not null,
  asks             text    not null,
  answered_by      text[]  not null,
  checklist        text[]  not null,
  claims           text[]  not null,
  policy           text    not null,
  primary key (child, question, subject, code, key, opened, day),
  foreign key (child, question, subject, code, key, opened) references signal.ground on delete cascade
);
comment on table signal.version is 'What a ground said from a day on: it may strengthen, weaken or rest on more.';
comment on column signal.version.checklist is 'The items of the gate at a serious incident, answered or not, each a line that begins with its mark.';
comment on column signal.version.policy is 'SHA-256 of what the policy in force set.';
grant select, insert, update, delete on signal.ground, signal.version to sightline_app;

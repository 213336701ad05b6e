-- What was made of each question: answered, disputed, deferred, escalated, or silence. Recorded once, never changed: no part of
-- what is derived, so that a rebuild leaves it as it is.
create table signal.disposition (
  id         text primary key check (id ~ '^[0-9a-f]{32}$'),
  child      text not null,
  question   text not null,
  subject    text not null,
  opened     date not null,
  kind       text not null check (kind in ('answered', 'disputed', 'deferred', 'escalated', 'silent')),
  words      text not null check (words <> '' or kind = 'silent'),
  points     text[] not null,
  reasons    text[] not null check (cardinality(reasons) = cardinality(points)),
  until      date check ((until is not null) = (kind = 'deferred')),
  to_role    text check ((to_role is not null) = (kind = 'escalated')),
  to_agency  text check ((to_agency is not null) = (kind = 'escalated')),
  severity   text not null check (severity in ('URGENT', 'CHECK', 'NOTE')),
  rules      text[] not null,
  policy     text not null,
  claims     text[] not null,
  unanswered text[] not null,
  role       text not null,
  agency     text not null,
  who        text not null check (who <> ''),
  day        date not null,
  made       timestamptz not null
);
create index disposition_child on signal.disposition (child, question, subject);
comment on table signal.disposition is 'What people said to a question about a child, or that its clock ran out in silence.';
comment on column signal.disposition.id is 'Names it for ever. That of silence is made from the question and the day, so that it is recorded once.';
comment on column signal.disposition.child is 'The record by which the child was kept then.';
comment on column signal.disposition.question is 'What the signal asks, by its name in data: injury, adult, sight.';
comment on column signal.disposition.subject is 'About which of several; empty where the child has only one.';
comment on column signal.disposition.opened is 'The day on which the signal opened, as known then.';
comment on column signal.disposition.kind is 'What was made of it.';
comment on column signal.disposition.words is 'What was done and why, or the reason.';
comment on column signal.disposition.points is 'At a serious incident: the lines that no record answered.';
comment on column signal.disposition.reasons is 'For each of these lines, the reason to go on all the same.';
comment on column signal.disposition.until is 'Until which day it is deferred.';
comment on column signal.disposition.to_role is 'To whom it was passed on: the role.';
comment on column signal.disposition.to_agency is 'To whom it was passed on: the agency.';
comment on column signal.disposition.severity is 'What the signal asked then.';
comment on column signal.disposition.rules is 'The rules that asked then, each with its version.';
comment on column signal.disposition.policy is 'The digest of the policy then.';
comment on column signal.disposition.claims is 'The claims it rested on then: what comes on top opens the question again.';
comment on column signal.disposition.unanswered is 'The lines of its checklist that no record answered then.';
comment on column signal.disposition.role is 'Who replied: the role.';
comment on column signal.disposition.agency is 'Who replied: the agency.';
comment on column signal.disposition.who is 'The person, as the agency knows them.';
comment on column signal.disposition.day is 'The day on which it counts; for silence, the first day after the clock ran out.';
comment on column signal.disposition.made is 'When it was recorded.';
select sightline.insert_only('signal.disposition');

-- What makes references of questions that say nothing to whoever has not this.
create table signal.secret (
  secret bytea not null check (octet_length(secret) = 32)
);
comment on table signal.secret is 'One row, made with the database: the key of the references of questions.';
comment on column signal.secret.secret is '32 random bytes.';
insert into signal.secret
select sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));
select sightline.insert_only('signal.secret');

-- Notices that wait to be sent, were sent, or were given up. Written in the transaction of what they tell of. A row says nothing of
-- a child: the kind of question, its reference, its clock and whom it is put to.
create schema notice;
grant usage on schema notice to sightline_app;

create table notice.outbox (
  id          text primary key check (id ~ '^[0-9a-f]{32}$'),
  written     timestamptz not null,
  channel     text not null check (channel in ('e-mail', 'webhook')),
  destination text not null,
  role        text not null,
  agency      text not null,
  question    text not null check (question ~ '^[a-z-]+$'),
  reference   text not null check (reference ~ '^[0-9A-Z]{5}-[0-9A-Z]{5}$'),
  severity    text not null check (severity in ('URGENT', 'CHECK')),
  why         text not null check (why in ('ASKED', 'PASSED_ON', 'OUT_OF_HOURS', 'SILENCE')),
  put         date not null,
  due         date not null,
  since       timestamptz not null,
  state       text not null default 'waiting' check (state in ('waiting', 'sent', 'given up')),
  attempts    integer not null default 0,
  next_try    timestamptz not null,
  fault       text,
  sent        timestamptz,
  check ((state = 'sent') = (sent is not null)),
  check (state <> 'given up' or fault is not null)
);
create index outbox_waiting on notice.outbox (next_try) where state = 'waiting';
comment on table notice.outbox is 'One row a notice and a place to send it to. Its state changes, its content never.';
comment on column notice.outbox.id is 'Made from what it tells, to whom and where: the same notice is written once, and receivers know it again by this.';
comment on column notice.outbox.written is 'When it was written.';
comment on column notice.outbox.channel is 'How it goes.';
comment on column notice.outbox.destination is 'Where to: an e-mail address or a URL.';
comment on column notice.outbox.role is 'Whom it is for: the role.';
comment on column notice.outbox.agency is 'Whom it is for: the agency.';
comment on column notice.outbox.question is 'What kind of question it is.';
comment on column notice.outbox.reference is 'What the question is called by.';
comment on column notice.outbox.severity is 'What is asked. Urgent goes at once and alone; checks go together.';
comment on column notice.outbox.why is 'Why they are told.';
comment on column notice.outbox.put is 'The day on which the question was put.';
comment on column notice.outbox.due is 'The last day for an answer.';
comment on column notice.outbox.since is 'Since when they should have been told.';
comment on column notice.outbox.attempts is 'Counted before each try, so that one during which the program died is known.';
comment on column notice.outbox.next_try is 'Not tried before this.';
comment on column notice.outbox.fault is 'What went wrong last.';
comment on column notice.outbox.sent is 'When it was taken at the other end.';
-- What it says is for good; only how its sending stands may change.
grant select, insert on notice.outbox to sightline_app;
grant update (state, attempts, next_try, fault, sent) on notice.outbox to sightline_app;

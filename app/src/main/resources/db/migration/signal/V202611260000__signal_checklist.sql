-- The items of the gate at a serious incident, answered or not, each a line that begins with its mark.
alter table signal.version add column checklist text[] not null default '{}';

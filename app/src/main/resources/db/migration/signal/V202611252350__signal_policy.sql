-- By which policy a signal's version was found: the policy's digest. Derived, as all of this schema.
alter table signal.version add column policy text not null default '';
comment on column signal.version.policy is 'SHA-256 of what the policy in force set; empty for what was found before policies had one.';

-- What every room's migrations may lean on. The schema `sightline` also holds Flyway's own table.

revoke all on schema public from public;
grant usage on schema public to sightline_app;  -- extensions live here
grant usage on schema sightline to sightline_app;

create function sightline.refuse_change() returns trigger
  language plpgsql
  set search_path = pg_catalog
as $$
begin
  raise exception '%.% is insert-only: % refused', tg_table_schema, tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation',
          hint = 'Nothing is overwritten. Record the correction as a new row.';
end
$$;
comment on function sightline.refuse_change() is
  'Trigger function behind sightline.insert_only: raises on every statement it is attached to.';

create function sightline.insert_only(target regclass) returns void
  language plpgsql
  set search_path = pg_catalog
as $$
begin
  execute format(
    'create trigger insert_only before update or delete or truncate on %s
       for each statement execute function sightline.refuse_change()', target);
  -- "always": a session that plays replica does not slip past.
  execute format('alter table %s enable always trigger insert_only', target);
  execute format('revoke all on %s from public, sightline_app', target);
  execute format('grant select, insert on %s to sightline_app', target);
end
$$;
comment on function sightline.insert_only(regclass) is
  'Makes a table one that only grows. A migration calls it after creating the table:
     select sightline.insert_only(''ledger.claim'');
   From then on update, delete, truncate and "on conflict do update" raise for everyone, the owner included, and
   sightline_app holds select and insert alone. Grant usage on the schema and on sequences yourself.';

-- Functions are for those named, not for all.
revoke all on function sightline.refuse_change() from public;
revoke all on function sightline.insert_only(regclass) from public;

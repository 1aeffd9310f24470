-- Names and titles that are the same but for case, blanks and signs; titles that are similar.
create extension if not exists pg_trgm;
create function plain_name(name text) returns text language sql immutable parallel safe as $$
  select regexp_replace(lower(name), '[^[:alnum:]]', '', 'g')
$$;
create index organisation_plain_name on organisation (plain_name(name));
create index dossier_organisation on dossier (organisation_id);

-- Up to which sum somebody holds a role (funding handbook §7: release within the amount limit); without one, up to any.
alter table role_assignment add column limit_cents bigint check (limit_cents > 0);

-- As before, with the limit of each role: whoever stands in for somebody is held by the limit of that person.
drop function held_roles;
create function held_roles(person uuid, on_day date) returns table (role text, programme text, limit_cents bigint) language sql stable as $$
  with recursive standing (id, programme) as (
    select person, null::text
    union
    select d.absent_id, coalesce(s.programme, d.programme) from deputyship d join standing s on d.deputy_id = s.id
      where on_day between d.from_day and d.to_day
        and (d.programme is null or s.programme is null or d.programme = s.programme))
  select distinct r.role, coalesce(s.programme, r.programme), r.limit_cents from role_assignment r join standing s on r.person_id = s.id
    where (s.programme is null or r.programme is null or r.programme = s.programme)
      and on_day between r.from_day and coalesce(r.to_day, 'infinity')
$$;

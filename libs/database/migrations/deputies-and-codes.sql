-- As before, but for administration, which is nobody's but one's own: whoever gives roles is known by name.
create or replace function held_roles(person uuid, on_day date) returns table (role text, programme text, limit_cents bigint) language sql stable as $$
  with recursive standing (id, programme) as (
    select person, null::text
    union
    select d.absent_id, coalesce(s.programme, d.programme) from deputyship d join standing s on d.deputy_id = s.id
      where on_day between d.from_day and d.to_day
        and (d.programme is null or s.programme is null or d.programme = s.programme))
  select distinct r.role, coalesce(s.programme, r.programme), r.limit_cents from role_assignment r join standing s on r.person_id = s.id
    where (s.programme is null or r.programme is null or r.programme = s.programme)
      and (r.role <> 'administrator' or s.id = person)
      and on_day between r.from_day and coalesce(r.to_day, 'infinity')
$$;

-- A code is good for minutes: after a day nobody needs to know to whom one was sent. The portal deletes no other mail.
create function tidy_sign_in_mails() returns void language sql security definer set search_path = public, pg_temp as $$
  delete from mail where template = 'sign-in-code' and created_at < now() - interval '1 day';
$$;
revoke execute on function tidy_sign_in_mails() from public;
grant execute on function tidy_sign_in_mails() to portal_role;

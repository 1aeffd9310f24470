-- Mails about new calls. A wish is what somebody typed in for an address; only the link in the mail to that address makes
-- it a subscription. So nobody subscribes or changes another, and the page answers the same for every address.
create table subscription (
  id uuid primary key, email text not null, language text not null check (language in ('de', 'en')),
  fields_of_action text[] not null, districts text[] not null, confirmed_at timestamptz not null default now());
create unique index subscription_email on subscription (lower(email));
create table subscription_wish (
  id uuid primary key, token_hash text not null unique, email text not null, language text not null check (language in ('de', 'en')),
  fields_of_action text[] not null, districts text[] not null, created_at timestamptz not null default now());
create index subscription_wish_email on subscription_wish (lower(email));
create index subscription_wish_age on subscription_wish (created_at);
-- Every mail carries a token of its own; all of them hold until the subscription ends, and go with it.
create table subscription_token (
  token_hash text primary key, subscription_id uuid not null references subscription on delete cascade,
  issued_at timestamptz not null default now());
create index subscription_token_subscription on subscription_token (subscription_id);

-- The mails hold the address too. Rights on the table of mails would reach further than that: hence these two functions.
create function end_subscription(hash text) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare address_of text;
begin
  delete from subscription s using subscription_token t
    where t.token_hash = hash and s.id = t.subscription_id returning s.email into address_of;
  if address_of is null then return false; end if;
  delete from subscription_wish where lower(email) = lower(address_of);
  delete from mail where lower(address) = lower(address_of) and template in ('subscription-confirm', 'new-call');
  return true;
end $$;
create function tidy_subscriptions() returns void language sql security definer set search_path = public, pg_temp as $$
  delete from subscription_wish where created_at < now() - interval '7 days';
  delete from mail where template = 'subscription-confirm' and created_at < now() - interval '7 days';
$$;
revoke execute on function end_subscription(text), tidy_subscriptions() from public;
grant execute on function end_subscription(text), tidy_subscriptions() to portal_role;
grant select, insert, update on subscription to portal_role;
grant select, insert, delete on subscription_wish to portal_role;
grant select, insert on subscription_token to portal_role;
grant select on subscription to worker_role;
grant insert on subscription_token to worker_role;

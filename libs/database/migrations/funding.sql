-- A call is a dossier with a process of its own, and has its id; the row is what it publishes.
alter table call drop constraint call_programme_name_key;
alter table call add column dossier_id uuid references dossier, add column selection text not null default 'rank'
    check (selection in ('rank', 'firstCome')),
  add column terms jsonb not null default '{}', add column texts jsonb not null default '{}',
  add column published boolean not null default true, add column ranked boolean not null default false,
  add column budget_hold boolean not null default false;

-- In line for money: by rank, the smallest text first, with what is wanted.
alter table dossier add column rank text, add column claim_cents bigint check (claim_cents >= 0),
  add column in_line boolean not null default false;
create index dossier_line on dossier (programme, rank) where in_line;
create index dossier_parent on dossier (parent_id) where parent_id is not null;

-- The ledger's balance per programme and budget year. Only the ledger writes it, entry by entry; what is reserved,
-- committed (not yet paid) and paid, less what came back, never exceeds what is planned (funding handbook §2.4).
create table budget (
  programme text not null references programme (key), budget_year int not null,
  planned_cents bigint not null default 0 check (planned_cents >= 0), reserved_cents bigint not null default 0 check (reserved_cents >= 0),
  committed_cents bigint not null default 0 check (committed_cents >= 0), paid_cents bigint not null default 0 check (paid_cents >= 0),
  returned_cents bigint not null default 0 check (returned_cents >= 0), primary key (programme, budget_year),
  constraint budget_kept check (planned_cents >= reserved_cents + committed_cents + paid_cents - returned_cents));
create function book_entry() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into budget (programme, budget_year) values (new.programme, new.budget_year) on conflict do nothing;
  update budget set
    planned_cents = planned_cents + case new.bucket when 'planned' then new.cents else 0 end,
    reserved_cents = reserved_cents + case new.bucket when 'reserved' then new.cents else 0 end,
    committed_cents = committed_cents + case new.bucket when 'committed' then new.cents else 0 end,
    paid_cents = paid_cents + case new.bucket when 'paid' then new.cents else 0 end,
    returned_cents = returned_cents + case new.bucket when 'returned' then new.cents else 0 end
  where programme = new.programme and budget_year = new.budget_year;
  return new;
end $$;
create trigger ledger_booked after insert on ledger_entry for each row execute function book_entry();
create index ledger_entry_dossier on ledger_entry (dossier_id);

-- Who stands in for whom, from day to day; in one programme, or in all.
create table deputyship (
  id uuid primary key, absent_id uuid not null references person, deputy_id uuid not null references person,
  programme text references programme (key), from_day date not null, to_day date not null,
  check (to_day >= from_day), check (absent_id <> deputy_id));
create index deputyship_deputy on deputyship (deputy_id);

-- Roles a person has on a day, with the programme of each (null: in all): their own, and those of everybody they stand
-- in for, who may stand in themselves.
create function held_roles(person uuid, on_day date) returns table (role text, programme text) language sql stable as $$
  with recursive standing (id, programme) as (
    select person, null::text
    union
    select d.absent_id, coalesce(s.programme, d.programme) from deputyship d join standing s on d.deputy_id = s.id
      where on_day between d.from_day and d.to_day
        and (d.programme is null or s.programme is null or d.programme = s.programme))
  select distinct r.role, coalesce(s.programme, r.programme) from role_assignment r join standing s on r.person_id = s.id
    where (s.programme is null or r.programme is null or r.programme = s.programme)
      and on_day between r.from_day and coalesce(r.to_day, 'infinity')
$$;

alter table document add column blocks_version text not null default '';

grant select on budget, deputyship to portal_role, worker_role;
grant insert, delete on deputyship to portal_role;
grant update (to_day) on deputyship, relation to portal_role;
grant update on call to worker_role;

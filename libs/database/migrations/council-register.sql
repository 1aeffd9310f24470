-- The council's register (council handbook §2.6, §4): terms, bodies with their rules, people and seats, all from day to day.
create table legislative_term (
  id uuid primary key, name text not null unique, from_day date not null, to_day date not null, check (to_day >= from_day));

-- A body that is renamed ends, and the next one follows it under the same key. Its rules are a list, each from a day on.
create table council_body (
  id uuid primary key, key text not null, name text not null, short_name text not null,
  kind text not null check (kind in ('council', 'mainCommittee', 'committee', 'district', 'faction', 'department')),
  from_day date not null, to_day date, follows_id uuid unique references council_body,
  statutory_members int not null check (statutory_members >= 0), rules jsonb not null default '[]',
  check (to_day is null or to_day >= from_day), unique (key, from_day));

-- What is public of somebody with a seat: the name, and how they are addressed. Their address stays with the person.
create table council_person (
  person_id uuid primary key references person, given_name text not null, family_name text not null,
  form_of_address text not null default '', title text[] not null default '{}');

create table council_seat (
  id uuid primary key, body_id uuid not null references council_body, person_id uuid not null references council_person,
  role text not null check (role in ('chair', 'deputyChair', 'member', 'substitute', 'secretary')),
  standing text not null check (standing in ('councillor', 'expertCitizen', 'expertResident', 'elected', 'other')),
  voting boolean not null, on_behalf_of_id uuid references council_body, from_day date not null, to_day date,
  check (to_day is null or to_day >= from_day));
create index council_seat_body on council_seat (body_id);
create index council_seat_person on council_seat (person_id);

grant select on legislative_term, council_body, council_person, council_seat to portal_role, worker_role;
grant insert on legislative_term, council_body, council_person, council_seat to portal_role;
grant update (to_day, rules) on council_body to portal_role;
grant update (given_name, family_name, form_of_address, title) on council_person to portal_role;
grant update (to_day, body_id) on council_seat to portal_role;
grant delete on council_seat to portal_role;

-- The register publishes what is changed in it, by the portal; which otherwise publishes nothing.
grant insert, update, delete on publication, publication_link to portal_role;
alter table publication enable row level security;
create policy publication_read on publication for select using (true);
create policy publication_worker on publication for all to worker_role using (true) with check (true);
create policy publication_added on publication for insert to portal_role
  with check (type in ('LegislativeTerm', 'Organization', 'Person', 'Membership'));
create policy publication_changed on publication for update to portal_role
  using (type in ('LegislativeTerm', 'Organization', 'Person', 'Membership'));
create policy publication_taken on publication for delete to portal_role
  using (type in ('LegislativeTerm', 'Organization', 'Person', 'Membership'));

-- What the public pages choose papers by. Columns of their own: to look into `shown` of twenty thousand papers takes a second.
alter table publication
  add column paper_type text generated always as (case type when 'Paper' then data ->> 'paperType' end) stored,
  add column paper_date text generated always as (case type when 'Paper' then data ->> 'date' end) stored,
  add column paper_state text generated always as (case type when 'Paper' then split_part(shown ->> 'state', '.', 1) end) stored,
  add column resolved_on text generated always as (case type when 'Paper' then shown #>> '{resolution,on}' end) stored,
  add column orders_open boolean generated always as (case type when 'Paper' then
    jsonb_path_exists(shown, '$.orders[*] ? (@.state != "done" && @.state != "dropped")') end) stored,
  add column placed boolean generated always as (case type when 'Paper' then shown #> '{place,lat}' is not null end) stored;
create index publication_paper_number on publication (upper(data ->> 'reference')) where type = 'Paper' and visible;
create index publication_paper_date on publication (paper_date desc nulls last, serial desc, paper_type, paper_state)
  where type = 'Paper' and visible;
create index publication_paper_new on publication (created desc, serial desc) where type = 'Paper' and visible;
create index publication_resolved on publication (resolved_on desc nulls last, serial desc, orders_open)
  where type = 'Paper' and visible and resolved_on is not null;
create index publication_placed on publication (serial) where type = 'Paper' and visible and placed;
create index publication_meeting_start on publication ((data ->> 'start')) where type = 'Meeting' and visible;
create index publication_parent on publication (parent_id) where parent_id is not null;

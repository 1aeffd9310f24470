-- What was typed into a form that was sent after its session had ended; kept for an hour, for its person alone.
create table held_form (
  id uuid primary key, person_id uuid not null references person, form jsonb not null, created_at timestamptz not null default now());
create index held_form_person on held_form (person_id, created_at);
grant select, insert, delete on held_form to portal_role;

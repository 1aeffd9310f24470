-- What an office offers, and its windows.
create table process_definition (
  name text not null, version int not null, hash text not null, body jsonb not null,
  published_at timestamptz not null default now(), primary key (name, version));
create table form_definition (
  name text not null, version int not null, hash text not null, body jsonb not null,
  published_at timestamptz not null default now(), primary key (name, version));
create table programme (
  key text primary key, process text not null, process_version int not null,
  form_name text not null, form_version int not null,
  terms jsonb not null, texts jsonb not null, published_at timestamptz not null default now(),
  foreign key (process, process_version) references process_definition (name, version),
  foreign key (form_name, form_version) references form_definition (name, version));
create table call (
  id uuid primary key, programme text not null references programme (key), name text not null,
  opens_at timestamptz not null, closes_at timestamptz not null,
  deadline_kind text not null check (deadline_kind in ('cutoff', 'orderly')),
  budget_year int not null, budget_cents bigint not null check (budget_cents >= 0),
  unique (programme, name));

-- People and what they may do.
create table person (
  id uuid primary key, kind text not null check (kind in ('applicant', 'staff')),
  subject text unique, email text not null, name text not null default '', language text not null default 'de',
  created_at timestamptz not null default now());
create unique index person_email on person (kind, lower(email));
create table organisation (
  id uuid primary key, name text not null, legal_form text not null default '', created_at timestamptz not null default now());
create table membership (
  person_id uuid not null references person, organisation_id uuid not null references organisation,
  role text not null check (role in ('editor', 'representative', 'finance')), primary key (person_id, organisation_id, role));
create table relation (
  id uuid primary key, person_id uuid not null references person, organisation_id uuid not null references organisation,
  kind text not null check (kind in ('board', 'employee', 'member', 'relative', 'adviser')),
  from_day date, to_day date);
create index relation_person on relation (person_id);
create table role_assignment (
  id uuid primary key, person_id uuid not null references person, role text not null,
  programme text references programme (key), from_day date not null default '2000-01-01', to_day date);
create index role_assignment_person on role_assignment (person_id);
create table sign_in (
  id uuid primary key, person_id uuid not null references person, token_hash text not null unique, csrf_secret text not null,
  created_at timestamptz not null default now(), seen_at timestamptz not null default now(),
  expires_at timestamptz not null, ended_at timestamptz, id_token text);
create table sign_in_code (
  id uuid primary key, email text not null, language text not null default 'de', code_hash text not null, return_to text,
  created_at timestamptz not null default now(), expires_at timestamptz not null, tries int not null default 0, used_at timestamptz);
-- What was typed into a form that was sent after its session had ended; kept for an hour, for its person alone.
create table held_form (
  id uuid primary key, person_id uuid not null references person, form jsonb not null, created_at timestamptz not null default now());
create index held_form_person on held_form (person_id, created_at);
create table rate_limit (
  key text not null, bucket_start timestamptz not null, hits int not null default 0, primary key (key, bucket_start));

-- The dossier and what happened to it.
create table reference_counter (prefix text not null, year int not null, last int not null, primary key (prefix, year));
create table dossier (
  id uuid primary key, reference text not null unique, process text not null, process_version int not null,
  programme text not null references programme (key), call_id uuid references call,
  applicant_id uuid references person, organisation_id uuid references organisation, parent_id uuid references dossier,
  title text not null default '', language text not null default 'de',
  snapshot jsonb, state text not null default 'new', status text not null default 'active' check (status in ('active', 'ended')),
  waiting_for text[] not null default '{}', due_at timestamptz, seq int not null default 0, head text not null default '',
  created_at timestamptz not null default now(), state_since timestamptz not null default now(), ended_at timestamptz,
  foreign key (process, process_version) references process_definition (name, version));
create index dossier_running on dossier (reference) where status = 'active';
create index dossier_applicant on dossier (applicant_id);
create table command (
  id uuid primary key, dossier_id uuid not null references dossier, type text not null, payload jsonb not null default '{}',
  actor_id uuid references person, actor_kind text not null check (actor_kind in ('person', 'clock', 'system')),
  idempotency_key text not null unique, received_at timestamptz not null default clock_timestamp(),
  outcome jsonb, decided_at timestamptz);
create index command_open on command (received_at) where outcome is null;
create index command_dossier on command (dossier_id);
create table journal_entry (
  dossier_id uuid not null references dossier, seq int not null, command_id uuid not null unique references command,
  at timestamptz not null, type text not null, actor_id uuid, actor_kind text not null, body jsonb not null,
  previous text not null, hash text not null, primary key (dossier_id, seq));
create table task (
  id uuid primary key, dossier_id uuid not null references dossier, key text not null, name text not null,
  audience text[] not null, programme text not null, opened_at timestamptz not null, due_at timestamptz,
  overdue boolean not null default false, closed_at timestamptz, closing text, unique (dossier_id, key));
create index task_queue on task (due_at, id) where closed_at is null;
create table task_seat (
  task_id uuid not null references task deferrable initially deferred, seat int not null, holder_id uuid references person, held_at timestamptz,
  outcome text, done_at timestamptz, answers_id uuid, primary key (task_id, seat));
create index task_seat_holder on task_seat (holder_id) where outcome is null;
create table timer (
  dossier_id uuid not null references dossier, key text not null, kind text not null, name text not null, task_key text,
  due_at timestamptz not null, ended_at timestamptz, ending text, primary key (dossier_id, key));
create index timer_open on timer (dossier_id, due_at) where ended_at is null;
create table effect (
  id uuid primary key, dossier_id uuid not null references dossier, command_id uuid not null references command, n int not null,
  kind text not null, params jsonb not null, created_at timestamptz not null default now(), done_at timestamptz,
  attempts int not null default 0, last_error text, unique (command_id, n));
create index effect_open on effect (command_id) where done_at is null;

-- What people filled in, sent and received.
create table answers (
  id uuid primary key, form_name text not null, form_version int not null, form_hash text not null,
  dossier_id uuid references dossier, call_id uuid references call, person_id uuid references person, command_id uuid references command,
  draft_of uuid references dossier, task_key text, version int not null default 1, revision int not null default 1, data jsonb not null, salt text not null, hash text,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
  foreign key (form_name, form_version) references form_definition (name, version));
create index answers_dossier on answers (dossier_id);
create index answers_draft on answers (person_id) where dossier_id is null;
create table file (
  id uuid primary key, sha256 text not null, size_bytes bigint not null, media_type text not null, name text not null,
  owner_id uuid references person, answers_id uuid references answers, dossier_id uuid references dossier,
  stored_at timestamptz not null default now(), removed_at timestamptz);
create index file_dossier on file (dossier_id);
create index file_answers on file (answers_id);
create table document (
  id uuid primary key, dossier_id uuid not null references dossier, command_id uuid not null references command,
  template text not null, template_version text not null default '', language text not null default 'de',
  file_id uuid references file deferrable initially deferred, created_at timestamptz not null default now(), made_at timestamptz, unique (command_id, template, language));
create index document_dossier on document (dossier_id);
create table mail (
  id uuid primary key, dossier_id uuid references dossier, command_id uuid references command, template text not null,
  recipient_id uuid references person, address text not null, language text not null default 'de',
  params jsonb not null default '{}', secret jsonb, document_ids uuid[] not null default '{}', message_id text not null unique,
  created_at timestamptz not null default now(), queued_at timestamptz, lease_token uuid, lease_until timestamptz,
  attempts int not null default 0, sent_at timestamptz, failed_at timestamptz, last_error text);
create index mail_unsent on mail (created_at) where sent_at is null and failed_at is null;
create index mail_dossier on mail (dossier_id);
create table ledger_entry (
  id uuid primary key, programme text not null references programme (key), budget_year int not null,
  dossier_id uuid not null references dossier, command_id uuid not null references command,
  bucket text not null check (bucket in ('planned', 'reserved', 'committed', 'paid', 'returned')),
  cents bigint not null, booked_at timestamptz not null default now());
create index ledger_entry_year on ledger_entry (programme, budget_year);

-- The journal and submitted answers cannot be changed, by anyone.
create function refuse_change() returns trigger language plpgsql as $$
begin raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation'; end $$;
create trigger journal_append_only before update or delete on journal_entry for each row execute function refuse_change();
create trigger journal_no_truncate before truncate on journal_entry for each statement execute function refuse_change();
create trigger ledger_append_only before update or delete on ledger_entry for each row execute function refuse_change();
create trigger submitted_answers_fixed before update or delete on answers for each row
  when (old.dossier_id is not null) execute function refuse_change();
create function outcome_once() returns trigger language plpgsql as $$
begin
  if old.outcome is not null or new.id <> old.id or new.type <> old.type or new.payload <> old.payload
     or new.received_at <> old.received_at or new.dossier_id <> old.dossier_id or new.actor_id is distinct from old.actor_id then
    raise exception 'a command is written once and decided once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger command_decided_once before update on command for each row execute function outcome_once();

-- One role an application, each with what it needs and no more. Sign-in users are members of these.
do $$ begin
  if not exists (select from pg_roles where rolname = 'portal_role') then create role portal_role nologin; end if;
  if not exists (select from pg_roles where rolname = 'worker_role') then create role worker_role nologin; end if;
  if not exists (select from pg_roles where rolname = 'mailer_role') then create role mailer_role nologin; end if;
end $$;
grant usage on schema public to portal_role, worker_role, mailer_role;
grant select on all tables in schema public to portal_role;
grant insert on command, answers, dossier, file, person, organisation, membership, sign_in, sign_in_code, rate_limit, mail,
  reference_counter, relation, role_assignment to portal_role;
grant update on answers, sign_in, sign_in_code, rate_limit, reference_counter to portal_role;
grant update (removed_at, dossier_id) on file to portal_role;
grant update (name, language, subject, email) on person to portal_role;
grant update (to_day) on role_assignment to portal_role;
grant update (queued_at) on mail to portal_role;
grant select, insert, delete on held_form to portal_role;
grant delete on answers, role_assignment, rate_limit, sign_in, sign_in_code to portal_role;
grant select on process_definition, form_definition, programme, call, person, organisation, membership, relation, role_assignment,
  dossier, command, journal_entry, task, task_seat, timer, effect, answers, file, document, mail, ledger_entry, reference_counter to worker_role;
grant insert on process_definition, form_definition, programme, call, dossier, command, journal_entry, task, task_seat, timer, effect,
  answers, file, document, mail, ledger_entry, reference_counter to worker_role;
grant update on programme, dossier, task, task_seat, timer, effect, document, mail, reference_counter to worker_role;
grant update (outcome, decided_at) on command to worker_role;
grant select on mail, document, file, person to mailer_role;
grant select (id, reference, title, programme, state, language) on dossier to mailer_role;
grant update on mail to mailer_role;

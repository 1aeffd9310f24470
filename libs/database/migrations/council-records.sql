-- What the council's dossiers are found by: rows that follow from each decision, and can be made again from the journal.
create table council_meeting (
  dossier_id uuid primary key references dossier, body text not null, on_day date not null, starts_at text not null, room text not null,
  state text not null, members uuid[] not null default '{}');
create index council_meeting_day on council_meeting (on_day, body);

create table consultation (
  dossier_id uuid not null references dossier, n int not null, body text not null, role text not null, deciding boolean not null,
  place int not null, state text not null, on_day date, meeting_id uuid, item text not null default '', outcome text not null default '',
  follows int not null default 0, primary key (dossier_id, n));
create index consultation_body on consultation (body, state);
create index consultation_meeting on consultation (meeting_id) where meeting_id is not null;

create table council_order (
  dossier_id uuid primary key references dossier, number text not null, department text not null, responsible_id uuid references person,
  due_on date not null, state text not null, text text not null, report text not null, is_public boolean not null);
create index council_order_due on council_order (state, due_on);

-- What a member writes beside an item, for nobody else.
create table member_note (
  person_id uuid not null references person, meeting_id uuid not null references dossier, item text not null, text text not null,
  changed_at timestamptz not null default now(), primary key (person_id, meeting_id, item));

grant select on council_meeting, consultation, council_order to portal_role;
grant select, insert, update, delete on member_note to portal_role;
grant select, insert, update on council_meeting, consultation, council_order to worker_role;

-- Who made an application for somebody else; and who alone may see a dossier while it is sealed.
alter table dossier add column proposer_id uuid references person, add column readers uuid[];
create index dossier_proposer on dossier (proposer_id) where proposer_id is not null;

-- Each reading of a sealed dossier.
create table reading (
  dossier_id uuid not null references dossier, person_id uuid not null references person, at timestamptz not null default now());
create index reading_dossier on reading (dossier_id, at);

-- What a round awarded, from the minute of its release on: there is no row before.
create table award (
  round_id uuid not null references dossier, nomination_id uuid not null references dossier, prize text not null, rank int not null,
  cents bigint not null check (cents >= 0), reason text not null,
  primary key (round_id, nomination_id, prize));

grant select on award, reading to portal_role;
grant insert on reading to portal_role;
grant select, insert, update on award to worker_role;
grant update (proposer_id, readers) on dossier to worker_role;

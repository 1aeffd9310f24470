-- A dossier may have several documents of one template, one a part: an extract for each item of an agenda.
alter table document add column part text not null default '';
alter table document drop constraint document_command_id_template_language_key,
  add unique (command_id, template, part, language);
-- OParl names files by SHA-512. Files from before have none.
alter table file add column sha512 text;

-- Everything public, one row an object of OParl; what has no row here is not public. Its owner is a dossier, or a row of
-- the council's register. A row that was withdrawn keeps its id, type and dates alone (OParl's tombstone). One that was
-- never visible, because its PDF is not made yet, goes without a trace.
create table publication (
  id uuid primary key, serial bigint not null generated always as identity, owner uuid not null, key text not null,
  type text not null, parent_id uuid, property text, position int,
  data jsonb not null default '{}', refs jsonb not null default '{}', shown jsonb not null default '{}', search text,
  -- a File's bytes: the newest document of this template and part, or an upload (then a file alone)
  document text, part text, file_id uuid references file,
  visible boolean not null, created timestamptz, modified timestamptz, deleted timestamptz,
  found_by tsvector not null generated always as (case when search is null then ''::tsvector else
    setweight(to_tsvector('german'::regconfig, coalesce(data ->> 'name', '') || ' ' || coalesce(data ->> 'reference', '')), 'A')
    || setweight(to_tsvector('german'::regconfig, search), 'B') end) stored,
  unique (owner, key), check ((parent_id is null) = (property is null)),
  check (not visible or (deleted is null and created is not null and modified is not null)));
create unique index publication_listed on publication (type, serial) where visible;
create index publication_modified on publication (type, modified) where created is not null;
create index publication_created on publication (type, created) where created is not null;
create index publication_found on publication using gin (found_by) where visible;
create index publication_file on publication (file_id) where file_id is not null;

-- Who refers to whom, stated by the referrer, or by the object that another one embeds. What it points to need not be
-- public, nor exist. `embeds` says which end shows the other one whole, `shown_at` in which property of the target the
-- source is shown. A withdrawn object stays in the lists of the organizations it belonged to.
create table publication_link (
  from_id uuid not null, property text not null, to_id uuid not null, n int not null, by_id uuid not null,
  embeds text check (embeds in ('target', 'source')), shown_at text, listed boolean not null,
  primary key (from_id, property, to_id));
create index publication_link_to on publication_link (to_id, property);
-- What is inside an object, and inside what it is; a body has many referrers that it is not inside of.
create index publication_link_parts on publication_link (from_id, to_id) where embeds = 'target';
create index publication_link_holders on publication_link (to_id, from_id) where embeds = 'target';
create index publication_link_sources on publication_link (to_id, from_id) where embeds = 'source';
create index publication_link_targets on publication_link (from_id, to_id) where embeds = 'source';
create index publication_link_by on publication_link (by_id);

grant select on publication, publication_link to portal_role, worker_role;
grant insert, update, delete on publication, publication_link to worker_role;

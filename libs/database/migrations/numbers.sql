-- Numbers that dossiers have beside their references, such as that of a council paper: each once, and for good.
alter table dossier add column number text;
create table assigned_number (number text primary key, dossier_id uuid not null references dossier, command_id uuid not null references command);

-- Several documents of one template by one decision: one for each item, say.
alter table document add column part text not null default '';
alter table document drop constraint document_command_id_template_language_key;
alter table document add unique (command_id, template, part, language);

grant select on assigned_number to portal_role;
grant select, insert on assigned_number to worker_role;

-- Numbers that dossiers have beside their references, such as that of a council paper: each once, and for good.
alter table dossier add column number text;
create table assigned_number (number text primary key, dossier_id uuid not null references dossier, command_id uuid not null references command);

grant select on assigned_number to portal_role;
grant select, insert on assigned_number to worker_role;

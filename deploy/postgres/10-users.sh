#!/bin/sh
# Runs once, when the data folder is empty: one user for each app, a member of the group whose rights the migrations
# grant, and one for Temporal with databases of its own.
set -eu
psql --no-psqlrc -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v portal="$PORTAL_DB_PASSWORD" -v worker="$WORKER_DB_PASSWORD" -v mailer="$MAILER_DB_PASSWORD" \
  -v temporal="$TEMPORAL_DB_PASSWORD" -v database="$POSTGRES_DB" <<'SQL'
create role portal_role nologin;
create role worker_role nologin;
create role mailer_role nologin;
create role feinschliff_portal login password :'portal' in role portal_role;
create role feinschliff_worker login password :'worker' in role worker_role;
create role feinschliff_mailer login password :'mailer' in role mailer_role;
revoke connect, temporary on database :"database" from public;
grant connect on database :"database" to portal_role, worker_role, mailer_role;

create role temporal login password :'temporal';
create database temporal owner temporal;
create database temporal_visibility owner temporal;
revoke connect, temporary on database temporal, temporal_visibility from public;
SQL

-- Names and titles that are the same but for case, blanks and signs; titles that are similar.
create extension if not exists pg_trgm;
create function plain_name(name text) returns text language sql immutable parallel safe as $$
  select regexp_replace(lower(name), '[^[:alnum:]]', '', 'g')
$$;
create index organisation_plain_name on organisation (plain_name(name));
create index dossier_organisation on dossier (organisation_id);

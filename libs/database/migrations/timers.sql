-- Timers stand in the journal, which says when each was set and how it ended, and the open ones in the snapshot: rows of
-- their own were a third of what decisions wrote, and a second truth.
drop table timer;
create view timer with (security_invoker = true) as
select j.dossier_id, coalesce(c.key, c.timer ->> 'key') as key, max(c.timer ->> 'kind') as kind, max(c.timer ->> 'name') as name,
  max(c.timer ->> 'task') as task_key, max((c.timer ->> 'dueAt')::timestamptz) as due_at,
  max(j.at) filter (where c.change = 'ended') as ended_at, max(c.because) as ending
from journal_entry j
cross join lateral jsonb_to_recordset(j.body -> 'outcome' -> 'timers') as c (change text, key text, timer jsonb, because text)
group by j.dossier_id, coalesce(c.key, c.timer ->> 'key');

grant select on timer to portal_role, worker_role;

-- A worker of the version before, which goes on during an upgrade, still writes them: what it says stands in the journal.
create function timer_is_known() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger timer_is_known instead of insert or update on timer for each row execute function timer_is_known();
grant insert, update on timer to worker_role;

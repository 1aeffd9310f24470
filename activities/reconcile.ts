import type { EntityManager } from '@mikro-orm/postgresql';
import { undecidedCommands } from '#libs/database/stores/command.store.js';
import type { Deps } from './deps.js';
import { tidyFiles } from './tidy-files.js';

export interface Mended {
  commands: number;
  mails: number;
  workflows: number;
}

/**
 * Takes up what was left behind: commands without an outcome, unsent mail, unfinished effects, workflows that should be
 * running or that show an old state. Everything it does is idempotent; a run that breaks off is made up for by the next.
 * @param beat tells Temporal that work goes on
 */
export function createReconcile(deps: Deps) {
  let tidied = 0;
  return async function reconcile(beat: () => void = () => undefined): Promise<Mended> {
    const em = deps.orm.em.fork();
    const mails = await requeueMails(em, deps);
    beat();
    const workflows = await mendWorkflows(em, deps, beat);
    const commands = await undecidedCommands(em, 5);
    for (const command of commands) {
      beat();
      await deps.gateway.send(command);
    }
    await tellOfStuck(em, deps);
    // Once a day, and at the first run of a worker; last, since nobody waits for it.
    if (Date.now() - tidied > 86_400_000) {
      tidied = Date.now();
      const count = await tidyFiles(deps, beat);
      if (count > 0) deps.log.info('bytes of removed files deleted', { count });
    }
    const mended = { commands: commands.length, mails, workflows };
    for (const [what, count] of Object.entries(mended))
      if (count > 0) deps.log.warn('taken up again', { type: what, count });
    return mended;
  };
}

/** Mails that nobody works on: written or queued more than 30 s ago, not sent, not failed, not leased. */
async function requeueMails(em: EntityManager, deps: Deps): Promise<number> {
  const rows = await em.execute<{ id: string }[]>(
    `select id from mail where sent_at is null and failed_at is null
     and greatest(created_at, queued_at) < now() - interval '30 seconds'
     and coalesce(lease_until, '-infinity') < now() order by created_at limit 5000`,
  );
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return 0;
  await deps.queue.enqueue(ids);
  await em.execute('update mail set queued_at = now() where id in (?) and sent_at is null', [ids]);
  return ids.length;
}

/** Workflows that are missing, that show another state than Postgres, or whose effects wait for longer than a minute. */
async function mendWorkflows(em: EntityManager, deps: Deps, beat: () => void): Promise<number> {
  const shown = new Map<string, string>();
  for await (const one of deps.gateway.listRunning()) shown.set(one.reference, one.state);
  beat();
  const active = await em.execute<{ reference: string; process: string; state: string; stuck: boolean }[]>(
    `select d.reference, d.process, d.state, exists (select 1 from effect e where e.dossier_id = d.id and e.done_at is null
       and e.created_at < now() - interval '1 minute' and e.attempts = 0) as stuck
     from dossier d where d.seq > 0 and d.state_since < now() - interval '10 seconds' and (d.status = 'active' or exists
       (select 1 from effect e where e.dossier_id = d.id and e.done_at is null))`,
  );
  const wrong = active.filter((one) => one.stuck || shown.get(one.reference) !== one.state);
  for (const one of wrong) {
    beat();
    await deps.gateway.resume(one.reference, one.process);
  }
  return wrong.length;
}

/** Lets Temporal UI say of a dossier that its command waits: twice, since each time is some events of its history. */
async function tellOfStuck(em: EntityManager, deps: Deps): Promise<void> {
  const rows = await em.execute<{ reference: string; process: string }[]>(
    `select distinct d.reference, d.process from command c join dossier d on d.id = c.dossier_id where c.outcome is null
     and c.received_at between now() - interval '190 seconds' and now() - interval '65 seconds'`,
  );
  for (const one of rows) await deps.gateway.resume(one.reference, one.process);
}

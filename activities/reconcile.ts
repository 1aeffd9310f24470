import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared } from '#libs/database/prepared.js';
import { undecidedCommands } from '#libs/database/stores/command.store.js';
import type { Deps } from './deps.js';
import { tidyFiles } from './tidy-files.js';
import { wakeMailer } from './wake-mailer.js';

export interface Mended {
  commands: number;
  mails: number;
  workflows: number;
}

/**
 * Takes up what was left behind: commands without an outcome, unsent mail, unfinished effects, workflows that should be
 * running or that show an old state. Everything it does is idempotent; a run that breaks off is made up for by the next.
 * What goes wrong with one of these keeps none of the others from being done.
 * @param beat tells Temporal that work goes on
 * @throws what went wrong first, at the end of the run
 */
export function createReconcile(deps: Deps) {
  let tidied = 0;
  let looked = 0;
  return async function reconcile(beat: () => void = () => undefined): Promise<Mended> {
    const em = deps.orm.em.fork();
    const faults: unknown[] = [];
    const mended: Mended = { commands: 0, mails: 0, workflows: 0 };
    const attempt = async (work: () => Promise<void>): Promise<void> => {
      beat();
      await work().catch((error: unknown) => faults.push(error));
    };
    await attempt(async () => {
      mended.mails = await requeueMails(em, deps);
    });
    await attempt(async () => {
      const all = Date.now() - looked > 3_600_000;
      mended.workflows = await mendWorkflows(em, deps, beat, all);
      if (all) looked = Date.now();
    });
    await attempt(async () => {
      const commands = await undecidedCommands(em, 5);
      mended.commands = commands.length;
      await deps.gateway.sendAll(commands, beat);
    });
    await attempt(() => tellOfStuck(em, deps));
    // Once a day, and at the first run of a worker; last, since nobody waits for it.
    if (Date.now() - tidied > 86_400_000) {
      tidied = Date.now();
      await attempt(async () => {
        const count = await tidyFiles(deps, beat);
        if (count > 0) deps.log.info('bytes of removed files deleted', { count });
      });
    }
    for (const [what, count] of Object.entries(mended))
      if (count > 0) deps.log.warn('taken up again', { type: what, count });
    if (faults.length > 0) throw faults[0];
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
  const queued = await wakeMailer(deps, ids);
  if (queued.length > 0)
    await em.execute('update mail set queued_at = now() where id in (?) and sent_at is null', [queued]);
  return queued.length;
}

/** Dossiers whose workflow should be running: those under way, and those at their end with something to carry out. */
const running = `select id, reference, process, state, state_since from dossier where status = 'active' and seq > 0
  union select d.id, d.reference, d.process, d.state, d.state_since from effect e join dossier d on d.id = e.dossier_id
    where e.done_at is null and d.seq > 0`;

/** Workflows that are missing, that show another state than Postgres, or whose effects wait for longer than a minute. */
async function mendWorkflows(em: EntityManager, deps: Deps, beat: () => void, all: boolean): Promise<number> {
  const shown = new Map<string, string>();
  const states = await doubtful(em, deps, beat, all);
  for (const state of all ? [undefined] : states) {
    for await (const one of deps.gateway.listRunning(state)) shown.set(one.reference, one.state);
    beat();
  }
  const active = await prepared(em).execute<{ reference: string; process: string; state: string; stuck: boolean }[]>(
    `with stuck as (select distinct dossier_id from effect where done_at is null and created_at < now() - interval '1 minute' and attempts = 0)
     select d.reference, d.process, d.state, s.dossier_id is not null as stuck from (${running}) d left join stuck s on s.dossier_id = d.id
     where d.state_since < now() - interval '10 seconds' and (d.state = any(?) or s.dossier_id is not null)`,
    [states],
  );
  const wrong = active.filter((one) => one.stuck || shown.get(one.reference) !== one.state);
  for (const one of wrong) {
    beat();
    await deps.gateway.resume(one.reference, one.process);
  }
  return wrong.length;
}

/**
 * The states to be looked at dossier by dossier. To list all workflows costs most of a millisecond each, so every minute
 * their number is compared, state by state: one that is missing or shows an old state changes it. Two that are wrong the
 * other way round do not, which is why all are looked at now and then.
 */
async function doubtful(em: EntityManager, deps: Deps, beat: () => void, all: boolean): Promise<string[]> {
  const states = await em.execute<{ state: string; count: number }[]>(
    `select state, count(*)::int as count from (${running}) d group by state`,
  );
  const differ: string[] = [];
  for (const { state, count } of states) {
    if (all || (await deps.gateway.countRunning(state)) !== count) differ.push(state);
    beat();
  }
  return differ;
}

/** Lets Temporal UI say of a dossier that its command waits: twice, since each time is some events of its history. */
async function tellOfStuck(em: EntityManager, deps: Deps): Promise<void> {
  const rows = await em.execute<{ reference: string; process: string }[]>(
    `select distinct d.reference, d.process from command c join dossier d on d.id = c.dossier_id where c.outcome is null
     and c.received_at between now() - interval '190 seconds' and now() - interval '65 seconds'`,
  );
  for (const one of rows) await deps.gateway.resume(one.reference, one.process);
}

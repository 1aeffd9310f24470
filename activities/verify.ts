import type { EntityManager } from '@mikro-orm/postgresql';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { JournalEntry } from '#libs/database/entities/journal-entry.entity.js';
import { Task } from '#libs/database/entities/task.entity.js';
import type { Compiled } from '#libs/engine/compile.js';
import { canonicalJson } from '#libs/engine/journal.js';
import { refold } from '#libs/engine/refold.js';
import { stateName, type DossierState } from '#libs/engine/state.js';
import { sealOf } from './record-decision.js';
import type { Definitions } from './definitions.js';
import { recordsHold } from './verify-records.js';

/** Something stored that the journal doesn't bear out. `entry` is the first entry that doesn't fit, if it is one. */
export interface Discrepancy {
  reference: string;
  entry?: number;
  what: 'chain' | 'outcome' | 'definition' | 'head' | 'snapshot' | 'state' | 'tasks' | 'commands' | 'records';
}

/** Decides every dossier's journal again and compares with what is stored. Yields what doesn't fit, dossier by dossier. */
export async function* verifyDossiers(
  em: EntityManager,
  definitions: Definitions,
  progress: (done: number) => void = () => undefined,
): AsyncGenerator<Discrepancy> {
  let done = 0;
  for (let after = ''; ;) {
    const page = await em
      .fork()
      .find(Dossier, { reference: { $gt: after } }, { orderBy: { reference: 'asc' }, limit: 200 });
    for (const dossier of page) {
      const what = await verifyDossier(em.fork(), definitions, dossier);
      if (what) yield { reference: dossier.reference, ...what };
      progress((done += 1));
    }
    const last = page.at(-1);
    if (!last) return;
    after = last.reference;
  }
}

async function verifyDossier(
  em: EntityManager,
  definitions: Definitions,
  dossier: Dossier,
): Promise<Omit<Discrepancy, 'reference'> | undefined> {
  const entries = await em.find(JournalEntry, { dossierId: dossier.id }, { orderBy: { seq: 'asc' } });
  const compiled = new Map<string, Compiled>();
  for (const { name, version } of entries.map((entry) => entry.body.definition)) {
    compiled.set(`${name}@${version}`, await definitions.get(em, name, version));
  }
  const folded = refold((name, version) => compiled.get(`${name}@${version}`), entries);
  if ('fault' in folded) return { entry: folded.seq, what: folded.fault };
  const last = entries.at(-1);
  if (dossier.seq !== (last?.seq ?? 0) || dossier.head !== (last?.hash ?? '')) return { what: 'head' };
  const { state } = folded;
  if (canonicalJson(state) !== canonicalJson(dossier.snapshot ?? null)) return { what: 'snapshot' };
  if (state && dossier.state !== shownState(compiled, entries, state)) return { what: 'state' };
  const tasks = await em.find(Task, { dossierId: dossier.id, closedAt: null });
  if (
    !same(
      tasks.map((task) => task.key),
      state?.tasks.map((task) => task.key),
    )
  )
    return { what: 'tasks' };
  const [decided] = await em.execute<{ n: number }[]>(
    'select count(*)::int as n from command where dossier_id = ? and outcome is not null',
    [dossier.id],
  );
  if (decided?.n !== entries.length) return { what: 'commands' };
  return (await recordsHold(em, dossier, entries)) ? undefined : { what: 'records' };
}

/** The state as everybody may know it. */
function shownState(compiled: Map<string, Compiled>, entries: JournalEntry[], state: DossierState): string {
  const last = entries.findLast(({ body }) => body.outcome.kind === 'accepted')?.body;
  const definition = last && compiled.get(`${last.definition.name}@${last.definition.version}`);
  return (definition && sealOf(definition, state, last.facts)?.as) ?? stateName(state.chart.value);
}

const same = (stored: string[], folded: string[] = []): boolean =>
  canonicalJson(stored.toSorted()) === canonicalJson(folded.toSorted());

import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDays } from '#libs/calendar/berlin-days.js';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { JournalEntry } from '#libs/database/entities/journal-entry.entity.js';
import { answered, type AnswersRow, type CallFrame } from '#libs/database/stores/dossier-file.store.js';
import { processes } from '#libs/processes/index.js';
import type { ProcessRecord } from '#libs/processes/process.js';

const noMoney = { availableCents: 0, ownReservedCents: 0, ownCommittedCents: 0, line: [] };

/** Makes a dossier's own records again from its journal and answers, and compares them with the rows that stand. */
export async function recordsHold(em: EntityManager, dossier: Dossier, entries: JournalEntry[]): Promise<boolean> {
  const records = processes[dossier.process]?.records;
  if (!records) return true;
  const answers = await em.execute<(AnswersRow & { command: string })[]>(
    `select a.task_key, a.form_name as form, a.form_version as version, c.type, c.actor_id as actor,
       coalesce(a.data, c.payload -> 'said') as data, a.hash, c.received_at as at, c.id as command
     from command c left join answers a on a.command_id = c.id and a.dossier_id = c.dossier_id
     where c.dossier_id = ? and (a.id is not null or c.payload -> 'said' is not null) and c.outcome ->> 'kind' = 'accepted'
     order by c.received_at, a.created_at`,
    [dossier.id],
  );
  const made = new Map<string, ProcessRecord>();
  const counted = new Set<string>();
  let call: CallFrame | undefined;
  for (const { body } of entries) {
    if (body.outcome.kind === 'refused') continue;
    counted.add(body.command.id);
    const rows = answers.filter((row) => counted.has(row.command));
    const file = {
      id: dossier.id,
      ...answered(rows, {}, new Set()),
      terms: {},
      number: dossier.number ?? '',
      call,
      money: noMoney,
      days: berlinDays,
    };
    const { raised, stateName: state } = body.outcome;
    const { id, programme } = dossier;
    for (const record of records({ ...file, dossier: { id, programme }, raised, state, facts: body.facts })) {
      made.set(`${record.table} ${JSON.stringify(record.key)}`, record);
      if (record.table === 'call') call = callOf(record);
    }
  }
  for (const record of made.values()) if (!(await stands(em, record))) return false;
  return true;
}

/** A call's row as the next decision finds it. */
function callOf({ values }: ProcessRecord): CallFrame {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the process itself has just made of these columns
  const row = values as Record<string, never>;
  return {
    name: '',
    opensAt: row['opens_at'] ?? '',
    closesAt: row['closes_at'] ?? '',
    deadlineKind: row['deadline_kind'] ?? 'cutoff',
    selection: row['selection'] ?? 'rank',
    budgetCents: row['budget_cents'] ?? 0,
    budgetYear: row['budget_year'] ?? 0,
    ranked: row['ranked'] ?? false,
    budgetHold: row['budget_hold'] ?? false,
  };
}

async function stands(em: EntityManager, { table, key, values }: ProcessRecord): Promise<boolean> {
  const columns = [...Object.keys(key), ...Object.keys(values)];
  const same = columns.map((column) => `t.${column} is not distinct from n.${column}`).join(' and ');
  const rows = await em.execute<unknown[]>(
    `select 1 from ${table} t, jsonb_populate_record(null::${table}, ?::jsonb) n where ${same}`,
    [JSON.stringify({ ...key, ...values })],
  );
  return rows.length > 0;
}

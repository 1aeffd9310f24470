import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Side } from './measure.js';

type Row = Record<string, unknown>;
/** A row that was written or changed; a change holds the key and the columns that differ. */
interface Write {
  table: string;
  kind: 'insert' | 'update';
  key: string[];
  row: Row;
}

/** Tables a dossier writes to, in an order in which their rows may be written, with key and the rows of one dossier. */
const tables: { name: string; key: string[]; of: string }[] = [
  { name: 'dossier', key: ['id'], of: 'select * from dossier where id = $1' },
  { name: 'command', key: ['id'], of: 'select * from command where dossier_id = $1' },
  { name: 'answers', key: ['id'], of: 'select * from answers where dossier_id = $1' },
  { name: 'journal_entry', key: ['dossier_id', 'seq'], of: 'select * from journal_entry where dossier_id = $1' },
  { name: 'task', key: ['id'], of: 'select * from task where dossier_id = $1' },
  {
    name: 'task_seat',
    key: ['task_id', 'seat'],
    of: 'select s.* from task_seat s join task t on t.id = s.task_id where t.dossier_id = $1',
  },
  { name: 'effect', key: ['id'], of: 'select * from effect where dossier_id = $1' },
  { name: 'mail', key: ['id'], of: 'select * from mail where dossier_id = $1' },
  { name: 'ledger_entry', key: ['id'], of: 'select * from ledger_entry where dossier_id = $1' },
  {
    name: 'bullmq.job',
    key: ['queue', 'id'],
    of: 'select * from bullmq.job where id in (select id::text from mail where dossier_id = $1)',
  },
];

/** Records what each command of a dossier of the app wrote: call `step` after each, once all is carried out. */
export class Recorder {
  readonly steps: Write[][] = [];
  private before = new Map<string, Row>();

  constructor(private readonly pool: pg.Pool) {}

  async step(reference: string): Promise<void> {
    const [dossier] = (
      await this.pool.query<{ id: string }>('select id from dossier where reference = $1', [reference])
    ).rows;
    const writes: Write[] = [];
    const now = new Map<string, Row>();
    for (const { name, key, of } of tables) {
      const { rows, fields } = await this.pool.query<Row>(of, [dossier?.id]);
      const json = new Set(fields.filter(({ dataTypeID }) => dataTypeID === 3802).map((field) => field.name));
      for (const read of rows) {
        const row = Object.fromEntries(
          Object.entries(read).map(([column, value]) => [
            column,
            json.has(column) && value !== null ? JSON.stringify(value) : value,
          ]),
        );
        const at = `${name} ${key.map((column) => String(row[column])).join(' ')}`;
        const old = this.before.get(at);
        now.set(at, row);
        const differs = (column: string): boolean => JSON.stringify(old?.[column]) !== JSON.stringify(row[column]);
        const changed = Object.keys(row).filter(differs);
        if (old && changed.length === 0) continue;
        const kept = old ? [...key, ...changed] : Object.keys(row);
        const columns = Object.fromEntries(kept.map((column) => [column, row[column]]));
        writes.push({ table: name, kind: old ? 'update' : 'insert', key, row: columns });
      }
    }
    this.before = now;
    this.steps.push(writes);
  }
}

/** The same writes in plain SQL, in one transaction a command: nobody can be faster with these tables. */
export class FloorSide implements Side {
  readonly name = 'sql floor';
  private last = 0;
  private readonly ownIds: string[];
  private readonly script: string;

  constructor(
    private readonly pool: pg.Pool,
    private readonly reference: string,
    steps: Write[][],
  ) {
    this.script = JSON.stringify(steps);
    const own = ({ row }: Write): unknown[] => [row['id'], row['command_id'], row['idempotency_key']];
    const made = steps.flat().flatMap((write) => (write.kind === 'insert' ? own(write) : []));
    this.ownIds = [...new Set(made.filter((id): id is string => typeof id === 'string'))];
  }

  begin(): Promise<() => Promise<void>> {
    this.last += 1;
    const fresh = this.ownIds.reduce((text, id) => text.replaceAll(id, randomUUID()), this.script);
    const steps: Write[][] = JSON.parse(
      fresh.replaceAll(this.reference, `SQ-2026-${String(this.last).padStart(5, '0')}`),
    );
    const commands = steps[Symbol.iterator]();
    return Promise.resolve(async () => {
      const writes = commands.next().value;
      if (!writes) throw new Error('a command too many');
      const client = await this.pool.connect();
      try {
        await client.query('begin');
        const dossier = writes.find(({ table }) => table === 'dossier');
        if (dossier?.kind === 'update')
          await client.query('select 1 from dossier where id = $1 for update', [dossier.row['id']]);
        for (const write of writes) await client.query(statement(write));
        await client.query('commit');
      } finally {
        client.release();
      }
    });
  }
}

/** One prepared statement a shape of write. */
function statement({ table, kind, key, row }: Write): { name: string; text: string; values: unknown[] } {
  const columns = Object.keys(row);
  const values = Object.values(row);
  const place = (column: string): string => `$${columns.indexOf(column) + 1}`;
  const text =
    kind === 'insert'
      ? `insert into ${table} (${columns.join(', ')}) values (${columns.map(place).join(', ')})`
      : `update ${table} set ${columns
          .filter((one) => !key.includes(one))
          .map((one) => `${one} = ${place(one)}`)
          .join(', ')}
         where ${key.map((one) => `${one} = ${place(one)}`).join(' and ')}`;
  return { name: `${kind} ${table} ${columns.join()}`.slice(0, 60), text, values };
}

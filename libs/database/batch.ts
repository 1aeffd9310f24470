import { prepared, type Sender } from './prepared.js';

/** Columns and their values: text, numbers, lists, JSON as objects, instants as dates. */
export type Row = Readonly<Record<string, unknown>>;

interface Part {
  sql: string;
  values: unknown[];
  /** how many rows it must touch */
  count: number;
}

/** Rows of the same kind; of many, Postgres reads one JSON, so that the statement is the same for any number. */
interface Rows {
  alone: string;
  many: string;
  /** of `many`, after the JSON */
  params: unknown[];
  rows: Row[];
}

/**
 * Rows of several tables, written by one statement: one way to the server, where each table on its own would be one. Every
 * part sees the database as it was before the statement, so a row is written or changed once in a batch.
 */
export class Batch {
  private readonly rows = new Map<string, Rows>();
  private readonly others: Part[] = [];

  /** A new row; columns left out have their defaults. */
  insert(table: string, row: Row): void {
    const columns = Object.keys(row);
    const into = `insert into ${table} (${columns.join(', ')})`;
    const many = `${into} select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, ?::jsonb)`;
    const alone = `${into} values (${columns.map(() => '?').join(', ')})`;
    this.collect(row, { alone, many, params: [] });
  }

  /**
   * New values for the row that `key` finds. `write` fails where there is none. The key's first column stands in the
   * statement itself: how many rows a JSON holds Postgres cannot know, and would read a whole table for a hundred of them.
   */
  update(table: string, key: Row, values: Row): void {
    const [first = '', ...others] = Object.keys(key);
    const columns = Object.keys(values);
    const where = [`t.${first} = ?`, ...others.map((column) => `t.${column} = n.${column}`)];
    const many = `update ${table} t set ${columns.map((column) => `${column} = n.${column}`).join(', ')}
      from jsonb_populate_recordset(null::${table}, ?::jsonb) n where ${where.join(' and ')}`;
    const alone = `update ${table} set ${columns.map((column) => `${column} = ?`).join(', ')}
      where ${[first, ...others].map((column) => `${column} = ?`).join(' and ')}`;
    this.collect({ ...values, ...key }, { alone, many, params: [key[first]] });
  }

  /** A row by its key, new or changed. */
  put(table: string, key: Row, values: Row): void {
    const columns = [...Object.keys(key), ...Object.keys(values)].join(', ');
    const changed = Object.keys(values).map((column) => `${column} = excluded.${column}`);
    this.add(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, ?::jsonb)
       on conflict (${Object.keys(key).join(', ')}) do update set ${changed.join(', ')}`,
      [JSON.stringify({ ...key, ...values })],
    );
  }

  /** A statement of its own, which touches one row. */
  add(sql: string, values: unknown[]): void {
    this.others.push({ sql, values, count: 1 });
  }

  /** Whether it holds new rows of a table. */
  adds(table: string): boolean {
    return [...this.rows.values()].some(({ alone }) => alone.startsWith(`insert into ${table} `));
  }

  /**
   * Sends all of it. A part that doesn't touch as many rows as it was given fails the statement, and with it the
   * transaction: the commit may be on its way already, so only Postgres can keep it from happening.
   */
  write(by: Sender): Promise<unknown> {
    const parts = [...[...this.rows.values()].map(partOf), ...this.others];
    if (parts.length === 0) return Promise.resolve();
    const written = parts.map(({ sql }, n) => `p${n} as (${sql} returning 1)`);
    const wrong = parts.map(
      ({ sql }, n) =>
        `case when (select count(*) from p${n}) <> ? then 'not all rows are on record: ${opening(sql)}' end`,
    );
    // A text that is no number is an error that says what it is.
    return prepared(by).execute(
      `with ${written.join(',\n')} select nullif(concat_ws(', ', ${wrong.join(', ')}), '')::int`,
      [...parts.flatMap(({ values }) => values), ...parts.map(({ count }) => count)],
    );
  }

  private collect(row: Row, { alone, many, params }: Omit<Rows, 'rows'>): void {
    const of = JSON.stringify([many, params]);
    const known = this.rows.get(of);
    if (known) known.rows.push(row);
    else this.rows.set(of, { alone, many, params, rows: [row] });
  }
}

function partOf({ alone, many, params, rows }: Rows): Part {
  const [row = {}] = rows;
  return rows.length === 1
    ? { sql: alone, values: Object.values(row), count: 1 }
    : { sql: many, values: [JSON.stringify(rows), ...params], count: rows.length };
}

/** A statement's first words, which name its table: `insert into task`. */
const opening = (sql: string): string => /^(insert into|update) \w+/.exec(sql)?.[0] ?? '';

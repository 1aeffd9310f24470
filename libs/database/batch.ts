import { prepared, type Sender } from './prepared.js';

/** Columns and their values: text, numbers, lists, JSON as objects, instants as dates. */
export type Row = Readonly<Record<string, unknown>>;

interface Part {
  sql: string;
  params: unknown[];
  rows: Row[];
}

/**
 * Rows of several tables, written by one statement: one way to the server, where each table on its own would be one. Every
 * part sees the database as it was before the statement, so a row is written or changed once in a batch.
 */
export class Batch {
  private readonly parts = new Map<string, Part>();

  /** A new row; columns left out have their defaults. */
  insert(table: string, row: Row): void {
    const columns = Object.keys(row).join(', ');
    this.add(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ?::jsonb)`,
      row,
    );
  }

  /**
   * New values for the row that `key` finds. `write` fails where there is none. The key's first column stands in the
   * statement itself: how many rows a JSON holds Postgres cannot know, and would read a whole table for a hundred of them.
   */
  update(table: string, key: Row, values: Row): void {
    const [first = '', ...others] = Object.keys(key);
    const set = Object.keys(values).map((column) => `${column} = n.${column}`);
    const where = [`t.${first} = ?`, ...others.map((column) => `t.${column} = n.${column}`)];
    const rows = `jsonb_populate_recordset(null::${table}, ?::jsonb) n`;
    const sql = `update ${table} t set ${set.join(', ')} from ${rows} where ${where.join(' and ')}`;
    this.add(sql, { ...key, ...values }, [key[first]]);
  }

  /** A row by its key, new or changed. */
  put(table: string, key: Row, values: Row): void {
    const columns = [...Object.keys(key), ...Object.keys(values)].join(', ');
    const set = Object.keys(values).map((column) => `${column} = excluded.${column}`);
    this.add(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ?::jsonb)
       on conflict (${Object.keys(key).join(', ')}) do update set ${set.join(', ')}`,
      { ...key, ...values },
    );
  }

  /** A row for a statement of its own, which reads its rows from the JSON array at its first `?` and touches one row each. */
  add(sql: string, row: Row, params: unknown[] = []): void {
    const of = JSON.stringify([sql, params]);
    const part = this.parts.get(of) ?? { sql, params, rows: [] };
    part.rows.push(row);
    this.parts.set(of, part);
  }

  /** Whether it holds new rows of a table. */
  adds(table: string): boolean {
    return [...this.parts.values()].some(({ sql }) => sql.startsWith(`insert into ${table} `));
  }

  /**
   * Sends all of it. A part that doesn't touch as many rows as it was given fails the statement, and with it the
   * transaction: the commit is on its way already, so only Postgres can keep it from happening.
   */
  write(by: Sender): Promise<unknown> {
    const parts = [...this.parts.values()];
    this.parts.clear();
    if (parts.length === 0) return Promise.resolve();
    const written = parts.map(({ sql }, n) => `p${n} as (${sql} returning 1)`);
    const wrong = parts.map(
      ({ sql }, n) =>
        `case when (select count(*) from p${n}) <> ? then 'not all rows are on record: ${opening(sql)}' end`,
    );
    // A text that is no number is an error that says what it is.
    return prepared(by).execute(
      `with ${written.join(',\n')} select nullif(concat_ws(', ', ${wrong.join(', ')}), '')::int`,
      [
        ...parts.flatMap(({ rows, params }) => [JSON.stringify(rows), ...params]),
        ...parts.map(({ rows }) => rows.length),
      ],
    );
  }
}

/** A statement's first words, which name its table: `insert into task`. */
const opening = (sql: string): string => /^(insert into|update) \w+/.exec(sql)?.[0] ?? '';

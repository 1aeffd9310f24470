import type { EntityManager } from '@mikro-orm/postgresql';
import { Transaction } from './transaction.js';

/** What of a pool of `pg` is used here. */
interface Connections {
  on(event: 'connect', listener: (connection: { query: Query }) => void): unknown;
}
// oxlint-disable-next-line typescript/no-explicit-any -- `query` of pg has a dozen forms; all but one are handed on as they are
type Query = (...given: any[]) => unknown;

/** Texts that get a name. Those of the path of a command are some thirty; the limit keeps a mistake from filling Postgres. */
const mostNames = 500;
const names = new Map<string, string>();
const numbered = new Map<string, string>();

/**
 * Statements with parameters are parsed and planned once a connection instead of at each execution. Those of the ORM have
 * their values in the text and are not touched; `prepared` sends such that have not.
 */
export function prepareStatements(pool: Connections): void {
  pool.on('connect', (connection) => {
    const send = connection.query.bind(connection);
    connection.query = (text: unknown, values: unknown, ...rest: unknown[]) =>
      typeof text === 'string' && Array.isArray(values) && values.length > 0
        ? send({ text, values, name: nameOf(text) }, ...rest)
        : send(text, values, ...rest);
  });
}

/** Whom statements are given to: the ORM, in its transaction if there is one, or a transaction of the path of a command. */
export type Sender = EntityManager | Transaction;

/**
 * `em.execute`, in the same transaction, as a prepared statement: for what is asked at every command. The text must be the
 * same at each call (no list of `?`, but `= any(?)`), its columns named (no `*`), and where Postgres cannot tell what a
 * `?` is, its type must stand behind it (`?::text`). Its plan is made for any value: it should find rows by their keys.
 */
export function prepared(by: Sender) {
  return {
    execute<T extends object[]>(sql: string, parameters: readonly unknown[]): Promise<T[number][]> {
      const text = withNumbers(sql);
      return by instanceof Transaction ? by.send<T[number]>(text, parameters) : byOrm<T>(by, text, parameters);
    },
  };
}

async function byOrm<T extends object[]>(em: EntityManager, sql: string, parameters: readonly unknown[]) {
  type Kysely = ReturnType<ReturnType<EntityManager['getConnection']>['getClient']>;
  const target: Kysely = em.getTransactionContext() ?? em.getConnection().getClient();
  return (await target.executeQuery<T[number]>({ ...raw, sql, parameters })).rows;
}

const raw = { query: { kind: 'RawNode', sqlFragments: [], parameters: [] }, queryId: { queryId: 'prepared' } } as const;

function withNumbers(sql: string): string {
  let text = numbered.get(sql);
  if (text === undefined) {
    let n = 0;
    text = sql.replaceAll('?', () => `$${(n += 1)}`);
    numbered.set(sql, text);
  }
  return text;
}

function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (name === undefined && names.size < mostNames) names.set(text, (name = `s${names.size}`));
  return name;
}

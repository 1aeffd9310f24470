import type { MikroORM } from '@mikro-orm/postgresql';

/** What of a connection of `pg` is used here. */
interface Connection {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as pg has it: who writes the statement knows its rows
  query<T extends object>(text: string, values: unknown[]): Promise<{ rows: T[] }>;
  /** the way to the server */
  connection: { stream: { cork(): void; uncork(): void } };
}

/**
 * A transaction beside the ORM's, for the path of a command: statements go out at once, without waiting for the answers to
 * those before. Postgres takes them one after another, each sees what those before it did and what others had committed
 * when it began; so a lock and what is read under it are one way to the server, and so are the last writes and the commit.
 */
export class Transaction {
  private readonly sent: Promise<unknown>[] = [];
  private isCorked = false;

  constructor(private readonly connection: Connection) {
    void this.send('begin', []);
  }

  /** The rows of a statement. Where it fails, all after it fail, and nothing is committed: it need not be waited for. */
  send<T extends object>(text: string, values: readonly unknown[]): Promise<T[]> {
    this.cork();
    const answer = this.connection.query<T>(text, [...values]).then(({ rows }) => rows);
    answer.catch(() => undefined); // whoever waits for it, or `commit`, is told
    this.sent.push(answer);
    return answer;
  }

  /** What is sent at one moment leaves together: each packet costs both sides as much as finding a row does. */
  private cork(): void {
    if (this.isCorked) return;
    this.isCorked = true;
    const { stream } = this.connection.connection;
    stream.cork();
    process.nextTick(() => {
      this.isCorked = false;
      stream.uncork();
    });
  }

  /** @throws what the first statement that failed threw: Postgres has then undone everything */
  async commit(): Promise<void> {
    void this.send('commit', []);
    await Promise.all(this.sent);
  }

  async undo(): Promise<void> {
    await this.send('rollback', []);
  }
}

/** Does work in one transaction: committed when it is done, undone where it or any of its statements fails. */
export async function inTransaction<T>(orm: MikroORM, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const pool = await orm.em.getConnection().getNativeClient();
  const connection = await pool.connect();
  const transaction = new Transaction(connection);
  let broken = false;
  try {
    const value = await work(transaction);
    await transaction.commit();
    return value;
  } catch (error) {
    await transaction.undo().catch(() => (broken = true));
    throw error;
  } finally {
    connection.release(broken);
  }
}

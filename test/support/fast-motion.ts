import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { createDefinitions } from '#activities/definitions.js';
import { createDecide } from '#activities/decide.js';
import { createTick } from '#activities/clock.js';
import { tellDossiers } from '#activities/carry-words.js';
import type { Deps } from '#activities/deps.js';
import type { SentCommand, Verdict } from '#libs/database/command-payload.js';
import { effectDone, openEffects } from '#libs/database/stores/effect.store.js';
import { openOrm } from '#libs/database/orm.js';
import { publish, publishProgrammes } from '#libs/database/stores/definition.store.js';
import { processes } from '#libs/processes/index.js';
import { createDatabase, type TestDatabase } from './database.js';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * The command path on a real database with a clock of its own: what takes a year passes in seconds. Commands are decided
 * at once and words to other dossiers are carried; documents and mails stay rows, since other tests make and send them.
 */
export class FastMotion {
  private readonly decide: ReturnType<typeof createDecide>;
  private readonly tick: ReturnType<typeof createTick>;
  private readonly deps: Deps;
  /** references of dossiers that a word was sent to, to be looked at by whoever plays */
  refusals = new Map<string, number>();

  private constructor(
    readonly database: TestDatabase,
    private readonly worker: MikroORM,
    private readonly portal: MikroORM,
    readonly owner: MikroORM,
    public now: Date,
  ) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what documents and mails need is not used here
    this.deps = {
      orm: worker,
      processes,
      definitions: createDefinitions(),
      log: quiet,
      portalUrl: 'http://portal.example',
      mailHost: 'portal.example',
      gateway: {
        send: (command: SentCommand) => this.give(command),
        sendAll: async (commands: readonly SentCommand[]) => {
          for (const command of commands) await this.give(command);
        },
      },
    } as unknown as Deps;
    this.decide = createDecide(this.deps);
    this.tick = createTick(this.deps, this.decide);
  }

  static async open(now: string): Promise<FastMotion> {
    const database = await createDatabase();
    const owner = await openOrm(database.ownerUrl, 2);
    const em = owner.em.fork();
    const all = Object.values(processes);
    await publish(
      em,
      all.map(({ definition }) => definition),
      all.flatMap(({ forms }) => forms),
    );
    for (const { definition, programmes } of all) await publishProgrammes(em, definition, programmes);
    await em.execute(`create table test_clock (at timestamptz not null)`);
    await em.execute(`insert into test_clock values (?)`, [now]);
    await em.execute(
      `create function test_now() returns timestamptz language sql stable as 'select at from test_clock'`,
    );
    await em.execute(`grant select on test_clock to portal_role, worker_role`);
    for (const column of ['command.received_at', 'dossier.created_at', 'answers.created_at']) {
      const [table, name] = column.split('.');
      await em.execute(`alter table ${table} alter column ${name} set default test_now()`);
    }
    const worker = await openOrm(database.urls.worker, 4);
    const portal = await openOrm(database.urls.portal, 4);
    return new FastMotion(database, worker, portal, owner, new Date(now));
  }

  /** Database access with the portal's rights. */
  get office(): EntityManager {
    return this.portal.em.fork();
  }

  get definitions(): Deps['definitions'] {
    return this.deps.definitions;
  }

  /** Sets the clock; it never goes back. */
  async at(instant: Date): Promise<void> {
    if (instant <= this.now) return;
    this.now = instant;
    await this.owner.em.fork().execute('update test_clock set at = ?', [instant]);
  }

  /** A moment later, so that no two commands are received at the same instant. */
  async later(): Promise<void> {
    await this.at(new Date(this.now.getTime() + 1_000));
  }

  /** Decides a command, and carries the words that follow from it. */
  async give(command: SentCommand): Promise<Verdict> {
    const { verdict } = await this.decide(command.id);
    if (verdict.kind === 'refused') this.count(`${command.type}: ${verdict.refusal.code}`);
    await this.carry(command.id);
    await this.later();
    return verdict;
  }

  /** Lets time pass: every timer that is due until then fires, in order. */
  async pass(until: Date): Promise<void> {
    for (;;) {
      const [next] = await this.owner.em.fork().execute<{ reference: string; key: string; due: string }[]>(
        `select d.reference, t.key, t."dueAt" as due
         from dossier d cross join lateral jsonb_to_recordset(d.snapshot -> 'timers') as t (key text, "dueAt" text)
         where d.status = 'active' and t."dueAt" <= ? order by t."dueAt", d.reference, t.key limit 1`,
        [until.toISOString()],
      );
      if (!next) break;
      await this.at(new Date(next.due));
      const { verdict } = await this.tick(next.reference, next.key, next.due);
      if (verdict.kind === 'refused') throw new Error(`the clock was refused: ${next.key} ${verdict.refusal.code}`);
      await this.carryOf(next.reference);
      await this.later();
    }
    await this.at(until);
  }

  async close(): Promise<void> {
    await this.worker.close(true);
    await this.portal.close(true);
    await this.owner.close(true);
  }

  private count(what: string): void {
    this.refusals.set(what, (this.refusals.get(what) ?? 0) + 1);
  }

  private async carryOf(reference: string): Promise<void> {
    const rows = await this.owner.em
      .fork()
      .execute<{ command_id: string }[]>(
        `select distinct e.command_id from effect e join dossier d on d.id = e.dossier_id where d.reference = ? and e.done_at is null and e.kind = 'tell'`,
        [reference],
      );
    for (const row of rows) await this.carry(row.command_id);
  }

  private async carry(commandId: string): Promise<void> {
    const em = this.worker.em.fork();
    for (const effect of await openEffects(em, commandId)) {
      if (effect.kind !== 'tell') continue;
      await effectDone(em, effect.id);
      await tellDossiers(em.fork(), this.deps, effect, () => undefined);
    }
  }
}

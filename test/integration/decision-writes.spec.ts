import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Batch } from '#libs/database/batch.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { openOrm } from '#libs/database/orm.js';
import { settle } from '#libs/database/stores/decision.store.js';
import type { Outcome, TaskChange } from '#libs/engine/outcome.js';
import type { OpenTask, Seat } from '#libs/engine/state.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { addPerson } from '../support/people.js';

let database: TestDatabase;
let orm: MikroORM;
let dossier: Dossier;
let person: string;

const at = (minute: number): string => `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`;
const free: Seat = { holder: null, outcome: null, doneAt: null, answers: null };
const task = (key: string, seats = 1): OpenTask => ({
  key,
  name: 'check',
  node: 'check',
  openedAt: at(0),
  dueAt: at(30),
  counted: { from: at(0), by: { minutes: 30 } },
  extended: 0,
  overdue: false,
  audience: ['officer'],
  seats: Array.from({ length: seats }, () => free),
});
/** Writes what an engine would have decided. */
async function decided(minute: number, tasks: TaskChange[]): Promise<void> {
  const chart = { value: 'check', status: 'active' as const, history: {} };
  const state = { chart, tasks: [], timers: [], doers: {}, recused: [], unbiased: [], paused: {}, opened: {} };
  const outcome: Extract<Outcome, { kind: 'accepted' }> = {
    kind: 'accepted',
    state,
    raised: null,
    tasks,
    timers: [],
    effects: [],
  };
  const batch = new Batch();
  settle(batch, dossier, outcome, new Date(at(minute)), { line: undefined, seal: undefined });
  await orm.em.fork().transactional((em) => batch.write(em));
}
const seats = (key: string) =>
  database.query(
    `select seat, holder_id, held_at, outcome from task_seat s join task t on t.id = s.task_id where t.key = $1 order by seat`,
    [key],
  );

beforeAll(async () => {
  database = await createDatabase();
  orm = await openOrm(database.ownerUrl, 2);
  const em = orm.em.fork();
  person = await addPerson(em, 'staff', 'officer');
  await database.query(`insert into process_definition (name, version, hash, body) values ('p', 1, '', '{}')`);
  await database.query(`insert into form_definition (name, version, hash, body) values ('f', 1, '', '{}')`);
  await database.query(
    `insert into programme (key, process, process_version, form_name, form_version, terms, texts) values ('k', 'p', 1, 'f', 1, '{}', '{}')`,
  );
  dossier = em.create(Dossier, { id: randomUUID(), reference: 'P-1', process: 'p', processVersion: 1, programme: 'k' });
  await em.flush();
});
afterAll(() => orm.close(true));

describe('the writes of a decision', () => {
  it('keep since when somebody holds a seat, and forget it with the holder', async () => {
    await decided(0, [{ change: 'opened', task: task('check-1', 2) }]);
    expect(await seats('check-1')).toEqual(
      [0, 1].map((seat) => ({ seat, holder_id: null, held_at: null, outcome: null })),
    );
    const held = { ...free, holder: person };
    await decided(1, [{ change: 'seat', key: 'check-1', seat: 1, now: held }]);
    await decided(2, [
      { change: 'seat', key: 'check-1', seat: 1, now: { ...held, outcome: 'complete', doneAt: at(2) } },
    ]);
    const since = new Date(at(1));
    expect(await seats('check-1')).toMatchObject([
      { holder_id: null },
      { holder_id: person, held_at: since, outcome: 'complete' },
    ]);
    await decided(3, [{ change: 'seat', key: 'check-1', seat: 1, now: free }]);
    expect(await seats('check-1')).toMatchObject([
      { holder_id: null },
      { holder_id: null, held_at: null, outcome: null },
    ]);
  });

  it('are one row each where a task is opened, changed and closed by the same decision', async () => {
    const done = { holder: person, outcome: 'complete', doneAt: at(4), answers: null };
    await decided(4, [
      { change: 'opened', task: task('check-2') },
      { change: 'changed', key: 'check-2', audience: ['officer', 'deputy'], overdue: true, dueAt: at(30) },
      { change: 'seat', key: 'check-2', seat: 0, now: done },
      { change: 'closed', key: 'check-2', because: 'done' },
      { change: 'changed', key: 'check-1', audience: ['lead'], overdue: true, dueAt: at(30) },
      { change: 'closed', key: 'check-1', because: 'left' },
    ]);
    const tasks = await database.query(`select key, audience, overdue, closed_at, closing from task order by key`);
    expect(tasks).toEqual([
      { key: 'check-1', audience: ['lead'], overdue: true, closed_at: new Date(at(4)), closing: 'left' },
      { key: 'check-2', audience: ['officer', 'deputy'], overdue: true, closed_at: new Date(at(4)), closing: 'done' },
    ]);
    expect(await seats('check-2')).toEqual([
      { seat: 0, holder_id: person, held_at: new Date(at(4)), outcome: 'complete' },
    ]);
  });

  it('change a seat without looking at those of other dossiers', async () => {
    await decided(6, [{ change: 'opened', task: task('check-4') }]);
    await database.query(
      `with many as (insert into task (id, dossier_id, key, name, audience, programme, opened_at)
         select gen_random_uuid(), $1::uuid, 'other-' || n, 'other', '{}', 'k', now() from generate_series(1, 300) n returning id)
       insert into task_seat (task_id, seat) select id, 0 from many`,
      [dossier.id],
    );
    const batch = new Batch();
    const chart = { value: 'check', status: 'active' as const, history: {} };
    const state = { chart, tasks: [], timers: [], doers: {}, recused: [], unbiased: [], paused: {}, opened: {} };
    const tasks: TaskChange[] = [{ change: 'seat', key: 'check-4', seat: 0, now: { ...free, holder: person } }];
    settle(batch, dossier, { kind: 'accepted', state, raised: null, tasks, timers: [], effects: [] }, new Date(at(7)), {
      line: undefined,
      seal: undefined,
    });
    const read = await orm.em.fork().transactional(async (em) => {
      await batch.write(em);
      return em.execute<{ count: string }[]>(
        `select seq_tup_read + idx_tup_fetch as count from pg_stat_xact_user_tables where relname = 'task_seat'`,
      );
    });
    expect(Number(read[0]?.count)).toBeLessThan(5);
    expect(await seats('check-4')).toMatchObject([{ holder_id: person }]);
  });

  it('fail as a whole where a row is not on record', async () => {
    const opened: TaskChange = { change: 'opened', task: task('check-3') };
    const gone: TaskChange[] = [
      { change: 'closed', key: 'check-9', because: 'done' },
      { change: 'seat', key: 'check-9', seat: 0, now: free },
    ];
    for (const change of gone) await expect(decided(6, [opened, change])).rejects.toThrow('not all rows are on record');
    expect(await seats('check-3')).toEqual([]);
  });
});

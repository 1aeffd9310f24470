import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { createTick } from '#activities/clock.js';
import { createDecide } from '#activities/decide.js';
import { createDefinitions } from '#activities/definitions.js';
import { verifyDossiers } from '#activities/verify.js';
import { createLog } from '#libs/config/log.js';
import type { Verdict } from '#libs/database/command-payload.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { openOrm } from '#libs/database/orm.js';
import { insertCommand } from '#libs/database/stores/command.store.js';
import { publish, publishProgrammes } from '#libs/database/stores/definition.store.js';
import { book, openTask, timer } from '#libs/engine/vocabulary.js';
import { processes } from '#libs/processes/index.js';
import type { Process } from '#libs/processes/process.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { addPerson } from '../support/people.js';

/** Grants what was wished for, by a releaser or by lapse of time, and asks nobody whether there is money. */
function generous(): Process {
  const { projectFunding } = processes;
  if (!projectFunding) throw new Error('no project funding');
  return {
    ...projectFunding,
    definition: {
      name: 'generous',
      version: 1,
      prefix: 'GE',
      facts: { wishCents: 'int' },
      commands: { submit: { roles: ['applicant'] } },
      tasks: { release: { role: 'releaser', deadline: { workingDays: 5 }, outcomes: ['release', 'refuse'] } },
      chart: {
        initial: 'new',
        states: {
          new: { on: { submit: 'release' } },
          release: {
            entry: [openTask('release'), timer('lapse', { days: 30 })],
            on: { 'release.release': 'granted', 'release.refuse': 'refused', lapse: 'granted' },
          },
          granted: { type: 'final', entry: [book('committed', 'wishCents')] },
          refused: { type: 'final' },
        },
      },
    },
    facts: () => ({ wishCents: 20_000 }),
    programmes: projectFunding.programmes.slice(0, 1).map((programme) => ({ ...programme, key: 'generous' })),
  };
}

let database: TestDatabase;
let owner: MikroORM;
let worker: MikroORM;
const definitions = createDefinitions();

beforeAll(async () => {
  database = await createDatabase();
  owner = await openOrm(database.ownerUrl, 2);
  worker = await openOrm(database.urls.worker, 2);
  const { definition, forms, programmes } = generous();
  await publish(owner.em.fork(), [definition], forms);
  await publishProgrammes(owner.em.fork(), definition, programmes);
});
afterAll(async () => {
  await owner?.close(true);
  await worker?.close(true);
});

it('is refused in the same command, and nothing waits: neither the person nor the clock', async () => {
  const em = owner.em.fork();
  const deps = {
    orm: worker,
    definitions,
    processes: { generous: generous() },
    log: createLog('test', 'silent'),
    portalUrl: 'http://portal.example',
    mailHost: 'portal.example',
  };
  const decide = createDecide(deps);
  const [applicant, releaser] = [await addPerson(em, 'applicant'), await addPerson(em, 'staff', 'releaser')];
  const dossier = em.create(Dossier, {
    id: randomUUID(),
    reference: 'GE-2026-00001',
    process: 'generous',
    processVersion: 1,
    programme: 'generous',
    applicantId: applicant,
  });
  await em.flush();
  const give = async (type: string, actorId: string): Promise<Verdict> => {
    const payload = type === 'submit' ? {} : { task: 'release-1' };
    const of = { dossierId: dossier.id, actorId, actorKind: 'person' as const, idempotencyKey: randomUUID() };
    return (await decide((await insertCommand(em, { ...of, type, payload })).id)).verdict;
  };
  const plan = (cents: number): Promise<unknown> =>
    database.query(
      `insert into budget (programme, budget_year, planned_cents) values ('generous', extract(year from now() at time zone 'UTC'), $1)
       on conflict (programme, budget_year) do update set planned_cents = excluded.planned_cents`,
      [cents],
    );
  const booked = (): Promise<unknown> => database.query('select bucket, cents from ledger_entry');

  await give('submit', applicant);
  expect(await give('release.release', releaser)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'moneyExhausted' },
  });
  await plan(19_999);
  expect(await give('release.release', releaser)).toMatchObject({ refusal: { code: 'moneyExhausted' } });

  const [lapse] = await database.query<{ due_at: Date }>(`select due_at from timer where key = 'timer.lapse-1'`);
  const rung = await createTick(deps, decide)('GE-2026-00001', 'timer.lapse-1', lapse?.due_at.toISOString() ?? '');
  expect(rung.verdict).toMatchObject({ kind: 'accepted', state: 'release' });
  // Its timer has fired: it doesn't ring again and again.
  expect(rung.pulse.alarm?.key).toBe('release-1.deadline');
  expect(await booked()).toEqual([]);
  expect(await database.query('select 1 from command where outcome is null')).toEqual([]);

  await plan(20_000);
  expect(await give('release.release', releaser)).toMatchObject({ kind: 'accepted', state: 'granted' });
  expect(await booked()).toEqual([{ bucket: 'committed', cents: '20000' }]);
  const wrong = [];
  for await (const one of verifyDossiers(owner.em.fork(), definitions)) wrong.push(one);
  expect(wrong).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Person, RoleAssignment } from '#libs/database/entities/person.entity.js';
import { Call } from '#libs/database/entities/programme.entity.js';
import { openOrm } from '#libs/database/orm.js';
import { publish, publishProgrammes } from '#libs/database/stores/definition.store.js';
import type { Answers } from '#libs/forms/definition.js';
import { nomination } from '#libs/processes/nomination/process.js';
import { prizeRound } from '#libs/processes/prize-round/process.js';
import { DossierGateway } from '#libs/temporal/gateway.js';
import { perform, sayFilled, submit } from '../../apps/local/demonstration/acts.js';
import { prepareCall } from '../../apps/local/demonstration/calls.js';
import { closed, integrationRound, roundAnswers } from '../../apps/local/demonstration/prize-rounds.js';
import { waitFor } from '../support/wait-for.js';
import type { House } from './house.js';
import { rest, timed, type Side } from './measure.js';
import { load } from './proc.js';
import { cpu, measured } from './rounds.js';

/** How long a round took to close: all nominations told and each decided, beside as many updates of bare workflows. */
export interface Closing {
  nominations: number;
  round: Cost;
  /** the mean of the updates before and after */
  bare: Cost;
  load: string;
}

/** What something took: seconds by the clock, and of CPU those of each process in the order of `measured`. */
export interface Cost {
  seconds: number;
  cpu: number[];
}

const clients = 32;
const jurors = 12;
const patience = 120_000;

/**
 * Closes the screening of a round and measures what follows from it: the word to each nomination that the jury scores now,
 * with the jurors who read it, until every one has decided on it.
 */
export async function closeRound(house: House, nominations: number, say: (line: string) => void): Promise<Closing> {
  const portal = await openOrm(house.stack.urls.portal, 16);
  const gateway = new DossierGateway(house.client, 'app');
  const em = (): EntityManager => portal.em.fork();
  const send = async (sent: SentCommand): Promise<void> => {
    const verdict = await gateway.send(sent, patience);
    if (verdict === 'pending' || verdict.kind === 'refused')
      throw new Error(`${sent.type}: ${JSON.stringify(verdict)}`);
  };
  try {
    const people = await furnishPrize(house);
    const round = await announced();
    say(`${nominations} nominations are sent and screened`);
    const references: string[] = [];
    await byMany(nominations, async (n) => {
      const sent = await submit(em(), people.applicant, round.call, nominated(n));
      await send(sent);
      await does(sent.reference, people.officer, 'screen.admitted', { inTime: true });
      await does(sent.reference, people.second, 'confirmScreening.confirm');
      references.push(sent.reference);
    });
    const members = people.jury.map((person, index) => ({ person, part: index === 0 ? 'chair' : 'voting' }));
    const dossier = await em().findOneOrFail(Dossier, { reference: round.reference });
    const appointed = { members, attendants: [people.officer], confirmers: [people.confirmer] };
    await send(await sayFilled(em(), dossier, people.manager, 'appointJury', appointed));
    await does(round.reference, people.officer, 'closeScreening.completed');
    const [last = '', ...others] = people.jury.toReversed();
    for (const person of others) await does(round.reference, person, 'joinJury.accepted');

    const bare = await Promise.all(
      Array.from({ length: nominations }, async () => {
        const { next } = house.bare.beginDossier();
        await next();
        return next;
      }),
    );
    await house.carriedOut();
    // Once before and once after, so that what goes on in the machine meanwhile counts on both sides.
    const updates = async (): Promise<Cost> => {
      await rest();
      return costOf(house, house.bare, () => byMany(nominations, async (n) => bare[n]?.()));
    };
    const before = await updates();
    await rest();
    const closing = await costOf(house, house.app, async () => {
      await does(round.reference, last, 'joinJury.accepted');
      const undecided = `select 1 from dossier where call_id = ? and state <> 'scoring' limit 1`;
      const done = async (): Promise<boolean> =>
        (await house.owner.em.fork().execute(undecided, [round.call.id])).length === 0;
      // Often: what it is late by would count as the round's.
      await waitFor(done, { within: patience, every: 25, what: 'the words of the round' });
    });
    await house.carriedOut();
    const after = await updates();
    return { nominations, round: closing, bare: mean(before, after), load: load() };

    async function announced(): Promise<{ call: Call; reference: string }> {
      const year = new Date().getUTCFullYear() + 1;
      const prepared = await prepareCall(
        em(),
        people.manager,
        'integrationspreis',
        roundAnswers(closed(integrationRound), year),
      );
      await send(prepared);
      await does(prepared.reference, people.releaser, 'releaseRound.release', { confirmed: true });
      const { id } = await em().findOneOrFail(Dossier, { reference: prepared.reference });
      const isClosed = async (): Promise<boolean> => (await em().findOneOrFail(Dossier, { id })).state === 'screening';
      await waitFor(isClosed, { within: patience, what: 'the end of the call' });
      // Its last day was yesterday; nominations are taken all the same, as nobody waits here for midnight.
      await house.owner.em.fork().execute(`update call set closes_at = now() + interval '1 hour' where id = ?`, [id]);
      return { call: await em().findOneOrFail(Call, { id }), reference: prepared.reference };
    }
  } finally {
    await portal.close(true);
  }

  async function does(reference: string, person: string, type: string, data: Answers = {}): Promise<void> {
    const dossier = await em().findOneOrFail(Dossier, { reference });
    const [task = '', outcome = ''] = type.split('.');
    const key = dossier.snapshot?.tasks.find(({ name }) => name === task)?.key ?? '';
    await send(await perform(em(), dossier, person, type, key, { outcome, ...data }));
  }
}

async function costOf(house: House, side: Side, work: () => Promise<void>): Promise<Cost> {
  const before = cpu(house, side);
  const milliseconds = await timed(work);
  const after = cpu(house, side);
  return { seconds: milliseconds / 1000, cpu: measured.map((process) => after[process] - before[process]) };
}

const mean = (one: Cost, other: Cost): Cost => ({
  seconds: (one.seconds + other.seconds) / 2,
  cpu: one.cpu.map((seconds, n) => (seconds + (other.cpu[n] ?? 0)) / 2),
});

/** The work of each number below `count`, with many clients at once. */
async function byMany(count: number, work: (n: number) => Promise<void>): Promise<void> {
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: clients }, client));
}

const nominated = (n: number): Answers => ({
  origin: 'self',
  title: `Projekt ${n}`,
  category: 'BILDUNG',
  summary: 'Ein Projekt.',
  nominee: { name: `Verein ${n}`, legalForm: 'association', email: `verein-${n}@bench.example` },
});

/** Publishes both processes of prizes, and makes known who does their tasks. */
async function furnishPrize({ owner }: House) {
  const em = owner.em.fork();
  const all = [nomination, prizeRound];
  await publish(
    em,
    all.map(({ definition }) => definition),
    all.flatMap(({ forms }) => forms),
  );
  await publishProgrammes(em, nomination.definition, nomination.programmes);
  const person = async (name: string, role: string): Promise<string> => {
    const id = randomUUID();
    const kind = role === 'applicant' ? 'applicant' : 'staff';
    em.create(Person, { id, kind, email: `${name}@prize.example`, name, subject: kind === 'staff' ? id : null });
    await em.flush();
    if (kind === 'staff') em.create(RoleAssignment, { id: randomUUID(), personId: id, role });
    await em.flush();
    return id;
  };
  const jury: string[] = [];
  for (let n = 0; n < jurors; n += 1) jury.push(await person(`juror-${n}`, 'juror'));
  return {
    applicant: await person('nominee', 'applicant'),
    manager: await person('manager', 'programmeManager'),
    releaser: await person('second-releaser', 'releaser'),
    officer: await person('first-officer', 'officer'),
    second: await person('second-officer', 'officer'),
    confirmer: await person('confirmer', 'confirmer'),
    jury,
  };
}

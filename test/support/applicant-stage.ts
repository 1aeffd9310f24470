import { afterAll } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Call } from '#libs/database/entities/programme.entity.js';
import { openOrm } from '#libs/database/orm.js';
import { publish, publishProgrammes } from '#libs/database/stores/definition.store.js';
import type { Answers } from '#libs/forms/definition.js';
import { processes } from '#libs/processes/index.js';
import { openClient } from '#libs/temporal/connection.js';
import { DossierGateway } from '#libs/temporal/gateway.js';
import { perform } from '../../apps/local/demonstration/acts.js';
import { begin, fillIn } from './application.js';
import { createDatabase, type TestDatabase } from './database.js';
import { addCall, addPerson } from './people.js';
import { prepareCall } from '../../apps/local/demonstration/calls.js';
import { dayFromNow } from '../../apps/local/demonstration/scenario.js';
import { signedInApplicant, signedInStaff, startPortal } from './portal.js';
import { createNamespace, ownFolder, startApp } from './services.js';
import type { Visitor } from './visitor.js';

/** A portal with its catalogue published, and applicants to use it. */
export interface ApplicantStage {
  database: TestDatabase;
  orm: MikroORM;
  portal: NestFastifyApplication;
  /** A new applicant who has signed in. */
  applicant(): Promise<Visitor & { email: string }>;
  /** A new applicant with a complete draft, not sent yet, for a call, or for one that closes then; tomorrow unless given. */
  filledIn(call?: Date | { id: string }): Promise<{ visitor: Visitor; draft: string }>;
  /** A member of staff who has signed in. */
  staff(personId: string): Promise<Visitor>;
}

const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
  closing.length = 0;
});

let people = 0;
let calls = 0;

/** The portal alone: Temporal is out of reach. */
export async function openPortal(env: Record<string, string> = {}): Promise<ApplicantStage> {
  const database = await createDatabase();
  const orm = await published(database);
  return stageOn(database, orm, await startPortal(database, { env: { TEMPORAL_ADDRESS: '127.0.0.1:9', ...env } }));
}

/** The portal with a worker behind it. */
export interface WorkingStage extends ApplicantStage {
  /** A member of staff does a task. */
  act(reference: string, person: string, type: string, data?: object): Promise<void>;
  /** Brings a command to its dossier. @returns the state it led to */
  send(command: SentCommand): Promise<string>;
  /** A call with money, first come first served, by its process: prepared by one, released by another. */
  openCall(over?: Answers): Promise<Call>;
}

export async function openPortalWithWorker(): Promise<WorkingStage> {
  const [database, { address, namespace }, files] = await Promise.all([
    createDatabase(),
    createNamespace(),
    ownFolder('files'),
  ]);
  const both = { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, FILES_DIR: files };
  const forWorker = { DATABASE_URL: database.urls.worker, PORTAL_URL: 'http://portal.example' };
  // Before the worker, which publishes too.
  const orm = await published(database);
  const [portal] = await Promise.all([
    startPortal(database, { env: both }),
    startApp('worker', { ...both, ...forWorker }),
  ]);
  const stage = stageOn(database, orm, portal);
  const client = openClient(address, namespace);
  closing.push(() => client.connection.close());
  const gateway = new DossierGateway(client, 'dossiers');
  const send = async (command: SentCommand): Promise<string> => {
    const verdict = await gateway.send(command, 20_000);
    if (verdict === 'pending' || verdict.kind !== 'accepted')
      throw new Error(`${command.type}: ${JSON.stringify(verdict)}`);
    return verdict.state;
  };
  const act = async (reference: string, person: string, type: string, data?: object): Promise<void> => {
    const em = stage.orm.em.fork();
    const dossier = await em.findOneOrFail(Dossier, { reference });
    const key = dossier.snapshot?.tasks.find(({ name }) => name === type.split('.')[0])?.key ?? '';
    await send(await perform(em, dossier, person, type, key, data && { ...data }));
  };
  const openCall = async (over: Answers = {}): Promise<Call> => {
    const em = stage.orm.em.fork();
    const [manager, releaser] = [
      await addPerson(em, 'staff', 'programmeManager'),
      await addPerson(em, 'staff', 'releaser'),
    ];
    const sent = await prepareCall(em, manager, 'miado-projekte', { ...callAnswers(), ...over });
    await send(sent);
    await act(sent.reference, releaser, 'releaseCall.release', { outcome: 'release', confirmed: true });
    const { id } = await em.findOneOrFail(Dossier, { reference: sent.reference });
    return stage.orm.em.fork().findOneOrFail(Call, { id });
  };
  return { ...stage, act, send, openCall };
}

/** A call that opened yesterday and closes in a month. */
function callAnswers(): Answers {
  return {
    name: `Runde ${(calls += 1)}`,
    opensOn: dayFromNow(-1),
    closesOn: dayFromNow(30),
    decisionOn: dayFromNow(60),
    deadlineKind: 'cutoff',
    selection: 'firstCome',
    budgetYear: 2027,
    budgetCents: 1_000_000,
    maxGrantCents: 500_000,
    text: 'Ein Aufruf.',
    contact: 'MIA-DO',
  };
}

/** The database with the catalogue published, as its owner sees it. */
async function published(database: TestDatabase): Promise<MikroORM> {
  const orm = await openOrm(database.ownerUrl, 4);
  closing.push(() => orm.close(true));
  for (const { definition, forms, programmes } of Object.values(processes)) {
    await publish(orm.em.fork(), [definition], forms);
    await publishProgrammes(orm.em.fork(), definition, programmes);
  }
  return orm;
}

function stageOn(database: TestDatabase, orm: MikroORM, portal: NestFastifyApplication): ApplicantStage {
  const applicant = async () => {
    const email = `applicant-${(people += 1)}@verein.example`;
    return Object.assign(await signedInApplicant(portal, database, email), { email });
  };
  const filledIn = async (given: Date | { id: string } = new Date(Date.now() + 86_400_000)) => {
    const visitor = await applicant();
    const call = given instanceof Date ? await addCall(orm.em.fork(), { closesAt: given }) : given;
    const draft = await begin(visitor, call.id);
    await fillIn(visitor, draft);
    return { visitor, draft };
  };
  const staff = (personId: string) => signedInStaff(portal, orm.em.fork(), personId);
  return { database, orm, portal, applicant, filledIn, staff };
}

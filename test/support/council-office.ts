import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDays } from '#libs/calendar/berlin-days.js';
import { dayOf } from '#libs/calendar/berlin.js';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Person } from '#libs/database/entities/person.entity.js';
import { councilRegister } from '#libs/database/stores/council-register.store.js';
import { openDraft } from '#libs/database/stores/draft.store.js';
import { beginByOffice } from '#libs/database/stores/office-draft.store.js';
import type { Answers } from '#libs/forms/definition.js';
import { bodyOn, seatsOn } from '#libs/processes/council/register.js';
import { processes } from '#libs/processes/index.js';
import { perform, sayFilled } from '../../apps/local/demonstration/acts.js';
import { enterRegister } from '../../apps/local/demonstration/council/register.js';
import { invite } from '../../apps/local/demonstration/invite.js';
import { people } from '../../apps/local/people.js';
import { openOffice, type Colleague, type Office } from './staff-stage.js';
import { waitFor } from './wait-for.js';

/** The people of the council's demonstration by what they do. */
export const council = {
  clerk: 'staff-12',
  author: 'staff-17',
  head: 'staff-18',
  office: 'staff-19',
  mayor: 'staff-20',
  /** chairs the integration committee */
  chair: 'council-01',
  /** a member of the integration committee, and one of the council alone */
  member: 'council-02',
  councillor: 'council-04',
} as const;
export type CouncilPerson = keyof typeof council;

/** Today in Berlin, and so many days from it. */
export const today = (): string => dayOf(new Date().toISOString());
export const inDays = (days: number): string => berlinDays.add(today(), days);

export interface CouncilOffice extends Office {
  /** Somebody of the demonstration, signed in. */
  signedIn(person: CouncilPerson): Promise<Colleague>;
  idOf(person: CouncilPerson): Promise<string>;
  /** Begins a dossier of a process as the office does. @returns its reference */
  begins(person: CouncilPerson, process: string, data: Answers): Promise<string>;
  /** Does a task (`introduce.introduced`) or gives a command with a form. @returns the state, or the code of a refusal */
  does(reference: string, person: CouncilPerson, type: string, data?: Answers): Promise<string>;
  /** A motion that is before these bodies, the last one deciding. */
  introduced(subject: string, bodies: readonly string[], over?: Answers): Promise<Dossier>;
  /** A meeting of today, entered when it was held already. @returns its reference */
  planned(body: string, over?: Answers): Promise<string>;
  /** Ids of those who sit in a body today, whoever has the chair first. */
  members(body: string): Promise<string[]>;
  inState(reference: string, state: string): Promise<Dossier>;
}

/** The office with a worker behind it, and the bodies of Dortmund with their invented people. */
export async function openCouncilOffice(): Promise<CouncilOffice> {
  const office = await openOffice();
  await invite(office.orm.em.fork());
  await enterRegister(office.orm.em.fork());
  const em = (): EntityManager => office.orm.em.fork();
  const idOf = async (person: CouncilPerson): Promise<string> => {
    const email = people.find(({ sub }) => sub === council[person])?.email ?? '';
    return (await em().findOneOrFail(Person, { email })).id;
  };
  const known = new Map<CouncilPerson, Colleague>();
  const accepted = async (sent: SentCommand): Promise<string> => {
    await office.send(sent);
    return sent.reference;
  };
  const self: CouncilOffice = {
    ...office,
    idOf,
    async signedIn(person) {
      const before = known.get(person);
      if (before) return before;
      const id = await idOf(person);
      const { name } = await em().findOneOrFail(Person, { id });
      const colleague = { id, name, visitor: await office.staff(id) };
      known.set(person, colleague);
      return colleague;
    },
    begins: async (person, process, data) => accepted(await begunByOffice(em(), await idOf(person), process, data)),
    async does(reference, person, type, data = {}) {
      const dossier = await office.dossier(reference);
      const personId = await idOf(person);
      const [task = '', outcome] = type.split('.');
      if (outcome === undefined) return office.send(await sayFilled(em(), dossier, personId, type, data));
      const key = dossier.snapshot?.tasks.find(({ name }) => name === task)?.key ?? '';
      return office.send(await perform(em(), dossier, personId, type, key, { outcome, ...data }));
    },
    async introduced(subject, bodies, over = {}) {
      const route = bodies.map((body, index) => ({
        body,
        role: index === bodies.length - 1 ? 'decision' : 'recommendation',
      }));
      const reference = await self.begins('author', 'councilSubmission', {
        ...motionOn(subject),
        route,
        ...over,
      });
      await self.does(reference, 'office', 'introduce.introduced', { route });
      return office.dossier(reference);
    },
    planned: (body, over = {}) =>
      self.begins('clerk', 'councilMeeting', {
        body,
        on: today(),
        startsAt: '16:00',
        room: 'Saal der Partnerstädte',
        notice: 'regular',
        record: 'later',
        ...over,
      }),
    async members(body) {
      const register = await councilRegister(em());
      const found = bodyOn(register, body, today());
      const seats = found ? seatsOn(register, found.id, today()) : [];
      const inFront = seats.toSorted((a, b) => Number(b.role === 'chair') - Number(a.role === 'chair'));
      return [...new Set(inFront.filter(({ voting }) => voting).map(({ person }) => person))];
    },
    inState: (reference, state) =>
      waitFor(
        async () => {
          const dossier = await office.dossier(reference);
          return dossier.state.split(' | ')[0] === state ? dossier : undefined;
        },
        { within: 30_000, what: `${reference} in ${state}` },
      ),
  };
  return self;
}

/** A motion, but for its route. */
export const motionOn = (subject: string): Answers => ({
  kind: 'motion',
  subject,
  proposal: '1. Das Gremium beschließt den Plan.',
  reasons: 'Er ist gut.',
  finances: 'no',
  staff: 'no',
  integrationRelevant: 'no',
  publicity: 'public',
  department: 'miado',
});

/** Begins a dossier of a process the way the portal does, with these answers. */
export async function begunByOffice(
  em: EntityManager,
  personId: string,
  process: string,
  data: Answers,
): Promise<SentCommand> {
  const { definition, beginning, home = '' } = processes[process] ?? {};
  const form = definition?.commands[beginning?.command ?? '']?.form;
  if (!definition || !beginning || !form) throw new Error(`nobody begins ${process}`);
  const of = { command: beginning.command, programme: home };
  const draft = await openDraft(em, personId, of, { ...form, hash: '' }, data);
  return beginByOffice(em, {
    ...of,
    draft,
    revision: draft.revision,
    personId,
    idempotencyKey: randomUUID(),
    process: { name: definition.name, prefix: definition.prefix },
    title: '',
  });
}

import { Call } from '#libs/database/entities/programme.entity.js';
import type { Answers } from '#libs/forms/definition.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { submit } from '../../apps/local/demonstration/acts.js';
import { dayFromNow } from '../../apps/local/demonstration/scenario.js';
import { referenceOf, type Colleague, type Office } from './staff-stage.js';
import type { Answer } from './visitor.js';
import { waitFor } from './wait-for.js';

const programme = 'miado-projekte';

/** A day so many days from today, as people type it. */
export function typedDay(days: number): string {
  return dayFromNow(days).split('-').toReversed().join('.');
}

/** What a programme manager types into the form of a call; everything is right. */
export const typedCall = (over: Record<string, string> = {}): Record<string, string> => ({
  '/name': 'Miteinander im Quartier',
  '/opensOn': typedDay(0),
  '/closesOn': typedDay(30),
  '/deadlineKind': 'cutoff',
  '/decisionOn': typedDay(60),
  '/selection': 'firstCome',
  '/budgetYear': '2027',
  '/budgetCents': '2.400',
  '/maxGrantCents': '1.200',
  '/text': 'Gefördert werden Projekte im Quartier.',
  '/contact': 'Fachstelle Förderung, Betenstr. 19, Dortmund',
  ...over,
});

/** Begins a call, or goes on with the draft. @returns the draft's address */
export async function beginCall({ visitor }: Colleague): Promise<string> {
  return (await visitor.submit(await visitor.get('/calls'), '/calls', { programme })).location;
}

/** Fills in a draft's only page. */
export async function fillCall(
  { visitor }: Colleague,
  draft: string,
  over: Record<string, string> = {},
  action = 'continue',
): Promise<Answer> {
  const path = `${draft}/pages/main`;
  const page = await visitor.get(path);
  return visitor.submit(page, path, { ...typedCall(over), _version: page.hidden('_version'), _action: action });
}

/** Passes a draft on for release. @returns the reference of the call */
export async function passOn({ visitor }: Colleague, draft: string): Promise<string> {
  const page = await visitor.get(`${draft}/check`);
  const form = { _version: page.hidden('_version'), _command: page.hidden('_command') };
  return referenceOf((await visitor.submit(page, `${draft}/check`, form)).location);
}

/** A call that is prepared by one and released by another, open from now on. @returns the call as it is published */
export async function releasedCall(
  office: Office,
  manager: Colleague,
  releaser: Colleague,
  over: Record<string, string> = {},
): Promise<{ call: Call; reference: string }> {
  const draft = await beginCall(manager);
  await fillCall(manager, draft, over);
  const reference = await passOn(manager, draft);
  await stateOf(office, reference, 'release');
  await office.goOn(reference, [releaser.id, 'releaseCall.release']);
  await stateOf(office, reference, 'open');
  const { id } = await office.dossier(reference);
  return { call: await office.orm.em.fork().findOneOrFail(Call, { id }), reference };
}

/** Waits until a dossier is in a state. */
export function stateOf(office: Office, reference: string, state: string): Promise<Dossier> {
  const found = () => office.orm.em.fork().findOne(Dossier, { reference, state });
  return waitFor(async () => (await found()) ?? undefined, { within: 30_000, what: `${reference} in ${state}` });
}

/** Of an application that asks for exactly the 1.000 € that are voted for. */
export const asksForAll: Answers = {
  income: [{ category: 'ownFunds', text: 'Eigenmittel', amountCents: 30_000 }],
  requestedCents: 120_000,
};

/** An application for a call, assessed and voted for with 1.200 €. @returns the reference */
export async function votedFor(
  office: Office,
  call: Call,
  { officer, assessors }: { readonly officer: Colleague; readonly assessors: readonly [Colleague, Colleague] },
  over: Answers = asksForAll,
): Promise<string> {
  const sent = await submit(office.orm.em.fork(), office.applicant, call, over);
  await office.send(sent);
  const [a, b] = assessors;
  await office.goOn(
    sent.reference,
    [officer.id, 'formalCheck.complete'],
    [a.id, 'assessment.submitted'],
    [b.id, 'assessment.submitted'],
    [officer.id, 'vote.approve'],
  );
  return sent.reference;
}

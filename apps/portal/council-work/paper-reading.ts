import type { EntityManager } from '@mikro-orm/postgresql';
import { berlinDays } from '#libs/calendar/berlin-days.js';
import { namesOf } from '#libs/database/stores/choice.store.js';
import { councilRegister } from '#libs/database/stores/council-register.store.js';
import type { DossierFile } from '#libs/database/stores/dossier-file.store.js';
import { plannedMeetings } from '#libs/database/stores/planned-meetings.store.js';
import { bodyOn, type CouncilRegister } from '#libs/processes/council/register.js';
import type { PlannedMeeting } from '#libs/processes/council/fitting-dates.js';
import type { Step } from '#libs/processes/council/steps.js';
import type { PaperOrder, PaperSignature, PaperView } from '#libs/processes/paper-view.js';
import { berlinDay } from '../view/values.js';

/** What a paper's pages show beside its form, with names of people. */
export interface PaperReading {
  readonly view: PaperView;
  readonly register: CouncilRegister;
  readonly signatures: readonly (PaperSignature & { readonly name: string; readonly standsInFor: string })[];
  readonly way: readonly Step[];
  /** meetings that can still take a paper */
  readonly meetings: readonly PlannedMeeting[];
  readonly orders: readonly (PaperOrder & { readonly name: string })[];
}

/** Who reads a paper. */
export interface PaperReader {
  readonly personId: string;
  /** for nothing but a task of their own */
  readonly byTask: boolean;
}

/**
 * Reads it from a dossier's file. Who signs and what they say is an inner matter of the office: others, such as members of
 * the council, learn it only where they sign themselves.
 */
export async function readPaper(
  em: EntityManager,
  view: PaperView,
  file: DossierFile,
  { personId, byTask }: PaperReader,
): Promise<PaperReading> {
  const register = file.council ?? (await councilRegister(em));
  const now = new Date().toISOString();
  const source = { ...file, council: register, command: { type: '', at: now }, days: berlinDays };
  const all = view.signatures(source);
  const signatures = !byTask || all.some(({ person }) => person === personId) ? all : [];
  const orders = view.orders(source);
  const people = [
    ...signatures.flatMap(({ person, insteadOf }) => [person, insteadOf]),
    ...orders.map(({ responsible }) => responsible),
  ].filter((id) => id !== '');
  const names = new Map((await namesOf(em, [...new Set(people)])).map(({ value, label }) => [value, label]));
  const name = (id: string): string => names.get(id) ?? '';
  return {
    view,
    register,
    signatures: signatures.map((one) => ({ ...one, name: name(one.person), standsInFor: name(one.insteadOf) })),
    way: view.way(source),
    meetings: await openMeetings(em),
    orders: orders.map((one) => ({ ...one, name: name(one.responsible) })),
  };
}

/** Meetings that can still take a paper. */
export const openMeetings = (em: EntityManager): Promise<PlannedMeeting[]> =>
  plannedMeetings(em, berlinDay(new Date()));

/** What a body was called on a day; where the day is open, what it is called at last. */
export function bodyName(register: CouncilRegister, key: string, on: string): string {
  const then = on === '' ? undefined : bodyOn(register, key, on);
  return (then ?? register.bodies.findLast((body) => body.key === key))?.name ?? key;
}

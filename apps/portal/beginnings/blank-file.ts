import type { EntityManager } from '@mikro-orm/postgresql';
import { councilRegister } from '#libs/database/stores/council-register.store.js';
import type { Answers } from '#libs/forms/definition.js';
import type { CaseFile, Process } from '#libs/processes/process.js';

/** The file of what is not a dossier yet: what was typed, and the programme's terms. */
export const blankFile = (application: Answers, terms: Readonly<Record<string, unknown>>): CaseFile => ({
  id: '',
  versions: [],
  application,
  given: () => [],
  said: () => undefined,
  opened: () => 0,
  log: [],
  number: '',
  terms,
  call: undefined,
  money: { availableCents: 0, ownReservedCents: 0, ownCommittedCents: 0, line: [] },
});

/** The same, with what the process reads beside its own dossiers. */
export async function firstFile(
  em: EntityManager,
  process: Process,
  application: Answers,
  terms: Readonly<Record<string, unknown>>,
): Promise<CaseFile> {
  const reads = process.reads?.includes('council');
  return { ...blankFile(application, terms), ...(reads ? { council: await councilRegister(em) } : {}) };
}

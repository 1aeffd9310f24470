import type { Answers } from '#libs/forms/definition.js';
import type { CaseFile } from '#libs/processes/process.js';

/** The file of a call that is not a dossier yet: what was typed, and the programme's terms. */
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

import type { CaseFile } from '../process.js';
import type { JuryMember } from '../round-view.js';
import { texts as de } from './forms.de.js';
import { texts as en } from './forms.en.js';
import { juryOf } from './jury.js';

/** Everybody in the jury with their part in words, in the order in which they were appointed. */
export const juryMembers = (source: CaseFile): JuryMember[] =>
  juryOf(source).members.map(({ person, part }) => ({
    person,
    part: { de: de.jury[`/members/*/part=${part}`], en: en.jury[`/members/*/part=${part}`] },
  }));

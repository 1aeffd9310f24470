import { text } from '../answers.js';
import type { AnswerData, CaseFile, FactSource } from '../process.js';
import { roundDates } from './dates.js';
import { assignment } from './jury.js';
import { once } from '../once.js';
import { sessionOf } from './session.js';

/** Computed once for all nominations of a word: the assignment and the result look at all of them. */
const assignmentOf = once<CaseFile, ReadonlyMap<string, string[]>>(assignment);
const resultOf = once(sessionOf);

/** What a round says to one nomination: who reads it, where and when the ceremony is, or what it was awarded and why. */
export function word(event: string, source: FactSource, child: { id: string }): AnswerData | undefined {
  if (event === 'scoring' || event === 'reassigned') {
    const assigned = assignmentOf(source).get(child.id);
    return assigned && { jurors: assigned, endsAt: roundDates(source).scoringEndsAt };
  }
  if (event === 'invited') {
    const because = text(source.given('holdCeremony').at(-1), 'reason');
    const place = text(source.given('setEmbargo').at(-1), 'place');
    return { ceremonyAt: roundDates(source).ceremonyAt, place, ...(because ? { because } : {}) };
  }
  if (event === 'published') {
    const { result, voted } = resultOf(source);
    const own = result.awards.filter(({ nomination }) => nomination === child.id);
    const reasonOf = (number: number): string =>
      voted.find(({ motion }) => motion.number === number)?.motion.reason ?? '';
    return {
      prize: own[0]?.prize ?? '',
      cents: own.reduce((sum, { cents }) => sum + cents, 0),
      awards: own.map(({ prize, cents, motion }) => ({ prize, cents, reason: reasonOf(motion) })),
    };
  }
  return undefined;
}

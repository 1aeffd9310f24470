import { text } from '../answers.js';
import type { AnswerData, CaseFile, FactSource } from '../process.js';
import { roundDates } from './dates.js';
import { assignment } from './jury.js';
import { sessionOf, type Session } from './session.js';

/** Computed once for all nominations of a word: the assignment and the result look at all of them. */
const assignments = new WeakMap<CaseFile, ReadonlyMap<string, string[]>>();
const results = new WeakMap<CaseFile, Session>();

/** What a round says to one nomination: who reads it, where and when the ceremony is, or what it was awarded and why. */
export function word(event: string, source: FactSource, child: { id: string }): AnswerData | undefined {
  if (event === 'scoring' || event === 'reassigned') {
    const assigned = once(assignments, source, assignment).get(child.id);
    return assigned && { jurors: assigned, endsAt: roundDates(source).scoringEndsAt };
  }
  if (event === 'invited') {
    const because = text(source.given('holdCeremony').at(-1), 'reason');
    const place = text(source.given('setEmbargo').at(-1), 'place');
    return { ceremonyAt: roundDates(source).ceremonyAt, place, ...(because ? { because } : {}) };
  }
  if (event === 'published') {
    const { result, voted } = once(results, source, sessionOf);
    const own = result.awards.filter(({ nomination }) => nomination === child.id);
    const why = voted.find(({ motion }) => motion.number === own[0]?.motion);
    return {
      prize: own[0]?.prize ?? '',
      cents: own.reduce((sum, { cents }) => sum + cents, 0),
      ...(why ? { reason: why.motion.reason } : {}),
    };
  }
  return undefined;
}

function once<T>(kept: WeakMap<CaseFile, T>, source: CaseFile, compute: (source: CaseFile) => T): T {
  const known = kept.get(source);
  if (known !== undefined) return known;
  const computed = compute(source);
  kept.set(source, computed);
  return computed;
}

import type { AnswerData, CaseFile, ChildFile, FactSource } from '../process.js';
import { roundDates } from './dates.js';
import { assignment } from './jury.js';
import { sessionOf } from './session.js';

/** Computed once for all nominations of a word: the assignment and the result look at all of them. */
const assignments = new WeakMap<CaseFile, ReadonlyMap<string, string[]>>();
const results = new WeakMap<CaseFile, ReturnType<typeof sessionOf>['result']>();

/** What a round says to one nomination: who reads it, or what it was awarded. Ids, keys and cents only. */
export function word(event: string, source: FactSource, child: ChildFile): AnswerData | undefined {
  if (event === 'scoring' || event === 'reassigned') {
    const assigned = once(assignments, source, assignment).get(child.id);
    return assigned && { jurors: assigned, endsAt: roundDates(source).scoringEndsAt };
  }
  if (event === 'published') {
    const { awards } = once(results, source, (of) => sessionOf(of).result);
    const own = awards.filter(({ nomination }) => nomination === child.id);
    return { prize: own[0]?.prize ?? '', cents: own.reduce((sum, { cents }) => sum + cents, 0) };
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

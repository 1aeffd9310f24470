import { score } from '../project-funding/score-sheet.js';
import type { RoundView } from '../round-view.js';

/** The score sheet of a prize's terms. @throws where it makes no sense */
export const roundSheet: RoundView['sheet'] = (terms) => {
  const { criteria, scaleMax } = record(terms['sheet']);
  if (!Array.isArray(criteria) || typeof scaleMax !== 'number') throw new Error('the term “sheet” must have criteria');
  const read = criteria.map((one: unknown) => {
    const { key, weight } = record(one);
    if (typeof key !== 'string' || typeof weight !== 'number')
      throw new Error('a criterion must have a key and a weight');
    return { key, weight };
  });
  return { criteria: read, scaleMax, score: (answers) => score({ criteria: read, scaleMax }, answers) };
};

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

import { expect, it } from '@jest/globals';
import type { Defect } from '../defect.js';
import { faults, type Small } from './small.js';

export type Case = [
  what: string,
  change: (definition: Small) => unknown,
  where: string,
  kind: Defect['kind'],
  message: string,
];

/** For each change exactly one defect is found, there, and its message says what to do. */
export const eachIs = (cases: Case[]): void => {
  it.each(cases)('finds %s', (_what, change, where, kind, message) => {
    expect(faults(change)).toEqual([{ where, kind, message }]);
  });
};

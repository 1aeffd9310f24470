import type { ChildFile } from '../process.js';
import { score, spread, type Sheet } from '../project-funding/score-sheet.js';

/** What the scores of a nomination come to. */
export interface Ranked {
  nomination: string;
  /** from 1, the same for equal means; 0 without a score */
  rank: number;
  /** mean of the members' weighted scores in hundredths of a point, half up; undefined without a score */
  meanHundredths: number | undefined;
  /** between the highest and the lowest, in hundredths of a point */
  spreadHundredths: number;
  /** how many scores count */
  scores: number;
}

/**
 * Nominations by the mean of their scores, the best first, as advice to the jury, which decides by vote (funding handbook
 * §4.3). Scores of members with a conflict of interest are not among those of a file. Each member's score has two decimals
 * before the mean is taken, so that anybody can calculate it again from what the sheets show.
 */
export function ranking(children: readonly ChildFile[], sheet: Pick<Sheet, 'criteria' | 'scaleMax'>): Ranked[] {
  const scored = children.map(({ id, reference, given }) => {
    const scores = given('score').flatMap((answers) => score(sheet, answers) ?? []);
    return { id, reference, scores, mean: mean(scores) };
  });
  const means = scored.flatMap((one) => one.mean ?? []);
  return scored
    .toSorted((a, b) => (b.mean ?? -1) - (a.mean ?? -1) || (a.reference < b.reference ? -1 : 1))
    .map((one) => ({
      nomination: one.id,
      rank: one.mean === undefined ? 0 : 1 + means.filter((other) => other > (one.mean ?? 0)).length,
      meanHundredths: one.mean,
      spreadHundredths: spread(one.scores),
      scores: one.scores.length,
    }));
}

/** The mean of integers, half up; undefined of none. */
function mean(numbers: readonly number[]): number | undefined {
  const { length } = numbers;
  if (length === 0) return undefined;
  const sum = numbers.reduce((all, one) => all + one, 0);
  return Math.floor((2 * sum + length) / (2 * length));
}

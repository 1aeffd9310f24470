import { rows, text, whole } from '../answers.js';
import type { AnswerData } from '../process.js';

/** What a nomination was awarded, as its round told it; integer cents. */
export interface Result {
  /** key of the prize, `extra` or `honorary` */
  prize: string;
  cents: number;
  reason: string;
}

/**
 * Each award of a nomination, its place first; one nomination may have a place and an honorary prize beside it.
 * @param published what the round said; empty where it has not, or where nothing was awarded
 */
export const resultsIn = (published: AnswerData | undefined): Result[] =>
  rows(published, 'awards').map((award) => ({
    prize: text(award, 'prize'),
    cents: whole(award, 'cents'),
    reason: text(award, 'reason'),
  }));

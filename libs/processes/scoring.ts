import type { Answers } from '#libs/forms/definition.js';

/** How several people's assessments of one application are scored and compared. */
export interface Scoring {
  /** the task of the first ones, and of the one that is asked for when they lie too far apart */
  tasks: { first: string; further: string };
  /** @throws Error where the terms make no sense */
  sheet: (terms: Readonly<Record<string, unknown>>) => ScoreSheet;
}

/** A sheet as the terms have it. Scores are hundredths of a point. */
export interface ScoreSheet {
  criteria: readonly { key: string; weight: number }[];
  scaleMax: number;
  /** a spread above it asks for a further assessment */
  maxSpreadHundredths: number;
  /** undefined while something is unanswered or off the scale */
  score: (answers: Answers) => number | undefined;
  /** the points by criterion; missing where it does not apply */
  points: (answers: Answers) => Readonly<Record<string, number>>;
  mean: (scores: readonly number[]) => number;
  spread: (scores: readonly number[]) => number;
}

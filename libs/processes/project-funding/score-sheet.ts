import type { AnswerData } from '../process.js';
import { isRecord } from './answers.js';

export interface Sheet {
  criteria: { key: string; weight: number }[];
  scaleMax: number;
  maxSpreadHundredths: number;
}

export function score(sheet: Sheet, answers: AnswerData): number | undefined {
  const scores = answers['scores'];
  if (!isRecord(scores)) return undefined;
  const given = sheet.criteria.flatMap(({ key, weight }) => {
    const value = scores[key];
    return typeof value === 'number' ? [{ value, weight }] : [];
  });
  const weight = given.reduce((sum, one) => sum + one.weight, 0);
  return weight === 0
    ? undefined
    : Math.round((given.reduce((sum, one) => sum + one.value * one.weight, 0) * 100) / weight);
}

export const spread = (scores: readonly number[]): number =>
  scores.length === 0 ? 0 : Math.max(...scores) - Math.min(...scores);

import type { Answers, Pointer } from '#libs/forms/definition.js';
import type { Words } from './public-view.js';

/** How the highest grant is computed from the plan in an application, line by line. */
export interface Calculation {
  /** key of the page of the application's form beside which it stands */
  page: string;
  /** tasks of the office beside which it stands */
  tasks: readonly string[];
  /** nothing as long as there is no plan */
  lines: (answers: Answers, terms: Readonly<Record<string, unknown>>) => readonly CalculationLine[];
  /** what is applied for, to be compared with the last line */
  requested: Pointer;
}

/** A line of a calculation; amounts in integer cents, what is taken off below zero. The last one is the result. */
export interface CalculationLine extends Words {
  key: string;
  cents: number;
  /** a sum of the lines above, or the result */
  strong?: boolean;
  /** key of a text of the application's form that goes behind the words */
  formText?: string;
}

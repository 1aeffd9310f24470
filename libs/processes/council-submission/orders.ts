import { rows, text } from '../answers.js';
import type { AnswerData, CaseFile } from '../process.js';

/** Something that has to be done after a resolution (Umsetzungsauftrag). */
export interface Order {
  /** within the submission */
  key: string;
  text: string;
  /** id of whoever carries it out */
  responsible: string;
  /** key of the department */
  department: string;
  /** `YYYY-MM-DD` */
  dueOn: string;
}

/** The orders that were placed after the resolution, oldest first. */
export const ordersOf = (source: Pick<CaseFile, 'everGiven'>): Order[] =>
  (source.everGiven?.('placeOrders') ?? []).flatMap(({ opening, data }) =>
    rows(data, 'orders').map((row, index) => orderIn(row, `${opening}-${index + 1}`)),
  );

const orderIn = (row: AnswerData, key: string): Order => ({
  key,
  text: text(row, 'text'),
  responsible: text(row, 'responsible'),
  department: text(row, 'department'),
  dueOn: text(row, 'dueOn'),
});

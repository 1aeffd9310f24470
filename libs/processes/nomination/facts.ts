import type { Facts } from '#libs/engine/expressions.js';
import type { AnswerData, FactSource } from '../process.js';

/** Facts of a nomination. Amounts are integer cents, instants ISO in UTC, jurors ids of people. */
export function facts(source: FactSource): Facts {
  const { application, call, command, given, said } = source;
  const told = said('reassigned') ?? said('scoring');
  const result = said('published');
  return {
    late: call !== undefined && (source.versions[0]?.receivedAt ?? command.at) >= call.closesAt,
    byThird: application?.['origin'] === 'third',
    screened: text(given('screen').at(-1), 'outcome'),
    jurors: texts(told, 'jurors'),
    scoringEndsAt: text(said('scoring'), 'endsAt'),
    scores: given('score').length,
    prize: text(result, 'prize'),
    prizeCents: whole(result, 'cents'),
  };
}

/** A text of answers, empty where there is none. */
export const text = (answers: AnswerData | undefined, key: string): string => {
  const value = answers?.[key];
  return typeof value === 'string' ? value : '';
};
/** Integer cents or a count, 0 where nothing readable stands. */
export const whole = (answers: AnswerData | undefined, key: string): number => {
  const value = answers?.[key];
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
};
/** The rows of a table; none where there is no table. */
export const rows = (answers: AnswerData | undefined, key: string): AnswerData[] => {
  const value = answers?.[key];
  return Array.isArray(value) ? value.filter(isRow) : [];
};
const isRow = (value: unknown): value is AnswerData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A list of texts, such as ids; empty where there is none. */
export const texts = (answers: AnswerData | undefined, key: string): string[] => {
  const value = answers?.[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

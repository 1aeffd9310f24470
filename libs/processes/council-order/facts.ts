import type { Facts } from '#libs/engine/expressions.js';
import { text } from '../answers.js';
import type { AnswerData, CaseFile, FactSource } from '../process.js';

/** How an order stands. People by ids, days `YYYY-MM-DD`. */
export interface OrderState {
  text: string;
  responsible: string;
  department: string;
  dueOn: string;
  number: string;
  isPublic: boolean;
  /** outcome of the newest report: `progress`, `done`, `dropped`; empty before the first */
  reported: string;
  report: string;
}

/** An order as it was placed, and as it was changed and reported on since. */
export function orderOf({ log }: Pick<CaseFile, 'log'>): OrderState {
  const newest = (type: RegExp, key: string): AnswerData | undefined =>
    log.findLast((entry) => type.test(entry.type) && entry.data[key] !== undefined)?.data;
  const said = (key: string): string => text(newest(/^(start|reassign)$/, key), key);
  const report = log.findLast(({ type }) => type.startsWith('report.'));
  return {
    text: said('text'),
    responsible: said('responsible'),
    department: said('department'),
    dueOn: said('dueOn'),
    number: said('number'),
    isPublic: newest(/^start$/, 'isPublic')?.['isPublic'] === true,
    reported: report?.type.slice('report.'.length) ?? '',
    report: text(report?.data, 'report'),
  };
}

/** What an order is called in a line: its text, cut at a word where it is long. */
export function titleOf(source: Pick<CaseFile, 'log'>): string {
  const plain = orderOf(source).text.replaceAll(/\s+/g, ' ').trim();
  return plain.length <= 160 ? plain : `${plain.slice(0, 160).replace(/\s+\S*$/, '')} …`;
}

/** Facts of an order: who carries it out, and until when. */
export function facts(source: FactSource): Facts {
  const { responsible, dueOn, reported } = orderOf(source);
  return {
    responsible: responsible ? [responsible] : [],
    dueAt: dueOn ? source.days.endOf(dueOn) : source.days.afterWorking(source.command.at, 20),
    lastReport: reported,
  };
}

import type { Facts } from '#libs/engine/expressions.js';
import type { AnswerData, FactSource } from '../process.js';
import { at } from './answers.js';

/** Facts of a project funding dossier. Amounts are integer cents. */
export function facts(source: FactSource): Facts {
  const granted = source.given('draftNotice').at(-1);
  return {
    late: source.call !== undefined && source.command.type === 'submit' && source.command.at >= source.call.closesAt,
    deadlineKind: source.call?.deadlineKind ?? 'orderly',
    requestedCents: cents(source.application, 'requestedCents'),
    grantedCents: cents(granted, 'grantedCents'),
  };
}

/** What the office's forms compare with: no more than was requested, no proof of use before the project's end. */
export function taskTerms(application: AnswerData): Record<string, number | string> {
  const end = at(application, 'period', 'to');
  return {
    requestedCents: cents(application, 'requestedCents'),
    ...(end === '' ? {} : { periodEndsOn: end }),
  };
}

/** An amount of a form's answers, 0 where nothing (or nothing readable) stands there. */
export function cents(answers: AnswerData | undefined, key: string): number {
  const amount = answers?.[key];
  return typeof amount === 'number' && Number.isSafeInteger(amount) ? amount : 0;
}

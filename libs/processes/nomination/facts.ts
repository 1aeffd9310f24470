import type { Facts } from '#libs/engine/expressions.js';
import type { FactSource } from '../process.js';
import { group, rows, text, texts, whole } from '../answers.js';
import { payeesFault } from './payees.js';
import { resultsIn } from './results.js';
import { prizeTerms, type PrizeTerms } from './terms.js';

/** Facts of a nomination. Amounts are integer cents, instants ISO in UTC, jurors ids of people; a fault is the key of its text. */
export function facts(source: FactSource): Facts {
  const { application, call, command, days, given, said } = source;
  const terms = prizeTerms(source.terms);
  const told = said('reassigned') ?? said('scoring');
  const result = said('published');
  const today = days.at(command.at);
  return {
    late: call !== undefined && (source.versions[0]?.receivedAt ?? command.at) >= call.closesAt,
    byThird: byThird(source),
    submissionFault: submissionFault(source, terms),
    admissionFault: admissionFault(source, terms),
    previousWinner: isPreviousWinner(source, terms),
    consentEndsAt: days.endOf(days.add(today, terms.nomination.consentDays)),
    payoutEndsAt: days.endOf(days.addMonths(today, terms.payoutMonths)),
    payeesFault: payeesFault(rows(application, 'jointly').length, given('bankDetails').at(-1)),
    screened: text(given('screen').at(-1), 'outcome'),
    jurors: texts(told, 'jurors'),
    scoringEndsAt: text(said('scoring'), 'endsAt'),
    scores: given('score').length,
    prize: text(result, 'prize'),
    prizeCents: whole(result, 'cents'),
    prizes: resultsIn(result).map(({ prize }) => prize),
  };
}

const byThird = ({ versions }: Pick<FactSource, 'versions'>): boolean => versions[0]?.data['origin'] === 'third';

/** Why this prize does not take the nomination: who may nominate is a rule of the prize (funding handbook §4.2). */
function submissionFault(source: FactSource, { nomination: { by, bodies } }: PrizeTerms): string {
  if (!byThird(source)) return by === 'third' ? 'onlyByThird' : '';
  if (by === 'self') return 'onlyBySelf';
  const body = text(group(source.application, 'proposer'), 'body');
  return bodies.length > 0 && !bodies.includes(body) ? 'bodyNotEntitled' : '';
}

/** Why it cannot be admitted, as far as a machine can tell; the office may exclude it for more. */
function admissionFault(source: FactSource, terms: PrizeTerms): string {
  if (isTooYoung(source, terms)) return 'existsTooShort';
  return terms.previousWinners === 'excluded' && isPreviousWinner(source, terms) ? 'previousWinner' : '';
}

/** Whether the project (or firm, of which only the year is known) is younger than the rules ask for, at the call's end. */
function isTooYoung({ application, call, days }: FactSource, { existsMonths }: PrizeTerms): boolean {
  const founded = whole(group(application, 'business'), 'foundedYear');
  const since = text(application, 'startedOn') || (founded > 0 ? `${founded}-01-01` : '');
  return call !== undefined && since !== '' && days.beginOf(days.addMonths(since, existsMonths)) >= call.closesAt;
}

/** Whether the nominee has the name of who won a place before; never where the rules don't care. */
function isPreviousWinner({ application }: Pick<FactSource, 'application'>, terms: PrizeTerms): boolean {
  if (terms.previousWinners === 'allowed') return false;
  const name = plain(text(group(application, 'nominee'), 'name'));
  return name !== '' && terms.winners.some((winner) => plain(winner) === name);
}

const plain = (name: string): string => name.toLocaleLowerCase('de').replaceAll(/[^\p{L}\p{N}]+/gu, '');

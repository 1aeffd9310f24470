import type { Facts } from '#libs/engine/expressions.js';
import type { AnswerData, CaseFile, FactSource } from '../process.js';
import { at, isRecord } from './answers.js';
import { meetingAt, nextMeetingKnown } from './committee.js';
import { score, spread, type Sheet } from './score-sheet.js';
import { fundingTerms, type FundingTerms } from './terms.js';

/** Facts of a project funding dossier. Amounts are integer cents, scores hundredths, instants ISO in UTC. */
export function facts(source: FactSource): Facts {
  const terms = fundingTerms(source.terms);
  const { call, command, money } = source;
  const submitted = source.versions[0]?.receivedAt ?? command.at;
  // Who is reinstated is treated as if in time (§ 32 I VwVfG NRW).
  const late = call !== undefined && submitted >= call.closesAt && source.said('reinstate') === undefined;
  const selection = call?.selection ?? terms.selection;
  const requestedCents = cents(requested(source), 'requestedCents');
  const claimCents = claimed(source, requestedCents);
  const assessments = scoresOf(source, terms.sheet);
  const scoreHundredths = meanOf(assessments);
  const rank = rankOf({ selection, late, scoreHundredths, completeAt: completeAt(source, submitted) });
  const ahead = money.line.filter((other) => other.rank < rank);
  return {
    late,
    deadlineKind: call?.deadlineKind ?? 'orderly',
    selection,
    callRanked: call?.ranked ?? false,
    budgetHold: call?.budgetHold ?? false,
    assessed: terms.assessed,
    validAssessments: assessments.length,
    scoreHundredths,
    spreadTooWide: spread(assessments) > terms.sheet.maxSpreadHundredths,
    leadConfirms: claimCents >= terms.leadConfirmsFromCents,
    needsCommittee: claimCents > terms.delegationLimitCents,
    bySubmission: terms.resolvedBy === 'submission',
    councilResult: councilWord(source, 'result'),
    nextMeetingKnown: nextMeetingKnown(source, terms),
    deferrals: source.opened('resolution'),
    meetingAt: meetingAt(source, terms),
    requestedCents,
    planCents: cents(source.application, 'requestedCents'),
    claimCents,
    offeredCents: cents(source.given('offer').at(-1), 'amountCents'),
    grantedCents: cents(source.given('draftNotice').at(-1), 'grantedCents'),
    availableCents: money.availableCents,
    ownReservedCents: money.ownReservedCents,
    aheadCents: ahead.reduce((sum, other) => sum + other.cents, 0),
    linePlace: ahead.length + 1,
    rank,
    budgetYearEndsAt: source.days.endOf(`${call?.budgetYear ?? command.at.slice(0, 4)}-12-31`),
    earlyStartAsked: earlyStartAsked(source.application),
    admitted: source.given('formalCheck').at(-1)?.['outcome'] === 'complete',
    hearingDays: terms.hearingDays,
    hearings: source.opened('comment'),
    hearingEndsAt: source.days.endOf(source.days.add(source.days.at(command.at), terms.hearingDays)),
  };
}

/** What was asked for, before any plan that a smaller grant made necessary: it is kept for statistics (§3.5). */
export const requested = ({ versions }: Pick<CaseFile, 'versions'>): AnswerData | undefined =>
  versions.findLast(({ task }) => task !== 'revisePlan')?.data;

/** What is to be granted as it stands: what was offered, else resolved, else voted, else asked for. */
function claimed({ given, said }: CaseFile, requestedCents: number): number {
  const voted = cents(given('vote').at(-1), 'amountCents') || requestedCents;
  const resolution = given('resolution').at(-1);
  const resolved = cents(resolution, 'amountCents') || cents(said('councilDecided'), 'cents') || voted;
  return cents(given('offer').at(-1), 'amountCents') || resolved;
}

/** What the council's submission said of its end; empty before. */
function councilWord({ said }: CaseFile, key: string): string {
  const word = said('councilDecided')?.[key];
  return typeof word === 'string' ? word : '';
}

/** The scores that count: of the two assessments and, where there was one, the further one. */
function scoresOf({ given }: CaseFile, sheet: Sheet): number[] {
  const filled = [...given('assessment'), ...given('furtherAssessment')];
  return filled.flatMap((answers) => score(sheet, answers) ?? []);
}

/** The mean, half up; 0 where nobody has assessed. */
export const meanOf = (scores: readonly number[]): number =>
  scores.length === 0 ? 0 : Math.round(scores.reduce((sum, one) => sum + one, 0) / scores.length);

/** When the application was complete: it came, or was completed, before the formal check found nothing missing. */
const completeAt = ({ versions }: CaseFile, submitted: string): string =>
  versions.findLast(({ task }) => task === null || task === 'clarify')?.receivedAt ?? submitted;

/** A13: late ones last, then by score, then by the instant at which the application was complete. First come: by that alone. */
function rankOf(by: { selection: string; late: boolean; scoreHundredths: number; completeAt: string }): string {
  const behind = by.selection === 'rank' ? 100_000 - by.scoreHundredths : 0;
  return [by.late ? 1 : 0, String(behind).padStart(6, '0'), by.completeAt].join(' ');
}

function earlyStartAsked(application: AnswerData | undefined): boolean {
  const group = application?.['earlyStart'];
  return isRecord(group) && group['requested'] === true;
}

/** What the dossier's forms compare with: no more than was asked for or is there, no proof of use before the project's end. */
export function taskTerms(source: CaseFile): Record<string, number | string> {
  const terms: FundingTerms = fundingTerms(source.terms);
  const requestedCents = cents(requested(source), 'requestedCents');
  const end = at(source.application ?? {}, 'period', 'to');
  const claimCents = claimed(source, requestedCents);
  const { ownCommittedCents } = source.money;
  return {
    requestedCents,
    claimCents,
    // Only what was decided is intended, and only what is committed is granted.
    ...(isIntended(source) ? { intendedCents: claimCents } : {}),
    ...(ownCommittedCents > 0 ? { grantedCents: ownCommittedCents } : {}),
    availableCents: source.money.availableCents + source.money.ownReservedCents,
    ...(terms.committee ? { quorum: terms.committee.quorum } : {}),
    ...(end === '' ? {} : { periodEndsOn: end }),
  };
}

/** Whether the last word on the application was for it: the vote's, then the committee's or the council's. */
function isIntended(source: CaseFile): boolean {
  const last = (task: string): unknown => source.given(task).at(-1)?.['outcome'];
  const refused = last('resolution') === 'refused' || councilWord(source, 'result') === 'refused';
  return last('vote') === 'approve' && !refused;
}

/** An amount of a form's answers, 0 where nothing (or nothing readable) stands there. */
export function cents(answers: AnswerData | undefined, key: string): number {
  const amount = answers?.[key];
  return typeof amount === 'number' && Number.isSafeInteger(amount) ? amount : 0;
}

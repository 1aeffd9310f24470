import type { Answers } from '#libs/forms/definition.js';
import { taskAnswers } from './acts.js';
import { planFor } from './applications.js';
import { dayFromNow } from './scenario.js';

/** What the dossier's forms compare with now; amounts integer cents. */
export interface Amounts {
  requestedCents: number;
  claimCents: number;
  availableCents: number;
  /** the day after which a proof of use may be due */
  periodEndsOn: string;
}

/** How one assesses: like the others, or far away from them. */
const scores = (points: number, comment: boolean): Answers => {
  const criteria = ['need', 'quality', 'participation', 'economy'];
  const all = <T>(value: T): Record<string, T> => Object.fromEntries(criteria.map((one) => [one, value]));
  return {
    scores: all(points),
    ...(comment ? { comments: all('Siehe Begründung.') } : {}),
    recommendation: points > 2 ? 'approve' : 'refuse',
    reason: points > 2 ? 'Überzeugend und gut vernetzt.' : 'Der Bedarf ist nicht belegt.',
  };
};

const today = (): string => dayFromNow(0);

/**
 * What is filled in for an outcome in the demonstration, such as `vote.approve`. `part` makes the amount of a vote,
 * resolution or offer smaller than what was asked for; the last application is what applicants send again.
 */
export function answersFor(type: string, amounts: Amounts, last: Answers, part?: number): Answers | undefined {
  const { requestedCents, claimCents, availableCents, periodEndsOn } = amounts;
  const share = (cents: number): number => Math.floor((cents * (part ?? 1)) / 10_000) * 10_000;
  const counted = { meetingOn: today(), present: 15, recused: 1, yes: 12, no: 2, abstained: 1 };
  switch (type) {
    case 'assessment.submitted':
      return part === undefined ? scores(4, false) : scores(Math.round(part), part === 0 || part === 5);
    case 'vote.approve':
      return {
        outcome: 'approve',
        amountCents: part === undefined ? requestedCents : share(requestedCents),
        reason: 'Das Projekt überzeugt.',
      };
    case 'resolution.full':
      return { outcome: 'full', ...counted };
    case 'resolution.part':
      return { outcome: 'part', ...counted, amountCents: share(claimCents) };
    case 'resolution.conditions':
      return { outcome: 'conditions', ...counted, conditions: 'Die Angebote stehen auch den Nachbarbezirken offen.' };
    case 'resolution.refused':
      return { outcome: 'refused', ...counted, yes: 2, no: 12, reason: 'Andere Vorhaben haben Vorrang.' };
    case 'resolution.deferred':
      return { outcome: 'deferred', meetingOn: today() };
    case 'offer.offer':
      return {
        outcome: 'offer',
        amountCents:
          part === undefined ? Math.min(claimCents, availableCents) : share(Math.min(claimCents, availableCents)),
        reason: 'Es ist Geld frei geworden.',
      };
    case 'draftNotice.drafted':
      return {
        grantedCents: claimCents,
        reasons: 'Das Projekt stärkt das Zusammenleben im Stadtteil.',
        proofDueOn: `${Number(periodEndsOn.slice(0, 4)) + 1}-05-31`,
      };
    case 'clarify.answered':
      return last;
    case 'revisePlan.accepted':
      return { ...last, ...planFor(claimCents) };
    case 'revisePlan.declined':
    case 'answerOffer.accepted':
    case 'answerOffer.declined':
      return undefined;
    default:
      return taskAnswers[type];
  }
}

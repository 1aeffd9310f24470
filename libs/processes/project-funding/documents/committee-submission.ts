import type { DocumentSource } from '../../process.js';
import { at } from '../answers.js';
import { cents, meanOf, requested } from '../facts.js';
import { score } from '../score-sheet.js';
import { fundingTerms } from '../terms.js';
import { calculation } from './calculation.js';
import { paragraphs } from './paragraphs.js';

/** What is put before the committee: the office's vote with its reasons, and what assessors say, without their names. */
export function committeeSubmission(source: DocumentSource): Record<string, unknown> {
  const application = source.application ?? {};
  const terms = fundingTerms(source.terms);
  const committee = terms.committee?.name ?? 'Gremium';
  const vote = source.given('vote').at(-1) ?? {};
  const requestedCents = cents(requested(source), 'requestedCents');
  const amountCents = cents(vote, 'amountCents') || requestedCents;
  const assessments = [...source.given('assessment'), ...source.given('furtherAssessment')];
  const scores = assessments.flatMap((answers) => score(terms.sheet, answers) ?? []);
  return {
    recipient: [committee],
    committee,
    organisation: at(application, 'organisation', 'name'),
    summary: at(application, 'project', 'summary'),
    reasons: paragraphs(vote['reason']),
    amountCents,
    requestedCents,
    eligibleCents: calculation(application, amountCents, terms).eligibleCents,
    budgetYear: source.call?.budgetYear ?? Number(source.receivedDay.slice(0, 4)),
    availableCents: source.money.availableCents + source.money.ownReservedCents,
    ...(scores.length > 0 ? { scoreHundredths: meanOf(scores) } : {}),
    scaleMax: terms.sheet.scaleMax,
    recommendations: assessments.map(({ recommendation }) => recommendation),
  };
}

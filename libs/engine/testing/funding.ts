import { calendar } from '#libs/calendar/due.js';
import { projectFunding } from '#libs/processes/project-funding/definition.js';
import type { Surroundings } from '../defect.js';
import type { Facts } from '../expressions.js';
import { person, Play } from './play.js';

/** The people of a project funding dossier. */
export const anna = person('anna', 'applicant');
export const otto = person('otto', 'officer');
export const olga = person('olga', 'officer');
export const ava = person('ava', 'assessor');
export const aron = person('aron', 'assessor');
export const rita = person('rita', 'releaser');
export const dora = person('dora', 'deputy');
export const lena = person('lena', 'lead');

export const lea = person('lea', 'lead');
export const carl = person('carl', 'clerk');

/** Enough money, two assessments, no committee: the straight way. Amounts are cents. */
export const fundingFacts: Facts = {
  late: false,
  deadlineKind: 'cutoff',
  selection: 'firstCome',
  callRanked: false,
  budgetHold: false,
  assessed: true,
  validAssessments: 2,
  scoreHundredths: 350,
  spreadTooWide: false,
  leadConfirms: false,
  needsCommittee: false,
  bySubmission: false,
  councilResult: '',
  nextMeetingKnown: true,
  deferrals: 1,
  meetingAt: '2026-06-30T22:00:00.000Z',
  requestedCents: 1_500_000,
  planCents: 1_500_000,
  claimCents: 1_500_000,
  offeredCents: 0,
  grantedCents: 1_500_000,
  availableCents: 10_000_000,
  ownReservedCents: 0,
  aheadCents: 0,
  linePlace: 1,
  rank: '0 099650 2026-03-02T09:00:00.000Z',
  budgetYearEndsAt: '2026-12-31T23:00:00.000Z',
  earlyStartAsked: false,
  admitted: true,
  hearingDays: 0,
  hearings: 0,
  hearingEndsAt: '2026-03-31T22:00:00.000Z',
};
export const filledIn = { answers: 'answers-1' };

/** All that project funding names exists. */
export const fundingSurroundings: Surroundings = {
  heldRoles: new Set(['officer', 'assessor', 'releaser', 'clerk', 'deputy', 'lead']),
  mails: new Set([
    'receipt',
    'clarification-requested',
    'clarification-received',
    'notice',
    'rejection',
    'withdrawn',
    'late',
    'reinstated',
    'assessment-begun',
    'deferred',
    'deferred-again',
    'waiting-list',
    'offer',
    'partial-offer',
    'offer-lapsed',
    'hearing',
    'declined',
    'early-start-consented',
    'early-start-refused',
  ]),
  documents: new Set([
    'receipt',
    'notice',
    'partial-notice',
    'rejection',
    'clarification-request',
    'waiting-list',
    'committee-submission',
  ]),
  forms: new Set(
    [...Object.values(projectFunding.tasks), ...Object.values(projectFunding.commands)].flatMap(({ form }) =>
      typeof form === 'object' ? [`${form.name}@${form.version}`] : [],
    ),
  ),
};

const steps: ((play: Play) => unknown)[] = [
  (play) => play.accepts('submit', anna),
  (play) => play.accepts('formalCheck.complete', otto, filledIn),
  (play) => play.accepts('assessment.submitted', ava, filledIn),
  (play) => play.accepts('assessment.submitted', aron, filledIn),
  (play) => play.accepts('vote.approve', olga, filledIn),
  (play) => play.accepts('draftNotice.drafted', otto, filledIn),
  (play) => play.accepts('releaseNotice.release', rita, filledIn),
];

/** A dossier that waits in this state, on the straight way to its notice. */
export function fundingAt(
  state: 'new' | 'formalCheck' | 'assessment' | 'vote' | 'noticeDraft' | 'noticeRelease' | 'granted',
): Play {
  const play = new Play(projectFunding, fundingFacts, calendar);
  if (state === 'new') return play;
  for (const step of steps) {
    step(play);
    if (play.name === state) return play;
  }
  throw new Error(`${state} is not on the way`);
}

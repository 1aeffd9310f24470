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

export const fundingFacts: Facts = {
  late: false,
  deadlineKind: 'cutoff',
  requestedCents: 1_500_000,
  grantedCents: 1_200_000,
};
export const filledIn = { answers: 'answers-1' };

/** All that project funding names exists. */
export const fundingSurroundings: Surroundings = {
  heldRoles: new Set(['officer', 'assessor', 'releaser', 'deputy', 'lead']),
  mails: new Set([
    'receipt',
    'clarification-requested',
    'clarification-received',
    'notice',
    'rejection',
    'withdrawn',
    'late',
  ]),
  documents: new Set(['receipt', 'notice', 'rejection']),
  forms: new Set(
    Object.values(projectFunding.tasks).flatMap(({ form }) => (form ? [`${form.name}@${form.version}`] : [])),
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
    if (play.value === state) return play;
  }
  throw new Error(`${state} is not on the way`);
}

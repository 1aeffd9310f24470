import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { Kind } from '../view/alert.js';

/** What the public learns of where a dossier stands; who votes or drafts inside is not part of it. */
export type PublicState =
  | 'received'
  | 'check'
  | 'waitingForYou'
  | 'assessment'
  | 'decision'
  | 'granted'
  | 'rejected'
  | 'withdrawn'
  | 'late'
  | 'inProgress'
  | 'closed';

/** The stages before the result, in their order. */
const stages = ['received', 'check', 'assessment', 'decision'] as const;
type Stage = (typeof stages)[number];

/** By process: the public name of each state. */
const publicStates: Readonly<Record<string, Readonly<Record<string, PublicState>>>> = {
  projectFunding: {
    new: 'received',
    formalCheck: 'check',
    clarification: 'waitingForYou',
    assessment: 'assessment',
    furtherAssessment: 'assessment',
    vote: 'decision',
    voteConfirmation: 'decision',
    committee: 'decision',
    ranking: 'decision',
    waitingList: 'decision',
    moveUp: 'decision',
    offerPending: 'waitingForYou',
    planRevision: 'waitingForYou',
    budgetHold: 'decision',
    open: 'received',
    declined: 'closed',
    expired: 'late',
    noticeDraft: 'decision',
    noticeRelease: 'decision',
    rejectionDraft: 'decision',
    rejectionRelease: 'decision',
    granted: 'granted',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
    late: 'late',
  },
};

export const kindOf: Readonly<Record<PublicState, Kind | 'neutral'>> = {
  received: 'info',
  check: 'info',
  waitingForYou: 'warning',
  assessment: 'info',
  decision: 'info',
  granted: 'success',
  rejected: 'neutral',
  withdrawn: 'neutral',
  late: 'warning',
  inProgress: 'info',
  closed: 'neutral',
};

/** The public state of a dossier; of a process that names none, only whether it goes on. */
export function publicState({ process, state, status }: Pick<Dossier, 'process' | 'state' | 'status'>): PublicState {
  return publicStates[process]?.[state] ?? (status === 'active' ? 'inProgress' : 'closed');
}

export interface PublicStep {
  readonly key: PublicState;
  readonly state: 'done' | 'current' | 'upcoming';
}

/**
 * The way of an application: the stages it went through, where it is, and, while it goes on, those that may follow.
 * @param states names of the states it has been in
 */
export function publicSteps(
  dossier: Pick<Dossier, 'process' | 'state' | 'status'>,
  states: readonly string[],
): PublicStep[] {
  const { process, state } = dossier;
  const visited = new Set<Stage | undefined>(['received', ...states.map((one) => stageOf(process, one))]);
  if (dossier.status === 'ended') {
    const done = stages.filter((stage) => visited.has(stage)).map((key) => ({ key, state: 'done' as const }));
    return [...done, { key: publicState(dossier), state: 'done' }];
  }
  const now = stages.findIndex((stage) => stage === stageOf(process, state));
  return stages
    .filter((stage, index) => index >= now || visited.has(stage))
    .map((key) => {
      const index = stages.indexOf(key);
      return { key, state: index < now ? 'done' : index === now ? 'current' : 'upcoming' };
    });
}

function stageOf(process: string, state: string): Stage | undefined {
  const name = publicState({ process, state, status: 'active' });
  return name === 'waitingForYou' ? 'check' : stages.find((stage) => stage === name);
}

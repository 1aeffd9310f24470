import type { JournalLine } from '#libs/database/stores/dossier-view.store.js';

/** What happened to a dossier that concerns its applicant. Everything else in the journal is the office's own. */
export const publicEvents = [
  'submit',
  'formalCheck.complete',
  'formalCheck.incomplete',
  'clarify.answered',
  'clarify.overdue',
  'releaseNotice.release',
  'releaseRejection.release',
  'withdraw',
] as const;
export type PublicEvent = (typeof publicEvents)[number];

export interface HistoryEntry {
  readonly seq: number;
  readonly at: Date | string;
  readonly event: PublicEvent;
  readonly by: 'applicant' | 'office' | 'clock';
}

const ofApplicant: readonly string[] = ['submit', 'clarify.answered', 'withdraw'];

/** The public events of a journal, oldest first, without anybody's name. */
export function publicHistory(journal: readonly JournalLine[]): HistoryEntry[] {
  return journal.flatMap(({ seq, at, actorKind, body }) => {
    const raised = body.outcome.kind === 'accepted' ? body.outcome.raised : null;
    const event = publicEvents.find((one) => one === raised);
    if (!event) return [];
    const office = actorKind === 'clock' ? 'clock' : 'office';
    return [{ seq, at, event, by: ofApplicant.includes(event) ? 'applicant' : office }];
  });
}

/** Names of the states that a dossier has been in, in their order. */
export function statesIn(journal: readonly JournalLine[]): string[] {
  return journal.flatMap(({ body }) => (body.outcome.kind === 'accepted' ? [body.outcome.stateName] : []));
}

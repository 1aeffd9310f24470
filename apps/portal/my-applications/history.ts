import type { JournalLine } from '#libs/database/stores/dossier-view.store.js';
import { mainState } from '#libs/engine/state.js';
import type { PublicView, Words } from '#libs/processes/public-view.js';

export interface HistoryEntry {
  readonly seq: number;
  readonly at: Date | string;
  readonly event: string;
  readonly words: Words;
  /** where somebody else made it, `proposer` is that one */
  readonly by: 'applicant' | 'proposer' | 'office' | 'clock';
}

/**
 * The public events of a journal, oldest first, without anybody's name. Everything else in it is the office's own.
 * @param proposerId who made it for somebody else
 */
export function publicHistory(
  journal: readonly JournalLine[],
  events: PublicView['events'],
  proposerId: string | null = null,
): HistoryEntry[] {
  return journal.flatMap(({ seq, at, body: { command, outcome, facts } }) => {
    if (outcome.kind !== 'accepted' || outcome.raised === null) return [];
    const known = Object.hasOwn(events, outcome.raised) ? events[outcome.raised] : undefined;
    if (!known || (known.into !== undefined && known.into !== mainState(outcome.stateName))) return [];
    const { told } = known;
    const isProposers = known.by === 'applicant' && proposerId !== null && command.actor.id === proposerId;
    const by = isProposers ? 'proposer' : known.by;
    const said = told ? facts[told.fact] : undefined;
    const words = (typeof said === 'string' ? told?.as[said] : undefined) ?? known;
    return [{ seq, at, event: outcome.raised, words, by }];
  });
}

/** Names of the states that a dossier has been in, in their order. */
export function statesIn(journal: readonly JournalLine[]): string[] {
  return journal.flatMap(({ body }) => (body.outcome.kind === 'accepted' ? [body.outcome.stateName] : []));
}

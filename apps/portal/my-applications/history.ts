import type { JournalLine } from '#libs/database/stores/dossier-view.store.js';
import { mainState } from '#libs/engine/state.js';
import type { PublicView, Words } from '#libs/processes/public-view.js';

export interface HistoryEntry {
  readonly seq: number;
  readonly at: Date | string;
  readonly event: string;
  readonly words: Words;
  readonly by: 'applicant' | 'office' | 'clock';
}

/** The public events of a journal, oldest first, without anybody's name. Everything else in it is the office's own. */
export function publicHistory(journal: readonly JournalLine[], events: PublicView['events']): HistoryEntry[] {
  return journal.flatMap(({ seq, at, body: { outcome, facts } }) => {
    if (outcome.kind !== 'accepted' || outcome.raised === null) return [];
    const known = Object.hasOwn(events, outcome.raised) ? events[outcome.raised] : undefined;
    if (!known || (known.into !== undefined && known.into !== mainState(outcome.stateName))) return [];
    const { told, by } = known;
    const said = told ? facts[told.fact] : undefined;
    const words = (typeof said === 'string' ? told?.as[said] : undefined) ?? known;
    return [{ seq, at, event: outcome.raised, words, by }];
  });
}

/** Names of the states that a dossier has been in, in their order. */
export function statesIn(journal: readonly JournalLine[]): string[] {
  return journal.flatMap(({ body }) => (body.outcome.kind === 'accepted' ? [body.outcome.stateName] : []));
}

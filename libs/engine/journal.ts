import { createHash } from 'node:crypto';
import type { Facts } from './expressions.js';
import type { EngineCommand, Outcome } from './outcome.js';

/** What an entry holds beside its place in the chain: enough to decide again, and what was decided. */
export interface JournalBody {
  definition: { name: string; version: number };
  command: EngineCommand;
  /** id and salted hash of the answers that came with the command; the answers themselves can be erased */
  answers: { id: string; hash: string } | null;
  facts: Facts;
  outcome: JournalOutcome;
}
/** The outcome without the state, of which the entry keeps the hash only. */
export type JournalOutcome =
  | (Omit<Extract<Outcome, { kind: 'accepted' }>, 'state'> & { stateName: string; stateHash: string })
  | Extract<Outcome, { kind: 'refused' }>;

export interface ChainedEntry {
  seq: number;
  body: JournalBody;
  previous: string;
  hash: string;
}

/** JSON with sorted keys and without undefined: equal data gives equal text (after RFC 8785, for our plain data). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

/** SHA-256 of the canonical JSON, in hex. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/** The hash of an entry: over its number, its body and the hash before it. */
export const entryHash = (seq: number, body: JournalBody, previous: string): string => hashOf({ seq, body, previous });

/** The first entry whose number, predecessor or hash doesn't fit, or `undefined`. */
export function brokenLink(entries: readonly ChainedEntry[]): ChainedEntry | undefined {
  let previous = '';
  return entries.find((entry, index) => {
    const fits =
      entry.seq === index + 1 &&
      entry.previous === previous &&
      entry.hash === entryHash(entry.seq, entry.body, previous);
    previous = entry.hash;
    return !fits;
  });
}

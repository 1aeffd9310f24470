import type { Compiled } from './compile.js';
import { decide } from './decide.js';
import { brokenLink, hashOf, type ChainedEntry, type JournalBody, type JournalOutcome } from './journal.js';
import type { Outcome } from './outcome.js';
import { stateName, type DossierState } from './state.js';

export type Refold = { state: DossierState | null } | { seq: number; fault: 'chain' | 'outcome' | 'definition' };

/**
 * Decides the whole journal of a dossier again.
 * @param definitions finds the compiled definition of a version
 * @returns the state it leads to, or the first entry that doesn't fit and in what way
 */
export function refold(
  definitions: (name: string, version: number) => Compiled | undefined,
  entries: readonly ChainedEntry[],
): Refold {
  const broken = brokenLink(entries);
  let state: DossierState | null = null;
  for (const { seq, body } of entries) {
    if (broken && seq === broken.seq) return { seq, fault: 'chain' };
    const compiled = definitions(body.definition.name, body.definition.version);
    if (!compiled) return { seq, fault: 'definition' };
    const outcome = decidedAgain(compiled, state, body);
    if (!outcome || hashOf(journalled(outcome)) !== hashOf(body.outcome)) return { seq, fault: 'outcome' };
    if (outcome.kind === 'accepted') state = outcome.state;
  }
  return { state };
}

/** What the engine decides today, or nothing where it cannot any more: then the entry doesn't fit, and is named. */
function decidedAgain(compiled: Compiled, state: DossierState | null, body: JournalBody): Outcome | undefined {
  try {
    return decide(compiled, state, body.command, body.facts);
  } catch {
    return undefined;
  }
}

/** An outcome as the journal keeps it. */
export function journalled(outcome: Outcome): JournalOutcome {
  if (outcome.kind === 'refused') return outcome;
  const { state, ...rest } = outcome;
  return { ...rest, stateName: stateName(state.chart.value), stateHash: hashOf(state) };
}

import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { OpenTimer } from '#libs/engine/state.js';
import type { Deps } from './deps.js';
import { describe, sealedLabel, timerLabel } from './details.js';

/** What the workflow needs to know of its dossier after a decision: ids and enums, and words without personal data. */
export interface Pulse {
  reference: string;
  process: string;
  programme: string;
  seq: number;
  state: string;
  waitingFor: string[];
  /** ISO instant of the next deadline of a task */
  dueAt: string | null;
  overdue: boolean;
  ended: boolean;
  /** the next instant at which the clock must speak */
  alarm: { key: string; dueAt: string; label: string } | null;
  /** commands whose effects are not all carried out */
  unfinished: string[];
  /** German Markdown for Temporal UI */
  details: string;
}

/**
 * A dossier's pulse.
 * @param unfinished commands whose effects are not all carried out
 * @param waitingSince since when a command of it waits to be decided, where that is too long
 */
export function pulseOf(
  deps: Pick<Deps, 'processes' | 'portalUrl'>,
  dossier: Dossier,
  unfinished: readonly string[],
  waitingSince?: Date,
): Pulse {
  const timers = dossier.snapshot?.timers ?? [];
  const next = timers.toSorted(sooner)[0];
  const texts = deps.processes[dossier.process]?.texts.de;
  return {
    reference: dossier.reference,
    process: dossier.process,
    programme: dossier.programme,
    seq: dossier.seq,
    state: dossier.state,
    waitingFor: dossier.waitingFor,
    dueAt: dossier.dueAt?.toISOString() ?? null,
    overdue: !dossier.readers && (dossier.snapshot?.tasks.some((task) => task.overdue) ?? false),
    ended: dossier.status === 'ended',
    alarm: next
      ? { key: next.key, dueAt: next.dueAt, label: dossier.readers ? sealedLabel : timerLabel(next, texts) }
      : null,
    unfinished: [...unfinished],
    details: describe(dossier, texts, deps.portalUrl, waitingSince),
  };
}

// The same order on any machine: instants first, then keys.
const sooner = (a: OpenTimer, b: OpenTimer): number => (a.dueAt + a.key < b.dueAt + b.key ? -1 : 1);

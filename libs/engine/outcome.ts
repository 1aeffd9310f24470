import type { Told } from './definition.js';
import type { DossierState, OpenTask, OpenTimer, Seat } from './state.js';

export interface Actor {
  kind: 'person' | 'clock' | 'system';
  /** id of the person, never a name */
  id: string | null;
  /** roles held in this dossier's programme at this instant; `applicant` where the dossier is the actor's own */
  roles: string[];
  /** the sum in cents up to which a role is held, by role; missing where it is held without limit */
  limits?: Readonly<Record<string, number>>;
  /** whether a relation to the dossier's organisation is known (§§ 20, 21 VwVfG NRW) */
  conflicted: boolean;
}

/** What was asked, as the engine sees it. `at` is the instant of receipt by the database's clock. */
export interface EngineCommand {
  id: string;
  type: string;
  at: string;
  actor: Actor;
  task?: string;
  answers?: string;
  timer?: { key: string; dueAt: string };
  /** of `task.assign`: whom a task is handed to; of `task.release` and `task.recuse` by a lead: whom it is about */
  assignee?: string;
  /** the actor declares with it to have no conflict of interest */
  declares?: boolean;
  /** the budget doesn't take what it would book: found by whoever asks, since no fact need tell */
  unfunded?: boolean;
  /** another dossier has the number that it would be given: found likewise */
  numberTaken?: boolean;
  /** those who may not have back a task that it opens, as they hold its role no more or are related: found likewise */
  unable?: string[];
}

export type Refusal =
  | { code: 'unknownEvent'; possibleIn: string[] }
  | { code: 'notNow'; possibleIn: string[] }
  | { code: 'notYet'; because: string }
  | { code: 'ended' }
  | { code: 'notAllowed'; needs: string[] }
  | { code: 'taskClosed'; task: string }
  | { code: 'taskTaken'; task: string }
  | { code: 'alreadyDone'; task: string }
  | { code: 'fourEyes'; task: string; other: string }
  | { code: 'aboveLimit'; task: string; limitCents: number }
  | { code: 'conflictOfInterest'; task: string }
  | { code: 'declarationMissing'; task: string }
  | { code: 'extendedAlready'; task: string }
  | { code: 'answersMissing'; task: string }
  | { code: 'moneyExhausted' }
  | { code: 'numberTaken' }
  | { code: 'timerGone' };

/** An effect to carry out after the decision, with what it needs already computed. */
export type PlannedEffect =
  | { kind: 'mail'; template: string; to: string; attach: string[]; persons?: string[] }
  | {
      kind: 'taskMail';
      template: 'task-assigned' | 'task-returned' | 'task-reminder' | 'task-escalated';
      task: string;
      to: { persons: string[] } | { roles: string[] };
    }
  | { kind: 'document'; template: string; part?: string }
  | { kind: 'number'; series: string; pattern: string }
  | { kind: 'book'; bucket: 'planned' | 'reserved' | 'committed' | 'paid' | 'returned'; cents: number }
  | { kind: 'startDossier'; process: string; part?: string }
  | { kind: 'tell'; to: Told; event: string; dossiers?: string[] }
  | { kind: 'note'; text: string };

export type TaskChange =
  | { change: 'opened'; task: OpenTask }
  | { change: 'seat'; key: string; seat: number; now: Seat }
  | { change: 'changed'; key: string; audience: string[]; overdue: boolean; dueAt: string }
  | { change: 'closed'; key: string; because: 'done' | 'left' | 'ended' };
export type TimerChange =
  | { change: 'set'; timer: OpenTimer }
  | { change: 'ended'; key: string; because: 'fired' | 'left' | 'ended' | 'done' | 'extended' };

export type Outcome =
  | {
      kind: 'accepted';
      state: DossierState;
      /** the chart event the command became, if it moved the chart */
      raised: string | null;
      tasks: TaskChange[];
      timers: TimerChange[];
      effects: PlannedEffect[];
    }
  | { kind: 'refused'; refusal: Refusal };

export const refused = (refusal: Refusal): Outcome => ({ kind: 'refused', refusal });

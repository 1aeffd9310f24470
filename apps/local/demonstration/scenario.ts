import { dayOf } from '#libs/calendar/berlin.js';
import { addDays } from '#libs/calendar/days.js';
import type { Answers } from '#libs/forms/definition.js';
import type { CallKey } from './calls.js';

/** One step: an outcome such as `vote.approve`, or a command such as `withdraw`. */
export interface Step {
  type: string;
  /** part of the amount asked for (0 to 1); of an assessment the points for every criterion */
  part?: number;
  /** what a command with a form fills in */
  form?: Answers;
  /** the task that is handled, for `task.extend` */
  task?: string;
  /** done on the dossier of another scenario or of a call, by its name */
  of?: string;
}

/** Waits until the clock or another dossier has brought this one there. */
export interface Wait {
  until: string;
  /** the dossier of another scenario, by its name */
  of?: string;
}

/** An application played from submission to some state. */
export interface Scenario {
  /** what it shows; also its name for others */
  name: string;
  call: CallKey;
  title: string;
  /** subject of the person who applies */
  applicant: string;
  requestedCents: number;
  /** why the project must begin before the notice, where that is asked for with the application */
  earlyStart?: string;
  steps: readonly (Step | Wait)[];
  /** the state it ends in */
  ends: string;
}

export const step = (type: string, more: Omit<Step, 'type'> = {}): Step => ({ type, ...more });
export const steps = (...types: readonly string[]): Step[] => types.map((type) => ({ type }));
export const until = (state: string, of?: string): Wait => ({ until: state, ...(of === undefined ? {} : { of }) });

/** A day `YYYY-MM-DD`, counted from today in Berlin. */
export const dayFromNow = (days: number): string => addDays(dayOf(new Date().toISOString()), days);

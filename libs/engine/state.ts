import type { Deadline } from './definition.js';

/** Where the statechart stands, as plain data. */
export interface ChartPosition {
  value: ChartValue;
  status: 'active' | 'done';
  /** ids of the states to come back to, by id of the history state */
  history: Record<string, string[]>;
}
export type ChartValue = string | { [region: string]: ChartValue };

export interface Seat {
  holder: string | null;
  outcome: string | null;
  doneAt: string | null;
  answers: string | null;
  /** whoever gave it is not named any more: it stays as it was given */
  closed?: true;
}

/** How a due instant was found: counted from an instant, or the instant of a fact; said again by whoever explains it. */
export interface Counted {
  from: string;
  by: Deadline;
  /** the deadline was put off, or went on after a pause: `from` is then where it stood before */
  because?: 'extended' | 'resumed';
}

export interface OpenTask {
  /** name and running number, `formalCheck-2` for its second opening */
  key: string;
  name: string;
  /** id of the state that opened it */
  node: string;
  openedAt: string;
  dueAt: string;
  counted: Counted;
  /** how often the deadline was put off */
  extended: number;
  overdue: boolean;
  /** roles that may do it: the declared one, and those it was escalated to */
  audience: string[];
  seats: Seat[];
  /** what sum it is about, in cents; missing where a limit plays no part */
  amountCents?: number;
}

export interface OpenTimer {
  key: string;
  kind: 'timer' | 'deadline' | 'reminder' | 'escalation';
  /** the event it raises, or the task's name */
  name: string;
  task: string | null;
  node: string;
  dueAt: string;
  counted: Counted;
  /** for an escalation: the role it opens the task to */
  to?: string;
}

/** Everything the engine remembers of a dossier; stored with it, and refolded from the journal. */
export interface DossierState {
  chart: ChartPosition;
  tasks: OpenTask[];
  timers: OpenTimer[];
  /** who did which task and gave which command, for four eyes */
  doers: Record<string, string[]>;
  /** who has a conflict of interest on this dossier, by their own word or a lead's */
  recused: string[];
  /** who declared to have none */
  unbiased: string[];
  /** tasks whose time stands still: when they closed, and when they were due */
  paused: Record<string, { at: string; dueAt: string }>;
  /** how often each task and timer was opened */
  opened: Record<string, number>;
  /** who has a task back when it opens (`returnsTo`), by task; missing where no task of the process comes back */
  backTo?: Record<string, string>;
}

/** The name of a task in its definition, from the key of one opening: `formalCheck-2` is `formalCheck`. */
export const taskNameOf = (key: string): string => key.replace(/-\d+$/, '');

/**
 * Names of the innermost states, regions by name and parted by ` | `: `formalCheck`, or `change.none | payment.asked`.
 * Where one region is the main one, named `main`, it stands first and as if alone, and regions that rest in a state `idle`
 * are not named: `vote | earlyStart.requested`.
 */
export function stateName(value: ChartValue): string {
  return innermost(value).join(' | ');
}

function innermost(value: ChartValue): string[] {
  if (typeof value === 'string') return [value];
  const regions = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { main } = value;
  if (main !== undefined) {
    const beside = regions.filter(([name, inner]) => name !== 'main' && inner !== 'idle');
    return [...innermost(main), ...beside.flatMap(named)];
  }
  return regions.flatMap(([name, inner]) =>
    typeof inner === 'object' && 'main' in inner ? innermost(inner) : named([name, inner]),
  );
}

function named([name, inner]: [string, ChartValue]): string[] {
  const deeper = innermost(inner);
  return deeper.length === 0 ? [name] : deeper.map((one) => `${name}.${one}`);
}

/** The innermost state of a name as `stateName` gives it, of the main region: `vote` of `vote | earlyStart.requested`. */
export const mainState = (name: string): string => name.split(' | ')[0] ?? name;

/** All states that are active, outer ones first, by their paths: `going`, `going.main`, `going.main.consulting`. */
export function statePaths(value: ChartValue, within = ''): string[] {
  const inner = typeof value === 'string' ? [[value, {}] as const] : Object.entries(value);
  return inner.flatMap(([name, deeper]) => {
    const path = within === '' ? name : `${within}.${name}`;
    return [path, ...statePaths(deeper, path)];
  });
}

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
}

export interface OpenTask {
  /** name and running number, `formalCheck-2` for its second opening */
  key: string;
  name: string;
  /** id of the state that opened it */
  node: string;
  openedAt: string;
  dueAt: string;
  overdue: boolean;
  /** roles that may do it: the declared one, and those it was escalated to */
  audience: string[];
  seats: Seat[];
}

export interface OpenTimer {
  key: string;
  kind: 'timer' | 'deadline' | 'reminder' | 'escalation';
  /** the event it raises, or the task's name */
  name: string;
  task: string | null;
  node: string;
  dueAt: string;
  /** for an escalation: the role it opens the task to */
  to?: string;
}

/** Everything the engine remembers of a dossier; stored with it, and refolded from the journal. */
export interface DossierState {
  chart: ChartPosition;
  tasks: OpenTask[];
  timers: OpenTimer[];
  /** who did which task, for four eyes */
  doers: Record<string, string[]>;
  /** who declared a conflict of interest on this dossier */
  recused: string[];
  /** how often each task and timer was opened */
  opened: Record<string, number>;
}

/** Names of the innermost states, regions by name and parted by ` | `: `formalCheck`, or `change.none | payment.asked`. */
export function stateName(value: ChartValue): string {
  return innermost(value).join(' | ');
}

function innermost(value: ChartValue): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, inner]) => {
      const deeper = innermost(inner);
      return deeper.length === 0 ? [name] : deeper.map((one) => `${name}.${one}`);
    });
}

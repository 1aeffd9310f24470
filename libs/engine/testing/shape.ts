import type { ChartState, Effect, ProcessDefinition } from '../definition.js';
import type { Accepted } from './play.js';
import type { ChartValue, DossierState } from '../state.js';

/** What must hold of any state, worked out from the definition and the record of changes alone. */
export class Shape {
  /** tasks and timers that are over though the state that opened them is not left: by state and name */
  private readonly spent = new Set<string>();

  constructor(private readonly definition: ProcessDefinition) {}

  /** Takes in what an accepted command changed, then lists everything that doesn't hold of the state. */
  faults({ state, tasks, timers }: Accepted, before: DossierState | null): string[] {
    const opened = new Map([...(before?.tasks ?? []), ...state.tasks].map((task) => [task.key, task]));
    const set = new Map([...(before?.timers ?? []), ...state.timers].map((timer) => [timer.key, timer]));
    for (const change of tasks) {
      if (change.change === 'opened') {
        opened.set(change.task.key, change.task);
        this.spent.delete(`${change.task.node}/${change.task.name}`);
      }
      const task = change.change === 'closed' && change.because === 'done' ? opened.get(change.key) : undefined;
      if (task) this.spent.add(`${task.node}/${task.name}`);
    }
    for (const change of timers) {
      if (change.change === 'set') {
        set.set(change.timer.key, change.timer);
        this.spent.delete(`${change.timer.node}/${change.timer.key.split('-')[0]}`);
      }
      const timer = change.change === 'ended' && change.because === 'fired' ? set.get(change.key) : undefined;
      if (timer?.kind === 'timer') this.spent.add(`${timer.node}/timer.${timer.name}`);
    }
    const active = activePaths(this.definition.chart, state.chart.value);
    if (active.some((path) => path.startsWith('!'))) return active.filter((path) => path.startsWith('!'));
    const ended = state.chart.status === 'done';
    return [
      ...differ(
        'tasks',
        ended ? [] : this.awaited(active, 'openTask'),
        state.tasks.map((task) => `${task.node}/${task.name}`),
      ),
      ...differ(
        'timers',
        ended ? [] : this.awaited(active, 'timer'),
        state.timers.filter((timer) => timer.kind === 'timer').map((timer) => `${timer.node}/timer.${timer.name}`),
      ),
      ...state.timers
        .filter(
          (timer) =>
            timer.kind !== 'timer' && !state.tasks.some((task) => task.key === timer.task && task.node === timer.node),
        )
        .map((timer) => `${timer.key} belongs to no open task`),
      ...state.tasks
        .filter(
          (task) =>
            !task.overdue &&
            !state.timers.some((timer) => timer.key === `${task.key}.deadline` && timer.dueAt >= task.dueAt),
        )
        .map((task) => `${task.key} has no deadline`),
      ...state.tasks
        .filter(
          (task) =>
            new Set(task.seats.flatMap(({ holder }) => holder ?? [])).size !==
            task.seats.filter(({ holder }) => holder).length,
        )
        .map((task) => `${task.key} has two seats of one person`),
    ];
  }

  private awaited(active: string[], type: 'openTask' | 'timer'): string[] {
    return active
      .flatMap((path) => names(at(this.definition.chart, path)?.entry, type).map((name) => `${path}/${name}`))
      .filter((one) => !this.spent.has(one));
  }
}

/** Paths of all active states; one that begins with ! says what is wrong with the value. */
function activePaths(state: ChartState, value: ChartValue, path = ''): string[] {
  const inner = Object.entries(state.states ?? {}).filter(([, one]) => one.type !== 'history');
  const entries = typeof value === 'string' ? [[value, {}] as const] : Object.entries(value);
  if (inner.length === 0) return entries.length === 0 ? [path] : [`!${path} has nothing inside`];
  const due = state.type === 'parallel' ? inner.length : 1;
  if (entries.length !== due) return [`!${path} has ${entries.length} active states inside, not ${due}`];
  return [
    path,
    ...entries.flatMap(([name, deeper]) => {
      const child = inner.find(([one]) => one === name)?.[1];
      return child ? activePaths(child, deeper, path ? `${path}.${name}` : name) : [`!${path} has no state ${name}`];
    }),
  ];
}

const at = (chart: ChartState, path: string): ChartState | undefined =>
  (path ? path.split('.') : []).reduce<ChartState | undefined>((state, name) => state?.states?.[name], chart);

const names = (entry: Effect[] | undefined, type: 'openTask' | 'timer'): string[] =>
  (entry ?? []).flatMap((effect) => {
    if (effect.type === 'openTask' && type === 'openTask') return [effect.params.task];
    return effect.type === 'timer' && type === 'timer' ? [`timer.${effect.params.name}`] : [];
  });

const differ = (what: string, expected: string[], found: string[]): string[] =>
  expected.toSorted().join() === found.toSorted().join()
    ? []
    : [`${what}: ${found.join()} instead of ${expected.join()}`];

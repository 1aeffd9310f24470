import type { ChartState, Transition } from './definition.js';
import { leads, stateAt, waysOf } from './walk.js';

/** What becomes of an event: a way is taken, a state keeps it from the outer ones, or nobody takes it. */
type Answer = 'taken' | 'blocked' | 'ignored';

/**
 * Whether an event finds a way wherever the dossier stands while the state at `path` is active: innermost states are
 * asked first, then the outer ones; of parallel regions one that listens is enough.
 * @param surely whether a way that a guard may close does not count
 */
export function alwaysHeard(chart: ChartState, path: string, event: string, surely: boolean): boolean {
  const inside = path === '' ? [] : path.split('.');
  return [...answers(chart, inside, event, surely)].every((answer) => answer === 'taken');
}

/** Whether two states can be active at once: one lies in the other, or they lie in different parallel regions. */
export function together(chart: ChartState, one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => (path === '' ? [] : path.split('.')));
  const shared = a?.findIndex((name, index) => name !== b?.[index]) ?? -1;
  if (shared < 0 || shared >= (b?.length ?? 0)) return true;
  return stateAt(chart, a?.slice(0, shared).join('.') ?? '')?.type === 'parallel';
}

function answers(state: ChartState, inside: string[], event: string, surely: boolean): Set<Answer> {
  const own = answerOf(waysOf(state.on?.[event]), surely);
  const children = Object.entries(state.states ?? {}).filter(([, inner]) => inner.type !== 'history');
  const [within, ...deeper] = inside;
  const asked = children.map(([name, inner]) => answers(inner, name === within ? deeper : [], event, surely));
  if (asked.length === 0) return new Set([own]);
  const active = children.findIndex(([name]) => name === within);
  const inner =
    state.type === 'parallel'
      ? asked.reduce(both)
      : new Set(active >= 0 ? asked[active] : asked.flatMap((one) => [...one]));
  return new Set([...inner].map((answer) => (answer === 'ignored' ? own : answer)));
}

/** Two regions hear an event side by side: each pair of their answers can occur. */
function both(one: Set<Answer>, other: Set<Answer>): Set<Answer> {
  const pairs = [...one].flatMap((a) => [...other].map((b) => [a, b]));
  return new Set(
    pairs.map((pair) => (pair.includes('taken') ? 'taken' : pair.includes('blocked') ? 'blocked' : 'ignored')),
  );
}

/** Of one state's ways: the first that counts decides. */
function answerOf(ways: Transition[], surely: boolean): Answer {
  const way = ways.find((one) => !surely || !one.guard || one.guard.params.expression.trim() === 'true');
  if (!way) return 'ignored';
  return leads([way]) ? 'taken' : 'blocked';
}

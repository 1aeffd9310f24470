import {
  initialTransition,
  transition,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
} from 'xstate';
import type { ChartContext, Compiled } from './compile.js';
import type { Effect } from './definition.js';
import type { Facts } from './expressions.js';
import type { ChartPosition, ChartValue } from './state.js';
import { activeStates, waysOf } from './walk.js';

/** What the chart asked for in one step, in its order. */
export type ChartAction = (Effect & { params: { node?: string } }) | { type: 'leave'; params: { node: string } };

export interface ChartStep {
  position: ChartPosition;
  actions: ChartAction[];
}

/**
 * The chart's first position.
 * @throws what a guard threw on the way in
 */
export function enter(compiled: Compiled, facts: Facts): ChartStep {
  const [snapshot, actions] = initialTransition(compiled.machine, facts);
  // XState keeps such an error in the snapshot here, while `transition` throws it.
  if (snapshot.status === 'error') throw snapshot.error;
  return { position: positionOf(snapshot), actions: plain(actions) };
}

/** One event; `undefined` where no transition is open for it from here. */
export function step(compiled: Compiled, from: ChartPosition, type: string, facts: Facts): ChartStep | undefined {
  const snapshot = resolve(compiled.machine, from, { facts });
  if (!snapshot.can({ type })) return undefined;
  const [next, actions] = transition(compiled.machine, snapshot, { type });
  return { position: positionOf(next), actions: plain(actions) };
}

/**
 * Why no way is open for an event that a state here listens to: the reason of its last closed guard that has one. A reason
 * that is the name of a text among the facts is what that says.
 */
export function closedBecause(
  compiled: Compiled,
  from: ChartPosition,
  event: string,
  facts: Facts,
): string | undefined {
  const { chart } = compiled.definition;
  const ways = [chart, ...activeStates(chart, from.value)].toReversed().flatMap((state) => waysOf(state.on?.[event]));
  const because = ways.findLast((way) => way.guard?.params.because)?.guard?.params.because ?? '';
  const said = Object.hasOwn(facts, because) ? facts[because] : because;
  return typeof said === 'string' && said !== '' ? said : undefined;
}

function resolve(machine: AnyStateMachine, at: ChartPosition, context: ChartContext): AnyMachineSnapshot {
  const historyValue = Object.fromEntries(
    Object.entries(at.history).map(([id, nodes]) => [id, nodes.map((node) => machine.getStateNodeById(node))]),
  );
  return machine.resolveState({ value: inOrder(at.value, machine.root), context, status: at.status, historyValue });
}

function positionOf(snapshot: AnyMachineSnapshot): ChartPosition {
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- XState leaves the value of an unknown machine open
    value: snapshot.value as ChartValue,
    status: snapshot.status === 'done' ? 'done' : 'active',
    history: Object.fromEntries(
      Object.entries(snapshot.historyValue as Record<string, { id: string }[]>).map(([id, nodes]) => [
        id,
        nodes.map((node) => node.id),
      ]),
    ),
  };
}

/**
 * Regions in the order of the chart. XState follows the order of keys, which a JSONB column does not keep: without this
 * a stored state would go another way than the one it was stored from.
 */
function inOrder(value: ChartValue, node: AnyStateNode | undefined): ChartValue {
  if (typeof value === 'string') return value;
  const orderOf = (name: string): number => node?.states[name]?.order ?? Infinity;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => orderOf(a) - orderOf(b))
      .map(([name, inner]) => [name, inOrder(inner, node?.states[name])]),
  );
}

/** The actions of our vocabulary, as data. */
const plain = (actions: readonly { type: string; params?: unknown }[]): ChartAction[] =>
  actions
    .filter((action) => !action.type.startsWith('xstate.'))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the chart has no other actions, see configuration()
    .map((action) => ({ type: action.type, params: action.params }) as ChartAction);

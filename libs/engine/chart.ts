import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { ChartContext, Compiled } from './compile.js';
import type { Effect } from './definition.js';
import type { Facts } from './expressions.js';
import type { ChartPosition, ChartValue } from './state.js';

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
  const [snapshot, actions] = initialTransition(compiled.machine, { facts } satisfies ChartContext as never);
  // XState keeps such an error in the snapshot here, while `transition` throws it.
  if (snapshot.status === 'error') throw snapshot.error;
  return { position: positionOf(snapshot), actions: plain(actions) };
}

/** One event; `undefined` where no transition is open for it from here. */
export function step(compiled: Compiled, from: ChartPosition, type: string, facts: Facts): ChartStep | undefined {
  const snapshot = resolve(compiled.machine, from, { facts });
  if (!snapshot.can({ type } as never)) return undefined;
  const [next, actions] = transition(compiled.machine, snapshot, { type } as never);
  return { position: positionOf(next), actions: plain(actions) };
}

/** Ids of all active states, outer ones included, without the machine's name: `assessment`, `payment.asked`. */
export function activeNodes(compiled: Compiled, at: ChartPosition): string[] {
  return resolve(compiled.machine, at, { facts: {} })._nodes.map((node) => node.path.join('.'));
}

function resolve(machine: AnyStateMachine, at: ChartPosition, context: ChartContext): AnyMachineSnapshot {
  const historyValue = Object.fromEntries(
    Object.entries(at.history).map(([id, nodes]) => [id, nodes.map((node) => machine.getStateNodeById(node))]),
  );
  return machine.resolveState({ value: at.value, context, status: at.status, historyValue } as never);
}

function positionOf(snapshot: AnyMachineSnapshot): ChartPosition {
  return {
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

const plain = (actions: readonly { type: string; params?: unknown }[]): ChartAction[] =>
  actions
    .filter((action) => !action.type.startsWith('xstate.'))
    .map((action) => ({ type: action.type, params: action.params }) as ChartAction);

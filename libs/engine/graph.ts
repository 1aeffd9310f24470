import type { AnyStateNode } from 'xstate';
import type { Compiled } from './compile.js';
import type { ChartState, Guard } from './definition.js';
import { opened } from './walk.js';

/** A chart as a picture needs it, and as the checks walk it. Ids are paths: `payment.asked`. */
export interface ChartGraph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}
export interface GraphNode {
  id: string;
  name: string;
  parent: string | null;
  kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  initial: boolean;
  tasks: string[];
  timers: string[];
  /** moved on by another dossier, so no deadline of its own is needed */
  waitsForDossier: boolean;
}
export interface GraphEdge {
  from: string;
  to: string;
  /** the event, `done` for `onDone`, or '' for a transition that needs none */
  event: string;
  guard: string | null;
  /** whether a state that leads to itself or into itself is left and entered again */
  reenter: boolean;
}

/**
 * States and transitions of a compiled definition, with targets resolved by XState itself. A history state has an edge
 * to where it leads the first time.
 * @throws where a target doesn't exist
 */
export function chartGraph(compiled: Compiled): ChartGraph {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  visit(compiled.machine.root, compiled.definition.chart, null);
  return { nodes, edges };

  function visit(node: AnyStateNode, state: ChartState, parent: AnyStateNode | null): void {
    const id = idOf(node);
    if (parent) {
      nodes.push({
        id,
        name: node.key,
        parent: parent.parent ? idOf(parent) : null,
        kind: node.type,
        initial: parent.type === 'compound' && parent.config.initial === node.key,
        tasks: opened(state.entry, 'openTask'),
        timers: opened(state.entry, 'timer'),
        waitsForDossier: state.meta?.waitsFor === 'dossier',
      });
      if (node.type === 'history') edges.push(firstOf(node, state.target, parent));
    }
    const transitions = [...node.transitions.entries(), ['', node.always ?? []] as const];
    for (const [event, ways] of transitions) {
      for (const way of ways) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the chart has no other guard
        const guard = (way.guard as Guard | undefined)?.params.expression ?? null;
        for (const target of way.target ?? []) {
          edges.push({ from: id, to: idOf(target), event: plain(event), guard, reenter: way.reenter });
        }
      }
    }
    for (const [name, inner] of Object.entries(state.states ?? {})) {
      const child = node.states[name];
      if (child) visit(child, inner, node);
    }
  }
}

/** Where a history state leads before there is a history: its target, or where its parent begins. */
function firstOf(history: AnyStateNode, target: string | undefined, parent: AnyStateNode): GraphEdge {
  const first = target ?? Object.values(parent.states).find((node) => node.key === parent.config.initial)?.key ?? '';
  const names = first === '' ? [] : first.split('.');
  const to = first.startsWith('#')
    ? parent.machine.getStateNodeById(first.slice(1))
    : names.reduce<AnyStateNode | undefined>((inner, name) => inner?.states[name], parent);
  if (!to) throw new Error(`Child state '${first}' does not exist on '${parent.id}'`);
  return { from: idOf(history), to: idOf(to), event: '', guard: null, reenter: false };
}

const idOf = (node: AnyStateNode): string => node.path.join('.');
const plain = (event: string): string => (event.startsWith('xstate.done.state') ? 'done' : event);

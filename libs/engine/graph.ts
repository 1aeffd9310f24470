import type { AnyStateNode } from 'xstate';
import type { Compiled } from './compile.js';
import type { ChartState, Effect } from './definition.js';

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
  /** the event, or '' for a transition that needs none */
  event: string;
  guard: string | null;
}

/**
 * States and transitions of a compiled definition, with targets resolved by XState itself.
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
        tasks: named(state.entry, 'openTask'),
        timers: named(state.entry, 'timer'),
        waitsForDossier: state.meta?.waitsFor === 'dossier',
      });
    }
    const transitions = [...node.transitions.entries(), ['', node.always ?? []] as const];
    for (const [event, ways] of transitions) {
      for (const way of ways) {
        const guard = (way.guard as { params?: { expression?: string } } | undefined)?.params?.expression ?? null;
        for (const target of way.target ?? []) edges.push({ from: id, to: idOf(target), event: plain(event), guard });
      }
    }
    for (const [name, inner] of Object.entries(state.states ?? {})) {
      const child = node.states[name];
      if (child) visit(child, inner, node);
    }
  }
}

const idOf = (node: AnyStateNode): string => node.path.join('.');
const plain = (event: string): string => (event.startsWith('xstate.done.state') ? 'done' : event);
const named = (effects: Effect[] | undefined, type: 'openTask' | 'timer'): string[] =>
  (effects ?? []).flatMap((effect) => {
    if (effect.type !== type) return [];
    return [effect.type === 'openTask' ? effect.params.task : effect.type === 'timer' ? effect.params.name : ''];
  });

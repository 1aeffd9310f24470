import type { Defect } from './defect.js';
import type { ProcessDefinition } from './definition.js';
import type { ChartGraph, GraphEdge, GraphNode } from './graph.js';
import { isIn } from './walk.js';

/** Faults of a chart as a graph: states nobody gets to, states nobody gets out of, circles that never rest. */
export function reachFaults(graph: ChartGraph, definition: ProcessDefinition): Defect[] {
  const ways = paths(graph, definition);
  const { entered, onward, isDone } = ways;
  const reached = onward(entered(''), graph.edges);
  // What the whole chart takes, such as withdrawing, leads out of everywhere and would hide every trap.
  const ownWays = graph.edges.filter((edge) => edge.from !== '' || !Object.hasOwn(definition.commands, edge.event));
  return graph.nodes.flatMap((node): Defect[] => {
    if (!reached.has(node.id)) {
      const message = 'no way leads here: add a transition to it, or drop the state.';
      return [{ where: node.id, kind: 'unreachable', message }];
    }
    if (turns(node, graph, ways)) {
      const message =
        '“always” leads back here without resting: put an event between, or turn one of its guards around.';
      return [{ where: node.id, kind: 'chart', message }];
    }
    if (isDone('', onward(entered(node.id), ownWays))) return [];
    const message =
      'no end can be reached from here, except by commands of the whole chart: add a way that leads to a final state.';
    return [{ where: node.id, kind: 'noEnd', message }];
  });
}

type Paths = ReturnType<typeof paths>;

/** How states hang together; '' is the chart itself. */
function paths(graph: ChartGraph, definition: ProcessDefinition) {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const kindOf = (id: string): GraphNode['kind'] =>
    byId.get(id)?.kind ?? (definition.chart.type === 'parallel' ? 'parallel' : 'compound');
  const childrenOf = (id: string): GraphNode[] => graph.nodes.filter((node) => (node.parent ?? '') === id);
  const above = (id: string): string | undefined => (id === '' ? undefined : (byId.get(id)?.parent ?? ''));

  /** All that is entered by default with a state: it and what lies in it. */
  const within = (id: string): string[] => {
    const parallel = kindOf(id) === 'parallel';
    const begun = childrenOf(id).filter((node) => node.kind !== 'history' && (parallel || node.initial));
    return [id, ...begun.flatMap((node) => within(node.id))];
  };

  /** All that is active once a state is entered: what it begins with, the states around it, and regions that begin beside it. */
  const entered = (id: string, from?: string): Set<string> => {
    const active = new Set(within(id));
    for (let inner = id, outer = above(id); outer !== undefined; inner = outer, outer = above(outer)) {
      active.add(outer);
      const goesOn = from !== undefined && from !== outer && isIn(from, outer);
      if (kindOf(outer) !== 'parallel' || goesOn) continue;
      for (const region of childrenOf(outer)) {
        if (region.id !== inner && region.kind !== 'history') for (const one of within(region.id)) active.add(one);
      }
    }
    return active;
  };

  /** Whether a state is at its end when these states were passed: a final one inside, or in each region. */
  const isDone = (id: string, passed: ReadonlySet<string>): boolean => {
    const kind = kindOf(id);
    const inner = childrenOf(id).filter((node) => node.kind !== 'history');
    if (kind === 'parallel') return inner.every((region) => isDone(region.id, passed));
    if (kind === 'compound') return inner.some((node) => node.kind === 'final' && passed.has(node.id));
    return kind === 'final' && passed.has(id);
  };

  /** All that can become active from there, whatever the guards say. */
  const onward = (from: ReadonlySet<string>, edges: readonly GraphEdge[]): Set<string> => {
    const seen = new Set(from);
    for (let before = -1; before < seen.size;) {
      before = seen.size;
      for (const edge of edges) {
        if (!seen.has(edge.from) || (edge.event === 'done' && !isDone(edge.from, seen))) continue;
        for (const one of entered(edge.to, edge.from)) seen.add(one);
      }
    }
    return seen;
  };
  return { entered, onward, isDone };
}

/** Whether ways that need no event can lead from a state back to it. Facts don't change on the way, so nothing stops it. */
function turns(node: GraphNode, { edges }: ChartGraph, { entered, isDone }: Paths): boolean {
  const always = edges.filter((edge) => edge.event === '');
  const taken = new Set(node.kind === 'history' ? [] : always.filter((edge) => edge.from === node.id));
  for (const edge of taken) {
    const active = entered(edge.to, edge.from);
    if (isDone('', active)) continue;
    if (active.has(node.id)) return true;
    for (const next of always) if (active.has(next.from)) taken.add(next);
  }
  return false;
}

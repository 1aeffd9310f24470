import type { ProcessDefinition } from './definition.js';
import type { Defect } from './defect.js';
import type { ChartGraph, GraphNode } from './graph.js';
import { eachState, waysOf } from './walk.js';

/** Faults of a chart as a graph: states nobody gets to, states nobody gets out of, states that could wait for ever. */
export function reachFaults(graph: ChartGraph, definition: ProcessDefinition): Defect[] {
  const onward = reachedFrom(graph);
  const found: Defect[] = [];
  const start = graph.nodes.filter(
    (node) => node.parent === null && (node.initial || definition.chart.type === 'parallel'),
  );
  const reached = onward(start.map((node) => node.id));
  const ends = new Set(
    graph.nodes.filter((node) => node.kind === 'final' && node.parent === null).map((node) => node.id),
  );
  for (const node of graph.nodes) {
    if (!reached.has(node.id)) {
      found.push({
        where: node.id,
        kind: 'unreachable',
        message: 'no way leads here: add a transition to it, or drop the state.',
      });
    } else if (![...onward([node.id])].some((id) => ends.has(id))) {
      found.push({
        where: node.id,
        kind: 'noEnd',
        message: 'no end can be reached from here: add a way that leads to a final state.',
      });
    }
    if (waits(node, graph) && !timed(node, graph)) {
      found.push({
        where: node.id,
        kind: 'noDeadline',
        message: 'could wait for ever: open a task with a deadline, or set a timer.',
      });
    }
  }
  return [...found, ...clockFaults(definition)];
}

/** Ids reachable from some, following transitions, entering compound and parallel states, and inheriting outer transitions. */
function reachedFrom({ nodes, edges }: ChartGraph): (from: string[]) => Set<string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const next = (id: string): string[] => {
    const node = byId.get(id);
    const inner = nodes
      .filter((one) => one.parent === id && (one.initial || node?.kind === 'parallel'))
      .map((one) => one.id);
    const out = edges.filter((edge) => edge.from === id).map((edge) => edge.to);
    const outer = node?.parent ? [node.parent] : edges.filter((edge) => edge.from === '').map((edge) => edge.to);
    return [...inner, ...out, ...outer];
  };
  return (from) => {
    const seen = new Set(from);
    const queue = [...from];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      for (const one of next(id)) {
        if (!seen.has(one)) {
          seen.add(one);
          queue.push(one);
        }
      }
    }
    return seen;
  };
}

/** A state in which a dossier rests: innermost, not an end, and not left at once. The first state rests nowhere: its first command is at hand. */
const waits = (node: GraphNode, graph: ChartGraph): boolean =>
  node.kind === 'atomic' &&
  !(node.initial && node.parent === null) &&
  !graph.edges.some((edge) => edge.from === node.id && edge.event === '' && edge.guard === null);

function timed(node: GraphNode, graph: ChartGraph): boolean {
  if (node.tasks.length > 0 || node.timers.length > 0 || node.waitsForDossier) return true;
  const parent = graph.nodes.find((one) => one.id === node.parent);
  return parent ? timed(parent, graph) : false;
}

/** What the clock raises must always find an open way, or nobody would notice that it fell on deaf ears. */
function clockFaults(definition: ProcessDefinition): Defect[] {
  const found: Defect[] = [];
  const timers = new Set<string>();
  eachState(definition.chart, (state) => {
    for (const effect of state.entry ?? []) if (effect.type === 'timer') timers.add(effect.params.name);
  });
  eachState(definition.chart, (state, path) => {
    for (const [event, transitions] of Object.entries(state.on ?? {})) {
      if (!timers.has(event) && !event.endsWith('.overdue')) continue;
      if (waysOf(transitions).every((way) => way.guard)) {
        found.push({
          where: `${path} on ${event}`,
          kind: 'guardOrder',
          message: 'the clock asks once: add a last way without a guard.',
        });
      }
    }
  });
  return found;
}

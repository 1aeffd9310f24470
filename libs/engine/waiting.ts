import type { Defect } from './defect.js';
import type { ProcessDefinition } from './definition.js';
import type { ChartGraph, GraphEdge, GraphNode } from './graph.js';
import { alwaysHeard } from './hearing.js';
import { eachState, isIn, opened, openings, raisable, waysOf } from './walk.js';

/** Faults by which a dossier could wait for ever: a state without a deadline, a task or timer spent too early, a clock not heard. */
export function waitingFaults(graph: ChartGraph, definition: ProcessDefinition): Defect[] {
  return [...restFaults(graph, definition), ...spentFaults(graph, definition), ...clockFaults(definition)];
}

/** A task or timer that keeps the time of a state. */
interface Keeper {
  opener: string;
  name: string;
}

function restFaults(graph: ChartGraph, definition: ProcessDefinition): Defect[] {
  const timed = timing(graph, definition);
  return graph.nodes.flatMap((node): Defect[] => {
    if (rests(node, graph, definition) && !timed(node.id)) {
      return [
        {
          where: node.id,
          kind: 'noDeadline',
          message: 'could wait for ever: open a task with a deadline, or set a timer.',
        },
      ];
    }
    if (endsUnheard(node, graph, definition) && !timed(node.id)) {
      return [
        {
          where: node.id,
          kind: 'noDeadline',
          message: 'nothing happens when it is over: add “onDone” with a way that is open.',
        },
      ];
    }
    return [];
  });
}

/** A task that is done, or a timer that fired, keeps no time any more; if its state isn't left, something else must. */
function spentFaults(graph: ChartGraph, definition: ProcessDefinition): Defect[] {
  const timed = timing(graph, definition);
  const found: Defect[] = [];
  const check = (keeper: Keeper, event: string): void => {
    eachState(definition.chart, (state, path) => {
      const inside = isIn(path, keeper.opener);
      if (!inside && !isIn(keeper.opener, path)) return;
      const stays = waysOf(state.on?.[event]).some((way) => way.target === undefined && (way.actions ?? []).length > 0);
      const edges = graph.edges.filter(
        (edge) => edge.from === path && edge.event === event && remainsIn(keeper.opener, edge),
      );
      for (const rest of [...(stays ? [inside ? path : keeper.opener] : []), ...edges.map((edge) => edge.to)]) {
        const resting = graph.nodes.filter((node) => isIn(node.id, rest) && rests(node, graph, definition));
        const lost = resting.find((node) => !timed(node.id, keeper));
        if (!lost) continue;
        const message = `after it nothing keeps the time of ${lost.id}, and “${keeper.name}” is not opened again: set reenter, lead elsewhere, or set a timer.`;
        found.push({ where: `${path} on ${event}`, kind: 'noDeadline', message });
      }
    });
  };
  for (const { name, path } of openings(definition.chart, 'timer')) check({ opener: path, name }, name);
  for (const { name, path } of openings(definition.chart, 'openTask')) {
    for (const outcome of raisable(definition.tasks[name])) check({ opener: path, name }, `${name}.${outcome}`);
  }
  return found;
}

/** What the clock raises must find an open way, since it asks once. An overdue task may be left to its ladder. */
function clockFaults(definition: ProcessDefinition): Defect[] {
  const { chart } = definition;
  const found: Defect[] = [];
  for (const { name, path } of openings(chart, 'timer')) {
    if (alwaysHeard(chart, path, name, true)) continue;
    const message = `the timer “${name}” may fire when no way is open for it: add one without a guard to this state or an outer one.`;
    found.push({ where: path, kind: 'event', message });
  }
  eachState(chart, (state, path) => {
    for (const [event, transitions] of Object.entries(state.on ?? {})) {
      const guarded = waysOf(transitions).every((way) => way.guard);
      if (!event.endsWith('.overdue') || !guarded || alwaysHeard(chart, path, event, true)) continue;
      const message = 'the clock asks once: add a last way without a guard.';
      found.push({ where: `${path} on ${event}`, kind: 'guardOrder', message });
    }
  });
  return found;
}

/** A state in which a dossier rests: innermost, no end, and not left at once. */
const rests = (node: GraphNode, graph: ChartGraph, definition: ProcessDefinition): boolean =>
  node.kind === 'atomic' && !isFirst(node, graph, definition) && !leavesAtOnce(node.id, graph.edges);

const leavesAtOnce = (id: string, edges: GraphEdge[], event = ''): boolean =>
  edges.some((edge) => edge.from === id && edge.event === event && edge.guard === null);

/** Where the first command finds the dossier. Nobody rests there, unless a way leads back. */
function isFirst(node: GraphNode, graph: ChartGraph, definition: ProcessDefinition): boolean {
  if (!node.initial || definition.chart.type === 'parallel' || graph.edges.some((edge) => edge.to === node.id))
    return false;
  const outer = graph.nodes.find((one) => one.id === node.parent);
  return outer === undefined || (outer.kind === 'compound' && isFirst(outer, graph, definition));
}

/** A state that can be over, inside another that then hears nothing: no `onDone`, and no region that counts for an outer one. */
function endsUnheard(node: GraphNode, graph: ChartGraph, definition: ProcessDefinition): boolean {
  const inner = graph.nodes.filter((one) => one.parent === node.id);
  const ends =
    node.kind === 'compound'
      ? inner.some((one) => one.kind === 'final')
      : node.kind === 'parallel' && inner.every((one) => canEnd(one, graph));
  const outer = node.parent === null ? definition.chart.type : graph.nodes.find((one) => one.id === node.parent)?.kind;
  return ends && outer !== 'parallel' && !leavesAtOnce(node.id, graph.edges, 'done');
}

function canEnd(region: GraphNode, graph: ChartGraph): boolean {
  const inner = graph.nodes.filter((one) => one.parent === region.id);
  if (region.kind === 'parallel') return inner.every((one) => canEnd(one, graph));
  return region.kind === 'final' || inner.some((one) => one.kind === 'final');
}

/** Tells whether something keeps a state's time: a task, a timer or another dossier, in it, around it or in a region beside it. */
function timing(graph: ChartGraph, definition: ProcessDefinition): (id: string, without?: Keeper) => boolean {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const root = { tasks: opened(definition.chart.entry, 'openTask'), timers: opened(definition.chart.entry, 'timer') };
  const keeps = (id: string, without?: Keeper): boolean => {
    const node = byId.get(id);
    const { tasks, timers } = node ?? root;
    const counted = [...tasks, ...timers].filter((name) => id !== without?.opener || name !== without.name);
    return counted.length > 0 || (node?.waitsForDossier ?? false);
  };
  /** Wherever this region stands, it keeps the time by itself. */
  const regionKeeps = (region: string, without?: Keeper): boolean =>
    graph.nodes
      .filter((node) => isIn(node.id, region) && (node.kind === 'atomic' || node.kind === 'final'))
      .filter((node) => !leavesAtOnce(node.id, graph.edges))
      .every((node) => {
        for (let id = node.id; isIn(id, region); id = byId.get(id)?.parent ?? '') if (keeps(id, without)) return true;
        return false;
      });
  return (id, without) => {
    for (let at: string | null = id; at !== null;) {
      if (keeps(at, without)) return true;
      const outer: string | null = at === '' ? null : (byId.get(at)?.parent ?? '');
      const kind = outer ? byId.get(outer)?.kind : definition.chart.type;
      if (outer !== null && kind === 'parallel') {
        const beside = graph.nodes.filter(
          (node) => (node.parent ?? '') === outer && node.id !== at && node.kind !== 'history',
        );
        if (beside.some((region) => regionKeeps(region.id, without))) return true;
      }
      at = outer;
    }
    return false;
  };
}

/** Whether an edge that starts in a state leaves it active, as XState does. */
function remainsIn(state: string, { from, to, reenter }: GraphEdge): boolean {
  if (to === state) return from === state && !reenter;
  return isIn(from, state) && isIn(to, state) && !(from === state && reenter);
}

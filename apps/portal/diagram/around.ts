import type { ChartGraph, GraphEdge } from '#libs/engine/graph.js';

/** Where a dossier stands in a chart, by ids of states, the outer ones too. */
export interface Places {
  readonly current: readonly string[];
  /** where it was before the last move; empty where it has not moved yet */
  readonly before: readonly string[];
  /** all states in which it has been and is no more */
  readonly visited: readonly string[];
}

/** The states of a list that lie in no other of it, in its order. */
export const innermostOf = (ids: readonly string[]): string[] =>
  ids.filter((id) => !ids.some((other) => other.startsWith(`${id}.`)));

/**
 * The part of a chart around a dossier, small enough to be read: the states in which it is, the way it took there from
 * those before, and where each event can lead from here. States that it passes at once, since they only choose the way
 * on, belong to the way.
 */
export function around(graph: ChartGraph, { current, before }: Pick<Places, 'current' | 'before'>): ChartGraph {
  const now = innermostOf(current);
  const isOver = graph.nodes.some(({ id, kind, parent }) => now.includes(id) && kind === 'final' && parent === null);
  const waysFrom = (places: readonly string[]): GraphEdge[][] =>
    graph.edges.filter(({ from }) => places.includes(from)).flatMap((edge) => onwards(graph, edge));
  const entered = current.filter((id) => !before.includes(id));
  const arrived = waysFrom(before).filter((way) => entered.includes(way.at(-1)?.to ?? ''));
  // What the whole chart hears leads away from ''.
  const next = isOver ? [] : waysFrom([...current, '']);
  const edges = [...new Set([...arrived, ...next].flat())];
  const ends = new Set([...now, ...edges.flatMap(({ from, to }) => [from, to])]);
  const kept = (id: string): boolean => [...ends].some((end) => end === id || end.startsWith(`${id}.`));
  // Where a part of the chart begins says nothing about this dossier.
  return { edges, nodes: graph.nodes.filter(({ id }) => kept(id)).map((node) => ({ ...node, initial: false })) };
}

/** An edge, and those behind it as far as nothing is waited for: one list for each way. */
function onwards(graph: ChartGraph, edge: GraphEdge, passed: readonly string[] = []): GraphEdge[][] {
  const choices = graph.edges.filter(({ from, event }) => from === edge.to && event === '');
  if (choices.length === 0 || passed.includes(edge.to)) return [[edge]];
  return choices.flatMap((choice) => onwards(graph, choice, [...passed, edge.to]).map((way) => [edge, ...way]));
}

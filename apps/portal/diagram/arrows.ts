import type { ChartGraph, GraphEdge } from '#libs/engine/graph.js';
import { labelOf, stacked, type Label } from './label.js';

/** The words of a diagram. */
export interface DiagramLabels {
  /** of a state by its name, and its id where several regions have one of that name */
  readonly state: (name: string, id?: string) => string;
  readonly event: (name: string) => string;
  /** of the box from which events lead away that are possible in every state */
  readonly always: string;
  /** behind an event that leads there only under a condition */
  readonly guarded: string;
}

export const edgeText = 13;
/** The box from which the events lead away that the whole chart hears. */
export const alwaysId = '[always]';
/** The dot that leads to where a state, or the whole chart, begins. */
export const startOf = (parent: string | null): string => `[start]${parent ?? ''}`;

export interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: Label | undefined;
}

/** One arrow for all events that lead from one state to another, each event on its own lines. */
export function arrowsOf(graph: ChartGraph, labels: DiagramLabels): Arrow[] {
  const between = Map.groupBy(graph.edges, ({ from, to }) => `${from}>${to}`);
  const arrows = [...between.entries()].map(([id, edges]): Arrow => {
    const texts = [...new Set(edges.map((edge) => eventText(edge, labels)))].filter((text) => text !== '');
    const lines = texts.flatMap((text) => labelOf(text, edgeText, 22).lines);
    const [first] = edges;
    const label = lines.length > 0 ? stacked(lines, edgeText) : undefined;
    return { id, from: first?.from || alwaysId, to: first?.to ?? '', label };
  });
  const starts = graph.nodes
    .filter(({ initial }) => initial)
    .map(({ id, parent }) => ({ id: startOf(parent), from: startOf(parent), to: id, label: undefined }));
  return [...starts, ...arrows];
}

function eventText({ event, guard }: GraphEdge, labels: DiagramLabels): string {
  return `${event === '' ? '' : labels.event(event)}${guard === null ? '' : ` ${labels.guarded}`}`.trim();
}

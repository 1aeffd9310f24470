import type { ReactElement } from 'react';
import type { ChartGraph } from '#libs/engine/graph.js';
import { edgeText, type DiagramLabels } from './arrows.js';
import { layOut, type ChartLayout, type LaidEdge } from './layout.js';
import { Lines } from './lines.js';
import { State, type StateWords } from './state.js';

export interface DiagramWords extends StateWords {
  readonly title: string;
  readonly description: string;
}

export interface DiagramProps {
  readonly layout: ChartLayout;
  readonly words: DiagramWords;
  /** ids of the states in which the dossier is, the outer ones too */
  readonly current?: readonly string[];
  /** ids of the states in which it has been */
  readonly visited?: readonly string[];
  /** how many dossiers rest in a state, by its id */
  readonly resting?: ReadonlyMap<string, number> | undefined;
}

/** Lays a chart out and draws it: `<svg>` with everything in it, for a page or a file of its own. */
export async function diagram(
  graph: ChartGraph,
  { labels, ...props }: Omit<DiagramProps, 'layout'> & { readonly labels: DiagramLabels },
): Promise<ReactElement> {
  return <Diagram layout={await layOut(graph, labels)} {...props} />;
}

/**
 * A chart as it was laid out. Colours are attributes, so that the file can stand alone; on pages the styles of the page
 * take over. One diagram a page: its ids are constants.
 */
export function Diagram({ layout, words, current = [], visited = [], resting }: DiagramProps): ReactElement {
  const { width, height, nodes, edges } = layout;
  const now = current.find((id) => !current.some((other) => other.startsWith(`${id}.`)));
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="app-diagram"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby="chart-title chart-description"
      fontFamily="'Fira Sans', 'Noto Sans', Arial, sans-serif"
    >
      <title id="chart-title">{words.title}</title>
      <desc id="chart-description">{words.description}</desc>
      <defs>
        <marker id="chart-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" orient="auto">
          <path d="M0 0.5 L10 5 L0 9.5 z" fill="#52617a" className="app-diagram__arrow" />
        </marker>
      </defs>
      {nodes.map((node) => (
        <State
          key={node.id}
          node={node}
          words={words}
          isNow={current.includes(node.id)}
          isTarget={node.id === now}
          wasIn={visited.includes(node.id)}
          resting={resting?.get(node.id)}
        />
      ))}
      {edges.map((edge) => (
        <polyline
          key={edge.id}
          className="app-diagram__edge"
          points={edge.points.map(({ x, y }) => `${x},${y}`).join(' ')}
          fill="none"
          stroke="#52617a"
          strokeWidth="1.5"
          strokeLinejoin="round"
          markerEnd="url(#chart-arrow)"
        />
      ))}
      {edges.map((edge) => (
        <EdgeLabel key={edge.id} edge={edge} />
      ))}
    </svg>
  );
}

function EdgeLabel({ edge: { label } }: { readonly edge: LaidEdge }): ReactElement | null {
  if (!label) return null;
  const centre = label.x + label.width / 2 + 4;
  return (
    <g className="app-diagram__event">
      <Lines label={label} x={centre} top={label.y} size={edgeText} fill="#38445a" />
    </g>
  );
}

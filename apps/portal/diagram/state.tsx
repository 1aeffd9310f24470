import type { ReactElement } from 'react';
import { edgeText } from './arrows.js';
import { nodeText, type LaidNode } from './layout.js';
import { Lines } from './lines.js';

/** Words and signs on states. */
export interface StateWords {
  /** on the state in which the dossier is */
  readonly now: string;
  /** on a state in which it has been: a sign, so that colour is not all that tells */
  readonly visited: string;
}

interface StateProps {
  readonly node: LaidNode;
  readonly words: StateWords;
  readonly isNow: boolean;
  /** links lead here: the first state in which the dossier is */
  readonly isTarget: boolean;
  readonly wasIn: boolean;
  /** how many dossiers rest in it, where that is asked and some do */
  readonly resting?: number | undefined;
}

/** Where links to a state lead in which dossiers rest. */
export const restingAnchor = (id: string): string => `chart-${id}`;

/** A state as box, outer ones as frame; where a part begins as dot. */
export function State({ node, words, isNow, isTarget, wasIn, resting }: StateProps): ReactElement {
  const { kind, x, y, width, height, label } = node;
  if (kind === 'start' || kind === 'history') {
    const radius = width / 2;
    return (
      <g className="app-diagram__dot">
        <circle
          cx={x + radius}
          cy={y + radius}
          r={radius - 1}
          fill={kind === 'start' ? '#52617a' : '#fff'}
          stroke="#52617a"
        />
        {kind === 'history' ? (
          <Lines label={{ ...label, lines: ['H'] }} x={x + radius} top={y + 4} size={edgeText} fill="#171a2b" />
        ) : null}
      </g>
    );
  }
  const outer = kind === 'compound' || kind === 'parallel';
  const state = isNow && !outer ? 'now' : wasIn ? 'visited' : resting ? 'resting' : 'other';
  const colours = outer ? palette.outer : kind === 'always' ? palette.always : palette[state];
  const top = outer ? y + 10 : y + (height - label.height) / 2;
  return (
    <g
      id={isTarget ? 'chart-now' : state === 'resting' ? restingAnchor(node.id) : undefined}
      className={`app-diagram__state app-diagram__state--${outer ? 'outer' : kind === 'always' ? 'always' : state}`}
    >
      <rect x={x} y={y} width={width} height={height} rx={kind === 'always' ? height / 2 : 6} {...colours.box} />
      {kind === 'final' ? (
        <rect
          className="app-diagram__end"
          x={x + 4}
          y={y + 4}
          width={width - 8}
          height={height - 8}
          rx={4}
          fill="none"
          stroke={colours.text}
        />
      ) : null}
      <Lines label={label} x={x + width / 2} top={top} size={nodeText} fill={colours.text} bold={state === 'now'} />
      {state === 'now' ? <Flag text={words.now} x={x + width} y={y} /> : null}
      {state === 'resting' ? <Flag text={String(resting)} x={x + width} y={y} /> : null}
      {state === 'visited' ? <Flag text={words.visited} x={x + width} y={y} quiet /> : null}
    </g>
  );
}

const palette = {
  now: { box: { fill: '#171ae0', stroke: '#0b0d70', strokeWidth: 3 }, text: '#ffffff' },
  visited: { box: { fill: '#e3e6fb', stroke: '#171ae0', strokeWidth: 1.5 }, text: '#171a2b' },
  resting: { box: { fill: '#e3e6fb', stroke: '#171ae0', strokeWidth: 2 }, text: '#171a2b' },
  other: { box: { fill: '#ffffff', stroke: '#8a94a6', strokeWidth: 1.5 }, text: '#171a2b' },
  outer: { box: { fill: '#f6f7f9', stroke: '#8a94a6', strokeWidth: 1 }, text: '#171a2b' },
  always: { box: { fill: '#ffffff', stroke: '#8a94a6', strokeWidth: 1.5, strokeDasharray: '5 4' }, text: '#171a2b' },
} as const;

/** A word on the corner of a state. */
function Flag({
  text,
  x,
  y,
  quiet,
}: {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly quiet?: boolean;
}): ReactElement {
  const width = text.length * 8 + 14;
  return (
    <g className={quiet ? 'app-diagram__flag app-diagram__flag--quiet' : 'app-diagram__flag'}>
      <rect
        x={x - width + 8}
        y={y - 11}
        width={width}
        height={20}
        rx={10}
        fill="#ffffff"
        stroke="#171ae0"
        strokeWidth={1.5}
      />
      <text x={x - width / 2 + 8} y={y + 4} textAnchor="middle" fontSize={12} fontWeight={600} fill="#171ae0">
        {text}
      </text>
    </g>
  );
}

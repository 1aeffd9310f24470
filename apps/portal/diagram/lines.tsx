import type { ReactElement } from 'react';
import { lineHeight, type Label } from './label.js';

interface LinesProps {
  readonly label: Label;
  readonly x: number;
  readonly top: number;
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
}

/** A label, line by line around a middle. */
export function Lines({ label, x, top, size, fill, bold }: LinesProps): ReactElement {
  return (
    <text textAnchor="middle" fontSize={size} fontWeight={bold ? 600 : 400} fill={fill}>
      {label.lines.map((line, index) => (
        <tspan key={index} x={x} y={top + lineHeight(size) * (index + 0.76)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

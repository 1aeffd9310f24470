import type { ChartGraph } from './graph.js';

/** The chart as a Mermaid state diagram; `label` gives a state's or event's words. */
export function mermaid({ nodes, edges }: ChartGraph, label: (name: string) => string = (name) => name): string {
  const lines = ['stateDiagram-v2'];
  const childrenOf = (parent: string | null) => nodes.filter((node) => node.parent === parent);
  const draw = (parent: string | null, indent: string): void => {
    const parallel = nodes.some((node) => node.id === parent && node.kind === 'parallel');
    childrenOf(parent).forEach((node, index) => {
      const outer = childrenOf(node.id).length > 0;
      if (parallel && index > 0) lines.push(`${indent}--`);
      lines.push(`${indent}state "${label(node.name).replaceAll('"', "'")}" as ${key(node.id)}${outer ? ' {' : ''}`);
      if (outer) {
        draw(node.id, `${indent}  `);
        lines.push(`${indent}}`);
      }
      if (node.initial) lines.push(`${indent}[*] --> ${key(node.id)}`);
      if (node.kind === 'final') lines.push(`${indent}${key(node.id)} --> [*]`);
    });
  };
  draw(null, '  ');
  const running = childrenOf(null).filter((node) => node.kind !== 'final');
  for (const edge of edges) {
    const words = [edge.event && label(edge.event), edge.guard && `[${edge.guard}]`].filter(Boolean).join(' ');
    const from = edge.from === '' ? running.map((node) => node.id) : [edge.from];
    for (const one of from) lines.push(`  ${key(one)} --> ${key(edge.to)}${words ? `: ${words}` : ''}`);
  }
  return `${lines.join('\n')}\n`;
}

const key = (id: string): string => id.replaceAll('.', '_');

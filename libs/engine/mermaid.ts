import type { ChartGraph, GraphNode } from './graph.js';

/** The chart as a Mermaid state diagram; `label` gives a state's or event's words. */
export function mermaid({ nodes, edges }: ChartGraph, label: (name: string) => string = (name) => name): string {
  const key = (id: string): string => id.replaceAll('.', '_');
  const lines = ['stateDiagram-v2'];
  const draw = (parent: string | null, indent: string): void => {
    for (const node of nodes.filter((one) => one.parent === parent)) {
      const children = nodes.some((one: GraphNode) => one.parent === node.id);
      lines.push(`${indent}state "${label(node.name)}" as ${key(node.id)}${children ? ' {' : ''}`);
      if (children) {
        draw(node.id, `${indent}  `);
        lines.push(`${indent}}`);
      }
      if (node.initial) lines.push(`${indent}[*] --> ${key(node.id)}`);
      if (node.kind === 'final') lines.push(`${indent}${key(node.id)} --> [*]`);
    }
  };
  draw(null, '  ');
  for (const edge of edges) {
    const words = [edge.event && label(edge.event), edge.guard && `[${edge.guard}]`].filter(Boolean).join(' ');
    const from =
      edge.from === ''
        ? nodes.filter((one) => one.parent === null && one.kind !== 'final').map((one) => one.id)
        : [edge.from];
    for (const one of from) lines.push(`  ${key(one)} --> ${key(edge.to)}${words ? `: ${words}` : ''}`);
  }
  return `${lines.join('\n')}\n`;
}

import type { Defect } from './defect.js';
import type { ProcessDefinition } from './definition.js';
import type { ChartGraph } from './graph.js';
import { isIn } from './walk.js';

/** An event that several regions of a parallel state take while one of them leaves it: which way is taken is left to chance. */
export function regionFaults({ nodes, edges }: ChartGraph, definition: ProcessDefinition): Defect[] {
  const parallel = nodes.filter((node) => node.kind === 'parallel').map((node) => node.id);
  if (definition.chart.type === 'parallel') parallel.push('');
  return parallel.flatMap((id) => {
    const regions = nodes.filter((node) => (node.parent ?? '') === id).map((node) => node.id);
    const events = new Set(edges.map((edge) => edge.event).filter((event) => event !== 'done' && event !== ''));
    return [...events].flatMap((event): Defect[] => {
      const taken = regions.map((region) =>
        edges.filter((edge) => edge.event === event && isIn(edge.from, region)).map((edge) => isIn(edge.to, region)),
      );
      if (taken.filter((ways) => ways.length > 0).length < 2 || taken.flat().every(Boolean)) return [];
      const message = `several regions take ${event}, and one of them leaves ${id || 'the chart'}: let the outer state take it.`;
      return [{ where: id || definition.name, kind: 'guardOrder', message }];
    });
  });
}

import type { ChartGraph } from '#libs/engine/graph.js';
import type { Places } from '../diagram/around.js';
import type { OpenedDossier } from './dossier-reader.js';
import { activeStates } from './words.js';

/** Where a dossier stands in its chart, and where it has been. */
export function placesIn(graph: ChartGraph, { dossier, page }: Pick<OpenedDossier, 'dossier' | 'page'>): Places {
  const current = activeStates(dossier.state, graph);
  const states = page.journal.flatMap(({ body: { outcome } }) =>
    outcome.kind === 'accepted' ? [outcome.stateName] : [],
  );
  const last = states.findLast((state) => state !== dossier.state);
  const begins = graph.nodes.filter(({ initial, parent }) => initial && parent === null).map(({ id }) => id);
  const been = [...begins, ...states.flatMap((state) => activeStates(state, graph))];
  return {
    current,
    before: last === undefined ? begins : activeStates(last, graph),
    visited: been.filter((id) => !current.includes(id)),
  };
}

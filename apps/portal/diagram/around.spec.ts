import { describe, expect, it } from '@jest/globals';
import { calendar } from '#libs/calendar/due.js';
import { compile } from '#libs/engine/compile.js';
import { chartGraph } from '#libs/engine/graph.js';
import { processes } from '#libs/processes/index.js';
import { activeStates } from '../dossier/words.js';
import { around } from './around.js';

const graphs = Object.values(processes).map(({ definition }) => ({
  name: definition.name,
  graph: chartGraph(compile(definition, calendar)),
}));
const funding = graphs.find(({ name }) => name === 'projectFunding')?.graph ?? { nodes: [], edges: [] };
const namesAround = (now: string, before: string): string[] =>
  around(funding, { current: activeStates(now, funding), before: activeStates(before, funding) }).nodes.map(
    ({ name }) => name,
  );

describe('the part of a chart around a dossier', () => {
  it('has where it came from, where it stands, and where it can go from there, past states that only choose', () => {
    const names = namesAround('clarification', 'formalCheck');
    expect(names).toEqual(expect.arrayContaining(['formalCheck', 'clarification', 'withdrawn']));
    expect(names).not.toContain('vote');
    const next = namesAround('formalCheck', 'received');
    // What is admissible goes on at once: `admissible` waits for nothing.
    expect(next).toEqual(expect.arrayContaining(['clarification', 'assessment', 'vote']));
    expect(next).not.toContain('noticeDraft');
  });

  it('of a dossier that is over has nothing more to come', () => {
    const { nodes, edges } = around(funding, {
      current: activeStates('granted', funding),
      before: activeStates('noticeRelease', funding),
    });
    expect(nodes.filter(({ kind }) => kind !== 'compound' && kind !== 'parallel').map(({ name }) => name)).toEqual([
      'noticeRelease',
      'granted',
    ]);
    expect(new Set(edges.map(({ to }) => to))).toEqual(new Set(['granted']));
  });

  it.each(graphs)('of $name holds together in every state, with every event heard there', ({ graph }) => {
    const leaves = graph.nodes.filter(({ kind }) => kind === 'atomic' || kind === 'final');
    for (const { id, kind, parent } of leaves) {
      const current = activeStates(id, graph);
      const part = around(graph, { current, before: [] });
      const ids = new Set(part.nodes.map((node) => node.id));
      const loose = part.edges.filter(({ from, to }) => (from !== '' && !ids.has(from)) || !ids.has(to));
      const orphans = part.nodes.filter((node) => node.parent !== null && !ids.has(node.parent));
      const heard = graph.edges.filter(({ from }) => from === '' || current.includes(from));
      const missing = kind === 'final' && parent === null ? [] : heard.filter((edge) => !part.edges.includes(edge));
      expect({ id, here: ids.has(id), loose, orphans, missing }).toEqual({
        id,
        here: true,
        loose: [],
        orphans: [],
        missing: [],
      });
    }
  });
});

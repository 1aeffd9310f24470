import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { calendar } from '#libs/calendar/due.js';
import { compile } from '#libs/engine/compile.js';
import type { ProcessDefinition } from '#libs/engine/definition.js';
import { chartGraph } from '#libs/engine/graph.js';
import { diagram } from './diagram.js';
import { layOut, type LaidNode } from './layout.js';

const labels = {
  state: (name: string) => `Stand ${name}`,
  event: (name: string) => `Ereignis ${name}`,
  always: 'Jederzeit',
  guarded: '(bedingt)',
};
const words = { title: 'Titel', description: 'Beschreibung', now: 'Jetzt', visited: '✓' };

const definition: ProcessDefinition = {
  name: 'nested',
  version: 1,
  prefix: 'NE',
  facts: { amount: 'int' },
  commands: {},
  tasks: {},
  chart: {
    initial: 'asked',
    on: { withdraw: '.gone' },
    states: {
      asked: {
        on: {
          go: [{ guard: { type: 'when', params: { expression: 'amount > 1' } }, target: 'gone' }, { target: 'both' }],
        },
      },
      both: {
        type: 'parallel',
        onDone: 'over',
        states: {
          money: { initial: 'open', states: { open: { on: { pay: 'paid' } }, paid: { type: 'final' } } },
          change: {
            initial: 'none',
            states: {
              none: { on: { ask: 'none', end: 'kept' } },
              kept: { type: 'final' },
              before: { type: 'history' },
            },
          },
        },
        on: { stop: 'over', back: 'both.change.before' },
      },
      over: { type: 'final' },
      gone: { type: 'final' },
    },
  },
};
const graph = chartGraph(compile(definition, calendar));

const overlap = (a: LaidNode, b: LaidNode): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('a state diagram', () => {
  it('gives every state a place, inner states within their outer one, and lets none cover another', async () => {
    const { nodes, width, height } = await layOut(graph, labels);
    expect(nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(graph.nodes.map(({ id }) => id)));
    const outer = (id: string): string => id.split('.').slice(0, -1).join('.');
    const inside = (node: LaidNode, x: number, y: number, w: number, h: number): boolean =>
      node.x >= x && node.y >= y && node.x + node.width <= x + w && node.y + node.height <= y + h;
    const outside = nodes.filter((node) => {
      const around = nodes.find(({ id }) => id === outer(node.id));
      return !inside(node, around?.x ?? 0, around?.y ?? 0, around?.width ?? width, around?.height ?? height);
    });
    expect(outside).toEqual([]);
    const states = nodes.filter(({ kind }) => kind !== 'start');
    const beside = (a: LaidNode, b: LaidNode): boolean => a.id < b.id && outer(a.id) === outer(b.id);
    expect(states.filter((a) => states.some((b) => beside(a, b) && overlap(a, b)))).toEqual([]);
  });

  it('draws one arrow between two states with every event, and one for what is always possible', async () => {
    const { edges } = await layOut(graph, labels);
    const texts = edges.map(({ label }) => label?.lines.join(' ') ?? '');
    expect(texts).toEqual(
      expect.arrayContaining([
        'Ereignis withdraw',
        'Ereignis go (bedingt)',
        'Ereignis go',
        'Ereignis stop Ereignis done',
      ]),
    );
    expect(edges.every(({ points }) => points.length >= 2)).toBe(true);
  });

  it('marks where the dossier is and was by words as well as by colour, and needs no styles of its own', async () => {
    const svg = renderToStaticMarkup(
      await diagram(graph, { labels, words, current: ['both', 'both.money', 'both.money.open'], visited: ['asked'] }),
    );
    expect(svg).toMatch(/state--now[^]*?Stand open[^]*?Jetzt/);
    expect(svg).toMatch(/state--visited[^]*?Stand asked[^]*?✓/);
    expect(svg.match(/>Jetzt</g)).toHaveLength(1);
    expect(svg).toContain('<title id="chart-title">Titel</title><desc id="chart-description">Beschreibung</desc>');
    expect(svg).not.toMatch(/style=|<style|<script|href=/);
  });

  it('says how many dossiers rest in a state', async () => {
    const svg = renderToStaticMarkup(await diagram(graph, { labels, words, resting: new Map([['asked', 12]]) }));
    expect(svg).toMatch(/state--resting[^]*?Stand asked[^]*?>12</);
    expect(svg.match(/state--resting/g)).toHaveLength(1);
  });
});

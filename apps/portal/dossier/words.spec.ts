import { describe, expect, it } from '@jest/globals';
import { calendar } from '#libs/calendar/due.js';
import { compile } from '#libs/engine/compile.js';
import { chartGraph } from '#libs/engine/graph.js';
import { processes } from '#libs/processes/index.js';
import { refusalText } from '../commands/outcome-alert.js';
import { activeStates, stateOrder, stateText, wordsOf } from './words.js';

const compiledOf = (name: string) => {
  const process = processes[name];
  if (!process) throw new Error(name);
  return compile(process.definition, calendar);
};
const graphOf = (name: string) => chartGraph(compiledOf(name));

describe('the states that a name means', () => {
  it('are found in the main region and beside it, with those around them', () => {
    const graph = graphOf('projectFunding');
    expect(activeStates('vote', graph)).toEqual(['open', 'open.main', 'open.main.vote']);
    expect(activeStates('vote | earlyStart.requested', graph)).toEqual([
      'open',
      'open.main',
      'open.main.vote',
      'open.earlyStart',
      'open.earlyStart.requested',
    ]);
    expect(activeStates('granted', graph)).toEqual(['granted']);
    expect(activeStates('nowhere', graph)).toEqual([]);
  });

  it('tell a refused early start from other ends', () => {
    const graph = graphOf('projectFunding');
    expect(activeStates('noticeDraft | earlyStart.refused', graph).at(-1)).toBe('open.earlyStart.refused');
  });
});

describe('states in a list', () => {
  it('stand in the order in which a process names them', () => {
    const words = wordsOf('councilSubmission', 'de');
    const states = ['archived', 'consulting | publication.public', 'drafting', 'signing.open', 'nowhere'];
    expect(states.toSorted((a, b) => stateOrder(a, words) - stateOrder(b, words))).toEqual([
      'drafting',
      'signing.open',
      'consulting | publication.public',
      'archived',
      'nowhere',
    ]);
  });
});

describe('the words of every process', () => {
  it.each(Object.keys(processes))('name where each thing that can happen to %s is possible', (name) => {
    for (const [, possibleIn] of compiledOf(name).takers)
      for (const language of ['de', 'en'] as const) {
        const said = refusalText({ code: 'notNow', possibleIn: [...possibleIn] }, wordsOf(name, language), language);
        expect(said).not.toMatch(/[a-z]\.[a-z]/);
        expect(possibleIn.filter((one) => one.includes('.') && said.includes(one))).toEqual([]);
      }
  });

  it.each(Object.keys(processes))('name each state, task, outcome and command of %s in both languages', (name) => {
    const { definition } = processes[name] ?? {};
    const { nodes } = graphOf(name);
    for (const language of ['de', 'en'] as const) {
      const words = wordsOf(name, language);
      const missing = nodes
        .filter(({ kind }) => kind !== 'history')
        .map(({ id }) => id.replace(/^(.*\.)?main\./, '').replace(/^(open|going)\./, ''))
        .filter((state) => stateText(state, words) === state);
      expect(missing).toEqual([]);
      for (const [task, { outcomes }] of Object.entries(definition?.tasks ?? {})) {
        expect([language, task, words.tasks[task]]).toEqual([language, task, expect.any(String)]);
        for (const outcome of outcomes) {
          const key = `${task}.${outcome}`;
          expect([language, key, words.outcomes[key]]).toEqual([language, key, expect.any(String)]);
        }
      }
      for (const [command, { roles }] of Object.entries(definition?.commands ?? {})) {
        if (roles.length === 0) continue;
        expect([language, command, words.events[command]]).toEqual([language, command, expect.any(String)]);
      }
    }
  });
});

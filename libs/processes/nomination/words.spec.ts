import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ChartState, ProcessDefinition } from '#libs/engine/definition.js';
import type { ProcessTexts } from '../process.js';
import { roundDefinition } from '../prize-round/definition.js';
import { de as roundGerman } from '../prize-round/texts.de.js';
import { en as roundEnglish } from '../prize-round/texts.en.js';
import { publicView as fundingView } from '../project-funding/public-view.js';
import { de as fundingGerman } from '../project-funding/texts.de.js';
import { nominationDefinition } from './definition.js';
import { publicView } from './public-view.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

/** The states in which a dossier can rest, as screens name them, and the events that move it. */
function walk(chart: Pick<ChartState, 'states'>, within = ''): { states: string[]; events: string[] } {
  const inner = Object.entries(chart.states ?? {}).map(([name, state]) => {
    const full = within === '' || within === 'main.' ? name : `${within}${name}`;
    const deeper = walk(state, name === 'main' ? 'main.' : `${name}.`);
    return {
      states: state.states ? deeper.states : [full],
      events: [...Object.keys(state.on ?? {}), ...deeper.events],
    };
  });
  return { states: inner.flatMap(({ states }) => states), events: inner.flatMap(({ events }) => events) };
}

const outcomesOf = ({ tasks }: ProcessDefinition): string[] =>
  Object.entries(tasks).flatMap(([task, { outcomes }]) => outcomes.map((outcome) => `${task}.${outcome}`));

const both: [string, ProcessDefinition, ProcessTexts][] = [
  ['nominations in German', nominationDefinition, de],
  ['nominations in English', nominationDefinition, en],
  ['rounds in German', roundDefinition, roundGerman],
  ['rounds in English', roundDefinition, roundEnglish],
];

describe.each(both)('the words of %s', (_, definition, texts) => {
  it('name every state, task, outcome and event, and nothing else', () => {
    const { states, events } = walk(definition.chart);
    const seats = Object.keys(texts.events).filter((key) => outcomesOf(definition).includes(key));
    const anytime = Object.entries(definition.commands).flatMap(([name, one]) => (one.anytime ? [name] : []));
    const all = [...events, ...seats, ...anytime, ...(texts.events['recused'] === undefined ? [] : ['recused'])];
    const around = ['main', ...(definition === roundDefinition ? ['jury', 'session'] : [])];
    expect(Object.keys(texts.states).toSorted()).toEqual([...new Set([...states, ...around])].toSorted());
    expect(Object.keys(texts.tasks).toSorted()).toEqual(Object.keys(definition.tasks).toSorted());
    expect(Object.keys(texts.events).toSorted()).toEqual([...new Set(all)].toSorted());
    const commands = Object.entries(definition.commands)
      .filter(([, { form }]) => form)
      .map(([name]) => name);
    const asked = commands.filter((name) => name !== 'prepare');
    expect(Object.keys(texts.outcomes).toSorted()).toEqual(
      [...outcomesOf(definition), ...asked, ...asked.map((name) => `${name}?`)].toSorted(),
    );
  });
});

/** Reasons that a process gives for a closed way: what its functions of faults return, and guards that name one. */
function reasonsIn(faults: string[], charts: string[], { facts }: ProcessDefinition): string[] {
  const found = (files: string[], pattern: RegExp): string[] =>
    files.flatMap((file) =>
      [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(pattern)].map(([, key = '']) => key),
    );
  const named = found(charts, /when\([^()]*, '(\w+)'\)/g).filter((key) => !(key in facts));
  return [...new Set([...found(faults, /(?:return|[^?]\?) '(\w+)'/g), ...named])].toSorted();
}

describe('refusals', () => {
  const round = reasonsIn(
    ['../prize-round/faults.ts', '../prize-round/repeats.ts'],
    ['../prize-round/chart.ts'],
    roundDefinition,
  );
  const nomination = reasonsIn(['facts.ts', 'payees.ts'], ['definition.ts', 'chart.ts'], nominationDefinition);

  it.each([
    ['a round', round, roundGerman, roundEnglish],
    ['a nomination', nomination, de, en],
  ])('of %s have words in both languages, and no others', (_, said, german, english) => {
    expect(said.length).toBeGreaterThan(5);
    expect(Object.keys(german.refusals ?? {}).toSorted()).toEqual(said);
    expect(Object.keys(english.refusals ?? {}).toSorted()).toEqual(said);
  });
});

describe('what nominees learn', () => {
  const { states } = walk(nominationDefinition.chart);

  it('names each state of the process, and says what it means to them', () => {
    expect(Object.keys(publicView.states).toSorted()).toEqual(states.toSorted());
    for (const state of states) {
      expect(publicView.names[publicView.states[state]?.is ?? '']).toBeDefined();
      expect([de.applicant[state], en.applicant[state]]).toEqual([expect.anything(), expect.anything()]);
    }
    expect(Object.keys(publicView.events).filter((event) => de.events[event] === undefined)).toEqual([]);
  });

  it.each(Object.entries({ 'a nomination': publicView, 'project funding': fundingView }))(
    'says what happens now and next with %s in every language of the readers',
    (process, { says }) => {
      const german = (process === 'a nomination' ? de : fundingGerman).applicant;
      expect(Object.keys(says ?? {}).toSorted()).toEqual(['ar', 'tr', 'uk']);
      for (const words of Object.values(says ?? {})) {
        expect(Object.keys(words).toSorted()).toEqual(Object.keys(german).toSorted());
        for (const { now, next } of Object.values(words)) expect([now, next]).not.toContain('');
      }
    },
  );

  it('says nothing of the result before it is published', () => {
    const before = ['admitted', 'scoring', 'scored'].map((state) => publicView.states[state]);
    expect(before.map((state) => [state?.is, state?.figures])).toEqual(before.map(() => ['jury', undefined]));
    expect(nominationDefinition.chart.states['main']?.states?.['scored']?.on).toMatchObject({
      published: expect.anything(),
    });
  });

  it('does not let nominees change who proposed them, and asks for all else', () => {
    const { consent } = publicView.tasks;
    expect(consent?.open).not.toContain('/origin');
    expect(consent?.open).toEqual(expect.arrayContaining(['/nominee/name', '/business/statement', '/consentPublish']));
  });
});

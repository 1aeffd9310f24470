import { describe, expect, it } from '@jest/globals';
import { eachState } from '#libs/engine/walk.js';
import { processes } from './index.js';

const counted = Object.entries(processes).flatMap(([name, { definition, forms, texts, statistics }]) =>
  statistics ? [[name, { definition, forms, texts, statistics }] as const] : [],
);

describe('what counts in the statistics', () => {
  it('is what people send in, and none of what the office does around it', () => {
    expect(counted.map(([name, { statistics }]) => [name, statistics.as])).toEqual([
      ['councilSubmission', 'submission'],
      ['nomination', 'nomination'],
      ['projectFunding', 'application'],
    ]);
  });

  it.each(counted)('of %s names states that there are, and every end', (_name, { definition, texts, statistics }) => {
    const named = Object.keys(statistics.endings);
    expect(named.filter((state) => !Object.hasOwn(texts.de.states, state))).toEqual([]);
    const ends: string[] = [];
    eachState(definition.chart, ({ type }, path) => {
      if (type === 'final') ends.push(path);
    });
    expect(ends.filter((end) => !named.includes(end))).toEqual([]);
  });

  it.each(counted)('of %s looks at facts and answers that there are', (_name, { definition, forms, statistics }) => {
    const { requested, field } = statistics;
    expect(definition.facts[requested ?? '']).toBe(requested === undefined ? undefined : 'int');
    const asked = forms.some(({ pages }) => pages.some(({ fields }) => fields.some(({ ptr }) => ptr === field)));
    expect(asked).toBe(field !== undefined);
  });
});

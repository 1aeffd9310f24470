import { describe, expect, it } from '@jest/globals';
import { enumAt } from '#libs/forms/schema-at.js';
import { prizes } from './programmes.js';
import { integrationPrize } from './programmes/integration-prize.js';
import { prizeTerms } from './terms.js';
import { nominationForms } from './task-forms.js';

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

describe.each(prizes.map((prize) => [prize.seed.key, prize] as const))('the prize %s', (_, { form, score, seed }) => {
  const { terms, texts } = seed;

  it('gives 10,000 euros in places that come one after the other', () => {
    expect(sum(terms.prizes.map(({ cents }) => cents))).toBe(1_000_000);
    expect(terms.prizes.map(({ place }) => place)).toEqual(terms.prizes.map((_one, index) => index + 1));
  });

  it('scores what its sheet computes with, in weights that add up to 10', () => {
    const asked = terms.sheet.criteria.map(({ key }) => key);
    expect(score.pages.flatMap(({ fields }) => fields.map(({ ptr }) => ptr))).toEqual([
      ...asked.flatMap((key) => [`/scores/${key}`, `/comments/${key}`]),
      '/comment',
    ]);
    for (const key of asked) expect(enumAt(score, `/scores/${key}`).at(-1)).toBe(terms.sheet.scaleMax);
    expect(sum(terms.sheet.criteria.map(({ weight }) => weight))).toBe(10);
    expect(score.rules.find(({ kind }) => kind === 'weightedMean')).toMatchObject({
      of: terms.sheet.criteria.map(({ key, weight }) => ({ ptr: `/scores/${key}`, weight })),
    });
  });

  it('has its forms among those of the process, and their categories and districts', () => {
    const published = nominationForms.map(({ name, version }) => ({ name, version }));
    expect(published).toEqual(expect.arrayContaining([seed.form, terms.forms.score]));
    expect([form, score].map(({ name }) => name)).toEqual([seed.form.name, terms.forms.score.name]);
    expect(enumAt(form, '/category')).toEqual(terms.categories);
    expect(enumAt(form, '/district')).toEqual(terms.districts);
  });

  it('says where each option comes from', () => {
    const { history: _h, sources, fieldsOfAction: _f, districts: _d, forms: _o, jury, ...options } = terms;
    const keys = [...Object.keys(options), ...Object.keys(jury).map((key) => `jury.${key}`)];
    expect(Object.keys(sources).toSorted()).toEqual(keys.toSorted());
  });

  it('has rules that the process can read', () => {
    expect(prizeTerms({ ...terms })).toEqual(expect.objectContaining({ prizes: terms.prizes, jury: terms.jury }));
  });

  it('has the same texts in English', () => {
    expect(Object.keys(texts.en ?? {})).toEqual(Object.keys(texts.de));
  });

  it('has earlier rounds in order, each with its source, and names no individual', () => {
    const years = terms.history.map(({ year }) => year);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    for (const { source, awards, year, closedOn, heldOn } of terms.history) {
      expect(source).toMatch(/^https?:\/\//);
      const days = [closedOn, heldOn].filter((day) => day !== undefined);
      expect(days.map((day) => day.slice(0, 4))).toEqual(days.map(() => String(year)));
      expect(days).toEqual(days.toSorted((a, b) => (a < b ? -1 : 1)));
      expect(awards.filter((award) => award.person && (award.organisation ?? award.project))).toEqual([]);
    }
  });
});

describe('the history of the Integrationspreis', () => {
  const { history } = integrationPrize.seed.terms;

  it('has every odd year from 2009 to 2025', () => {
    expect(history.map(({ year }) => year)).toEqual([2009, 2011, 2013, 2015, 2017, 2019, 2021, 2023, 2025]);
  });

  it.each([
    [2011, 1_100_000],
    [2021, 1_000_000],
    [2023, 1_000_000],
    [2025, 1_000_000],
  ])('of %d adds up to %d cents', (year, cents) => {
    const awards = history.find((round) => round.year === year)?.awards ?? [];
    expect(sum(awards.map((award) => award.cents ?? 0))).toBe(cents);
  });

  it('counts 183 applications where the numbers are known', () => {
    expect(sum(history.map(({ applications }) => applications ?? 0))).toBe(183);
  });
});

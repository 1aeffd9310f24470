import { describe, expect, it } from '@jest/globals';
import { catalogue, isLanguage } from './catalogue.js';
import { viewTexts } from './page-context.js';
import { de } from './texts/de.js';
import { en } from './texts/en.js';

describe('catalogue', () => {
  const texts = catalogue({
    de: {
      hello: 'Guten Tag, {{name}}',
      'days.left_one': 'noch {{count}} Tag',
      'days.left_other': 'noch {{count}} Tage',
    },
    en: { hello: 'Hello, {{name}}', 'days.left_one': '{{count}} day left', 'days.left_other': '{{count}} days left' },
  });

  it('fills places and leaves the escaping to the page', () => {
    expect(texts('de')('hello', { name: '<b>Ö & Co</b>' })).toBe('Guten Tag, <b>Ö & Co</b>');
    expect(texts('en')('hello', { name: 'Ann' })).toBe('Hello, Ann');
  });

  it('chooses between singular and plural', () => {
    expect(texts('de')('days.left', { count: 1 })).toBe('noch 1 Tag');
    expect(texts('en')('days.left', { count: 2 })).toBe('2 days left');
  });

  it('has every text of the page kit in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(de));
    expect(Object.values({ ...de, ...en }).every((text) => text.trim() !== '')).toBe(true);
    expect(viewTexts('en')('errors.title', { count: 3 })).toBe('Please check your answers: 3 places');
  });

  it('knows its languages', () => {
    expect([isLanguage('de'), isLanguage('en'), isLanguage('fr'), isLanguage(undefined)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

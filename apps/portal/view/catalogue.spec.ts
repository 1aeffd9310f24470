import { describe, expect, it } from '@jest/globals';
import { catalogue, isLanguage } from './catalogue.js';
import { viewTexts } from './page-context.js';
import { ar } from './texts/ar.js';
import { de } from './texts/de.js';
import { en } from './texts/en.js';
import { tr } from './texts/tr.js';
import { uk } from './texts/uk.js';

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

  it('speaks a further language where it has one, with the plurals of that language, else English', () => {
    const some = catalogue({
      de: { yes: 'Ja', days_one: '{{count}} Tag', days_other: '{{count}} Tage' },
      en: { yes: 'Yes', days_one: '{{count}} day', days_other: '{{count}} days' },
      uk: {
        yes: 'Так',
        days_one: '{{count}} день',
        days_few: '{{count}} дні',
        days_many: '{{count}} днів',
        days_other: '{{count}} дня',
      },
    });
    expect([1, 3, 5, 21].map((count) => some('uk')('days', { count }))).toEqual([
      '1 день',
      '3 дні',
      '5 днів',
      '21 день',
    ]);
    expect(some('tr')('yes')).toBe('Yes');
    expect(some('ar')('days', { count: 2 })).toBe('2 days');
  });

  it('has every text of the page kit in all languages', () => {
    for (const own of [tr, ar, uk]) expect(Object.keys(own)).toEqual(expect.arrayContaining(Object.keys(de)));
    expect(viewTexts('ar')('errors.title', { count: 2 })).toBe('يرجى التحقق من إجاباتك: موضعان');
    expect(viewTexts('uk')('errors.title', { count: 3 })).toBe('Перевірте, будь ласка, свої відповіді: 3 місця');
  });

  it('knows its languages', () => {
    const said = ['de', 'en', 'tr', 'ar', 'uk', 'fr', undefined];
    expect(said.filter(isLanguage)).toEqual(['de', 'en', 'tr', 'ar', 'uk']);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FormDefinition } from './definition.js';
import { formDefects } from './form-defects.js';
import { parsePage } from './parse-page.js';
import { readDegrees } from './read-values.js';
import { validate } from './validate.js';
import { valueText } from './value-text.js';
import { writeDegreesInput } from './write-values.js';

const field = { ptr: '/latMicro', widget: 'degrees' } as const;
const form: FormDefinition = {
  name: 'place',
  version: 1,
  schema: {
    type: 'object',
    properties: { latMicro: { type: 'integer', minimum: 47_000_000, maximum: 55_200_000 } },
  },
  pages: [{ key: 'main', fields: [field] }],
  rules: [],
  texts: { de: { '#': 'Ort', '#main': 'Ort', '/latMicro': 'Breite' } },
};
const typed = (text: string) => parsePage(form, 'main', { '/latMicro': text }, {});
const complaints = (text: string, language: 'de' | 'en' = 'de') =>
  validate(form, typed(text), { language }).map(({ code, text: words }) => `${code}: ${words}`);

describe('degrees', () => {
  it.each([
    ['51,5136', 51_513_600],
    ['51.5136', 51_513_600],
    [' 51,5136 ° ', 51_513_600],
    ['51', 51_000_000],
    // A dot is no separator of thousands here.
    ['51.514', 51_514_000],
    ['007,5', 7_500_000],
    ['51,513600449', 51_513_600],
    ['51,9999995', 52_000_000],
    ['-7,4653', -7_465_300],
    ['−0', 0],
  ])('are read as millionths: %s', (text, millionths) => {
    expect(readDegrees(text)).toBe(millionths);
  });

  it.each(['', '51514227', '51°30′49″', '51,5136 N', '51,5136, 7,4653', '51,', ',5', '1.051,5', '5e1', 'Rathaus'])(
    'are not guessed: "%s"',
    (text) => {
      expect(readDegrees(text)).toBeUndefined();
    },
  );

  it('are read back as they are written, to the millionth', () => {
    fc.assert(
      fc.property(fc.integer({ min: -180_000_000, max: 180_000_000 }), (millionths) => {
        expect(readDegrees(writeDegreesInput(millionths))).toBe(millionths);
      }),
    );
    expect(writeDegreesInput(51_513_600)).toBe('51,5136');
  });

  it('are kept as whole millionths, and what cannot be read as it was typed', () => {
    expect(typed('51,5136')).toEqual({ latMicro: 51_513_600 });
    expect(typed('51°30′')).toEqual({ latMicro: '51°30′' });
    expect(complaints('51,5136')).toEqual([]);
  });

  it.each([
    ['51°30′', 'unreadable'],
    ['51514227', 'unreadable'],
    ['7,4653', 'minimum'],
    ['55,200001', 'maximum'],
  ])('say how they are written and between which bounds: %s', (text, code) => {
    expect(complaints(text)).toEqual([
      `${code}: Bitte geben Sie bei „Breite“ Grad mit Komma ein, von 47° bis 55,2°, ohne Minuten und Sekunden.`,
    ]);
    expect(complaints(text, 'en')).toEqual([expect.stringContaining('from 47° to 55.2°')]);
  });

  it('are shown with their sign, in the language of the reader', () => {
    const say = (language: 'de' | 'en') =>
      valueText({ definition: form, language, ptr: '/latMicro', field }, 51_513_600);
    expect([say('de'), say('en')]).toEqual(['51,5136°', '51.5136°']);
  });

  it('need whole numbers', () => {
    expect(formDefects(form)).toEqual([]);
    const schema = { type: 'object', properties: { latMicro: { type: 'number' } } };
    expect(formDefects({ ...form, schema })).toContainEqual(expect.stringMatching(/a degrees needs .* integer/));
  });
});

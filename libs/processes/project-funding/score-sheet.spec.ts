import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formDefects } from '#libs/forms/form-defects.js';
import { sums } from '#libs/forms/sums.js';
import { validate } from '#libs/forms/validate.js';
import { assessment, defaultSheet } from './task-forms.js';
import { isSheet, notApplicable, score, scoreSheet, spread } from './score-sheet.js';

const sheet = (scores: Readonly<Record<string, number | string>>) => ({ scores });

describe('the score', () => {
  it.each([
    // (3·5 + 3·4 + 2·3 + 2·2) / 10 = 37 / 10
    ['all four', { need: 5, quality: 4, participation: 3, economy: 2 }, 370],
    // (3·5 + 3·4 + 2·2) / 8 = 31 / 8 = 3.875, half up
    ['one not applicable', { need: 5, quality: 4, participation: notApplicable, economy: 2 }, 388],
    // (2·3 + 2·0) / 4
    ['two not applicable', { need: notApplicable, quality: notApplicable, participation: 3, economy: 0 }, 150],
    ['nothing but zeros', { need: 0, quality: 0, participation: 0, economy: 0 }, 0],
    ['one missing', { need: 5, quality: 4, participation: 3 }, undefined],
    ['one above the scale', { need: 6, quality: 4, participation: 3, economy: 2 }, undefined],
    [
      'none applicable',
      { need: notApplicable, quality: notApplicable, participation: notApplicable, economy: notApplicable },
      undefined,
    ],
  ])('of %s', (_, scores, expected) => {
    expect(score(defaultSheet, sheet(scores))).toBe(expected);
  });

  it('is what the form shows, in points, for any answers', () => {
    const point = fc.constantFrom<number | string>(0, 1, 2, 3, 4, 5, notApplicable);
    const scores = fc.record({ need: point, quality: point, participation: point, economy: point });
    fc.assert(
      fc.property(scores, (given) => {
        const hundredths = score(defaultSheet, sheet(given));
        expect(sums(assessment, sheet(given))['score']).toBe(hundredths === undefined ? undefined : hundredths / 100);
      }),
    );
  });

  it('is spread from the lowest to the highest', () => {
    expect(spread([370, 220, 250])).toBe(150);
    expect(spread([370])).toBe(0);
    expect(spread([])).toBe(0);
  });
});

describe('the form of a sheet', () => {
  const words = { title: 'Idee', hint: 'Ist sie neu?' };
  const own = scoreSheet({
    form: { name: 'idea-sheet', version: 1 },
    scaleMax: 3,
    maxSpreadHundredths: 100,
    notApplicable: false,
    criteria: [{ key: 'idea', weight: 1, de: words, en: words }],
  });

  it('has no defects and offers its own scale only', () => {
    expect(formDefects(own)).toEqual([]);
    expect(own.texts.de['/scores/idea=3']).toBe('3');
    expect(own.texts.de['/scores/idea=4']).toBeUndefined();
    const codes = (value: number | string) =>
      validate(own, { scores: { idea: value }, recommendation: 'approve', reason: 'Gut.' }).map(({ ptr }) => ptr);
    expect(codes(2)).toEqual([]);
    expect(codes(notApplicable)).toEqual(['/scores/idea']);
  });

  it('asks for a comment at the extremes, in the words of the criterion', () => {
    const [error] = validate(own, { scores: { idea: 3 }, recommendation: 'approve', reason: 'Gut.' });
    expect(error).toMatchObject({
      ptr: '/comments/idea',
      text: 'Bitte begründen Sie die 0 oder die 3 Punkte bei „Idee“.',
    });
  });

  it('is known from nonsense', () => {
    expect(isSheet(defaultSheet)).toBe(true);
    expect(isSheet({ ...defaultSheet, criteria: [] })).toBe(false);
    expect(isSheet({ ...defaultSheet, scaleMax: 0.5 })).toBe(false);
  });
});

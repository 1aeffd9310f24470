import { describe, expect, it } from '@jest/globals';
import { formLanguages, type FormDefinition } from './definition.js';
import { errorText } from './error-texts.js';
import { formDefects } from './form-defects.js';
import { formText } from './form-texts.js';
import { validate } from './validate.js';
import { valueText } from './value-text.js';
import { writeDay, writeEuro } from './write-values.js';

const form: FormDefinition = {
  name: 'wish',
  version: 1,
  schema: {
    type: 'object',
    required: ['wish'],
    properties: { wish: { type: 'string', minLength: 1, maxLength: 20 }, more: { type: 'boolean', const: true } },
  },
  pages: [
    {
      key: 'main',
      fields: [
        { ptr: '/wish', widget: 'text' },
        { ptr: '/more', widget: 'checkbox' },
      ],
    },
  ],
  rules: [
    {
      kind: 'required',
      ptr: '/more',
      when: [
        { ptr: '/wish', in: ['much'] },
        { term: 'open', in: [1] },
      ],
    },
  ],
  texts: {
    de: { '#': 'Wunsch', '#main': 'Wunsch', '/wish': 'Wunsch', '/more': 'Mehr' },
    en: { '#': 'Wish', '#main': 'Wish', '/wish': 'Wish', '/more': 'More' },
    tr: { '#': 'Dilek', '#main': 'Dilek', '/wish': 'Dilek', '/more': 'Daha fazla' },
  },
};

describe('a form in five languages', () => {
  it('speaks the language asked for, else English, else German', () => {
    expect(formLanguages.map((language) => formText(form, language, '/wish'))).toEqual([
      'Wunsch',
      'Wish',
      'Dilek',
      'Wish',
      'Wish',
    ]);
    const german = { ...form, texts: { de: form.texts.de } };
    expect(formText(german, 'uk', '/wish')).toBe('Wunsch');
    expect(formText(german, 'uk', '/nothing')).toBeUndefined();
  });

  it('is found to lack words in any of them', () => {
    const half: FormDefinition = { ...form, texts: { ...form.texts, ar: { '#': 'أمنية', '/x': 'x' } } };
    expect(formDefects(form)).toEqual([]);
    expect(formDefects(half)).toEqual([
      'text #main: missing in Arabic',
      'text /wish: missing in Arabic',
      'text /more: missing in Arabic',
      'text /x: Arabic without German',
    ]);
  });

  it('has its own errors in each, and values as they are written there', () => {
    const errors = formLanguages.map((language) => validate(form, {}, { language })[0]?.text);
    expect(new Set(errors).size).toBe(formLanguages.length);
    expect(new Set(formLanguages.map((language) => errorText(language, 'format.iban'))).size).toBe(5);
    expect(formLanguages.map((language) => writeDay('2026-12-31', language))).toEqual([
      '31.12.2026',
      '31/12/2026',
      '31.12.2026',
      '31/12/2026',
      '31.12.2026',
    ]);
    for (const language of formLanguages) expect(writeEuro(125_050, language)).toMatch(/1.?250[.,]50/u);
    const field = { ptr: '/more', widget: 'checkbox' } as const;
    const said = formLanguages.map((language) => valueText({ definition: form, language, ptr: '/more', field }, true));
    expect(new Set(said).size).toBe(5);
  });

  it.each([
    ['much', { open: 1 }, ['/more']],
    ['much', { open: 0 }, []],
    ['much', {}, []],
    ['little', { open: 1 }, []],
  ])('demands an answer only where all conditions hold: %s with %o', (wish, terms, missing) => {
    expect(validate(form, { wish }, { terms }).map(({ ptr }) => ptr)).toEqual(missing);
  });
});

import { describe, expect, it } from '@jest/globals';
import { exampleForm } from './example-form.js';
import { validate, type ValidateOptions } from './validate.js';
import type { Answers, FormRule, JsonValue } from './definition.js';

const good: Answers = {
  group: { name: 'Brücke', email: 'post@bruecke.example' },
  kind: 'club',
  registered: 'yes',
  register: 'VR 1234',
  districts: ['north'],
  people: 20,
  days: { from: '2027-03-01', to: '2027-03-01' },
  plan: [{ category: 'food', text: 'Brot', cents: 1250 }],
  grantCents: 1250,
  score: 3,
  quality: 4,
  files: ['f1'],
  agreed: true,
};

const texts = (answers: Answers, options?: ValidateOptions) =>
  Object.fromEntries(validate(exampleForm, answers, options).map(({ ptr, text }) => [ptr, text]));
const codes = (answers: Answers, options?: ValidateOptions) =>
  Object.fromEntries(validate(exampleForm, answers, options).map(({ ptr, code }) => [ptr, code]));

describe('validate', () => {
  it('finds nothing in good answers', () => {
    expect(validate(exampleForm, good)).toEqual([]);
  });

  it('names every blank field that is needed, in the order of the form, in plain German', () => {
    expect(validate(exampleForm, {})).toEqual([
      { ptr: '/group/name', page: 'group', code: 'required', text: 'Bitte füllen Sie das Feld „Name“ aus.' },
      { ptr: '/group/email', page: 'group', code: 'required', text: 'Bitte füllen Sie das Feld „E-Mail-Adresse“ aus.' },
      {
        ptr: '/kind',
        page: 'group',
        code: 'required',
        text: 'Bitte wählen Sie bei „Art der Gruppe“ eine Antwort aus.',
      },
      {
        ptr: '/districts',
        page: 'group',
        code: 'required',
        text: 'Bitte wählen Sie bei „Stadtbezirke“ mindestens eine Antwort aus.',
      },
      { ptr: '/days/from', page: 'plan', code: 'required', text: 'Bitte füllen Sie das Feld „Beginn“ aus.' },
      { ptr: '/days/to', page: 'plan', code: 'required', text: 'Bitte füllen Sie das Feld „Ende“ aus.' },
      {
        ptr: '/plan',
        page: 'plan',
        code: 'required',
        text: 'Bitte tragen Sie bei „Ausgaben“ mindestens eine Zeile ein.',
      },
      {
        ptr: '/grantCents',
        page: 'plan',
        code: 'required',
        text: 'Bitte füllen Sie das Feld „Beantragte Förderung“ aus.',
      },
      { ptr: '/files', page: 'end', code: 'required', text: 'Bitte laden Sie bei „Satzung“ eine Datei hoch.' },
      { ptr: '/agreed', page: 'end', code: 'required', text: 'Bitte bestätigen Sie: „Meine Angaben sind richtig.“' },
    ]);
  });

  it('speaks English when asked, with German labels where there is no English text', () => {
    expect(texts({ ...good, grantCents: 'x' }, { language: 'en' })).toEqual({
      '/grantCents': 'Please enter an amount in euros for “Beantragte Förderung”, for example 1250.50.',
    });
  });

  it('tells only the errors of one page', () => {
    expect(validate(exampleForm, {}, { page: 'end' }).map(({ ptr }) => ptr)).toEqual(['/files', '/agreed']);
  });

  it('says what could not be read', () => {
    const typed = { people: 'viele', days: { from: '32.1.2027', to: '2027-03-01' }, grantCents: 'zwölf' };
    expect(codes({ ...good, ...typed })).toEqual({
      '/people': 'unreadable',
      '/days/from': 'unreadable',
      '/grantCents': 'unreadable',
    });
  });

  it('names the row of a table', () => {
    const plan: JsonValue = [
      { category: 'food', text: 'Brot', cents: 1250 },
      { category: 'gold', cents: -1 },
    ];
    expect(validate(exampleForm, { ...good, plan, grantCents: 1249 })).toEqual([
      expect.objectContaining({ ptr: '/plan/1/category', code: 'enum', row: 'Ausgaben, Zeile 2' }),
      expect.objectContaining({ ptr: '/plan/1/text', code: 'required', row: 'Ausgaben, Zeile 2' }),
      {
        ptr: '/plan/1/cents',
        page: 'plan',
        code: 'exclusiveMinimum',
        text: 'Bitte geben Sie bei „Betrag“ mehr als 0,00\u00a0€ ein.',
        row: 'Ausgaben, Zeile 2',
      },
    ]);
  });

  it.each<[string, Answers, Record<string, string>]>([
    [
      'too long',
      { group: { name: 'x'.repeat(21), email: 'a@b.de' } },
      { '/group/name': 'Bitte kürzen Sie „Name“ auf höchstens 20 Zeichen.' },
    ],
    ['too small', { people: 0 }, { '/people': 'Bitte geben Sie bei „Teilnehmende“ mindestens 1 ein.' }],
    [
      'not whole',
      { people: 1.5 },
      { '/people': 'Bitte geben Sie bei „Teilnehmende“ eine ganze Zahl ein, zum Beispiel 25.' },
    ],
    [
      'no e-mail address',
      { group: { name: 'A', email: 'foo' } },
      {
        '/group/email':
          'Bitte geben Sie bei „E-Mail-Adresse“ eine vollständige E-Mail-Adresse ein, zum Beispiel name@verein.de.',
      },
    ],
    [
      'unknown choice',
      { kind: 'ship' },
      { '/kind': 'Bitte wählen Sie bei „Art der Gruppe“ eine der vorgegebenen Antworten aus.' },
    ],
    [
      'too many rows',
      { plan: Array.from({ length: 5 }, () => ({ category: 'rent', text: 'x', cents: 250 })) },
      { '/plan': 'Bitte geben Sie bei „Ausgaben“ höchstens 3 Einträge an.' },
    ],
  ])('says it when an answer is %s', (_, change, expected) => {
    expect(texts({ ...good, ...change })).toEqual(expected);
  });

  it('counts characters, not UTF-16 units', () => {
    expect(codes({ ...good, group: { name: '🎭'.repeat(20), email: 'a@b.de' } })).toEqual({});
  });

  describe('rules', () => {
    it('wants both sides of the plan equal to the cent', () => {
      expect(texts({ ...good, grantCents: 1251 })).toEqual({
        '/grantCents':
          'Die Ausgaben (12,50\u00a0€) und die Förderung (12,51\u00a0€) unterscheiden sich um 0,01\u00a0€.',
      });
    });

    it('says nothing about a sum while a part of it can not be read', () => {
      const plan = [{ category: 'food', text: 'Brot', cents: 'zwölf' }];
      expect(codes({ ...good, plan })).toEqual({ '/plan/0/cents': 'unreadable' });
    });

    it('wants an end that is not before the beginning', () => {
      expect(texts({ ...good, days: { from: '2027-03-02', to: '2027-03-01' } })).toEqual({
        '/days/to': 'Das Datum bei „Ende“ darf nicht vor dem 02.03.2027 liegen.',
      });
    });

    it('wants a later day where the same day is not enough', () => {
      const rules: FormRule[] = [{ kind: 'dateAfter', ptr: '/days/to', after: { term: 'begin' } }];
      const strict = (begin: string) =>
        validate({ ...exampleForm, rules }, good, { terms: { begin } }).map(({ text }) => text);
      expect(strict('2027-02-28')).toEqual([]);
      expect(strict('2027-03-01')).toEqual(['Das Datum bei „Ende“ muss nach dem 01.03.2027 liegen.']);
    });

    it('compares a day with one that is so many years away', () => {
      const rules: FormRule[] = [{ kind: 'dateWithin', ptr: '/days/to', of: '/days/from', years: 3 }];
      const between = (from: string, to: string) =>
        validate({ ...exampleForm, rules }, { ...good, days: { from, to } }).map(({ text }) => text);
      expect(between('2027-03-01', '2030-03-01')).toEqual([]);
      expect(between('2027-03-01', '2030-03-02')).toEqual([
        'Das Datum bei „Ende“ darf nicht nach dem 01.03.2030 liegen.',
      ]);
      expect(between('2028-02-29', '2031-02-28')).toEqual([]);
      expect(between('2028-02-29', '2031-03-01')).toEqual([
        'Das Datum bei „Ende“ darf nicht nach dem 28.02.2031 liegen.',
      ]);
    });

    it('wants a comment at the extremes only', () => {
      expect(texts({ ...good, score: 5 })).toEqual({ '/comment': 'Bitte begründen Sie die 0 oder die 5 Punkte.' });
      expect(texts({ ...good, score: 0, comment: 'Darum.' })).toEqual({});
      expect(texts({ ...good, score: 4 })).toEqual({});
    });

    it('asks for a hidden answer neither by schema nor by rule', () => {
      expect(codes({ ...good, kind: 'person', register: 'falsch' })).toEqual({});
      expect(codes({ ...good, register: '' })).toEqual({ '/register': 'required' });
    });

    it('compares with the terms of the programme where they are given', () => {
      expect(texts(good, { terms: { maxCents: 1000 } })).toEqual({
        '/grantCents': '„Beantragte Förderung“ ist zu hoch: 12,50\u00a0€. Möglich sind höchstens 10,00\u00a0€.',
      });
      expect(texts(good, { terms: { maxCents: 1250 } })).toEqual({});
      expect(texts(good)).toEqual({});
    });
  });

  it('follows conditions in the schema and names only the field that is missing', () => {
    const condition = JSON.parse('{"if":{"properties":{"kind":{"const":"club"}}},"then":{"required":["people"]}}');
    const form = { ...exampleForm, schema: { ...Object(exampleForm.schema), ...condition } };
    const { people: _, ...without } = good;
    expect(validate(form, without).map(({ ptr, code }) => [ptr, code])).toEqual([['/people', 'required']]);
    expect(validate(form, { ...without, kind: 'person' })).toEqual([]);
  });

  it('checks choices against the list that the caller brings', () => {
    const sources = { topics: [{ value: '/kind', label: 'Art' }] };
    expect(codes({ ...good, topic: '/kind' }, { sources })).toEqual({});
    expect(codes({ ...good, topic: '/else' }, { sources })).toEqual({ '/topic': 'enum' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { formDefects } from '#libs/forms/form-defects.js';
import { validate } from '#libs/forms/validate.js';
import type { Answers, Terms } from '#libs/forms/definition.js';
import { call, callExtension, callForms, callWithoutMaxGrant } from './forms.js';

const complaints = (form: typeof call, answers: Answers, terms: Terms = {}): string[] =>
  validate(form, answers, { terms }).map(({ ptr, code }) => `${ptr} ${code}`);

const right = {
  name: 'Projektförderung 2027',
  opensOn: '2027-01-04',
  closesOn: '2027-02-28',
  deadlineKind: 'cutoff',
  decisionOn: '2027-04-15',
  selection: 'rank',
  budgetYear: 2027,
  budgetCents: 6_000_000,
  maxGrantCents: 500_000,
  text: 'Gesucht sind Projekte, die Nachbarschaften stärken.',
  contact: 'MIA-DO-Kommunales Integrationszentrum',
};

describe('the forms of calls', () => {
  it.each(callForms.map((form) => [form.name, form] as const))('%s has no defects', (_, form) => {
    expect(formDefects(form)).toEqual([]);
  });

  it.each(callForms.map((form) => [form.name, form] as const))('%s says all in English too', (_, { texts }) => {
    expect(Object.keys(texts.en ?? {}).toSorted()).toEqual(Object.keys(texts.de).toSorted());
  });

  it.each<[string, Answers, string[]]>([
    ['right', right, []],
    ['closed before it opens', { ...right, closesOn: '2027-01-04' }, ['/closesOn dateAfter']],
    ['decided before it closes', { ...right, decisionOn: '2027-02-28' }, ['/decisionOn dateAfter']],
    [
      'promising less than the programme gives at least',
      { ...right, maxGrantCents: 99_999 },
      ['/maxGrantCents lessThanMinimum'],
    ],
    ['promising more than it has', { ...right, maxGrantCents: 6_000_001 }, ['/maxGrantCents moreThanBudget']],
    [
      'without money',
      { ...right, budgetCents: 0, maxGrantCents: 1 },
      ['/budgetCents exclusiveMinimum', '/maxGrantCents moreThanBudget'],
    ],
  ])('a call %s', (_, answers, expected) => {
    expect(complaints(call, answers, { minGrantCents: 100_000 })).toEqual(expected);
  });

  it('a call of flat rates asks for no highest grant', () => {
    const { maxGrantCents: _none, ...answers } = right;
    expect(complaints(call, answers)).toEqual(['/maxGrantCents required']);
    expect(complaints(callWithoutMaxGrant, answers)).toEqual([]);
    expect(JSON.stringify(callWithoutMaxGrant)).not.toContain('maxGrant');
  });

  it('an extension only makes it longer', () => {
    const answers = { closesOn: '2027-03-07', reason: 'Das Portal war gestört.' };
    expect(complaints(callExtension, answers, { closesOn: '2027-02-28' })).toEqual([]);
    expect(complaints(callExtension, answers, { closesOn: '2027-03-07' })).toEqual(['/closesOn dateAfter']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { exampleForm as definition } from './example-form.js';
import { allFields } from './fields.js';
import { valueText } from './value-text.js';

describe('valueText', () => {
  it.each([
    ['/kind', 'club', 'Verein'],
    ['/kind', 'ship', 'ship'],
    ['/districts', ['north', 'south'], 'Nord, Süd'],
    ['/grantCents', 125050, '1.250,50\u00a0€'],
    ['/grantCents', 'zwölf', 'zwölf'],
    ['/days/from', '2027-03-01', '01.03.2027'],
    ['/people', 12_500, '12.500'],
    ['/people', 2027, '2027'],
    ['/agreed', true, 'Bestätigt'],
    ['/score', 5, '5'],
    ['/kind', undefined, ''],
  ])('says %s %p as "%s"', (ptr, value, text) => {
    const field = allFields(definition).find((one) => one.field.ptr === ptr)?.field;
    if (!field) throw new Error('no such field');
    expect(valueText({ definition, language: 'de', ptr, field }, value)).toBe(text);
  });

  it('says what was chosen from a list that has lost it since, where another list knows it', () => {
    const field = allFields(definition).find((one) => one.field.ptr === '/topic')?.field;
    if (!field) throw new Error('no such field');
    const say = (sources: Record<string, { value: string; label: string }[]>): string =>
      valueText({ definition, language: 'de', ptr: '/topic', field, sources }, 'i2');
    expect(say({ topics: [{ value: 'i2', label: 'Zweiter Punkt' }] })).toBe('Zweiter Punkt');
    expect(say({ topics: [], all: [{ value: 'i2', label: 'Zweiter Punkt' }] })).toBe('Zweiter Punkt');
    expect(say({ topics: [] })).toBe('i2');
  });
});

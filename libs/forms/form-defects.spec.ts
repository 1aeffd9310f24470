import { describe, expect, it } from '@jest/globals';
import { exampleForm } from './example-form.js';
import { formDefects } from './form-defects.js';
import type { FormDefinition, FormField } from './definition.js';

/** A copy of the example with another value at a path of keys, or without it. */
function broken(path: string, value?: unknown): FormDefinition {
  const copy = structuredClone(exampleForm);
  const keys = path.split(' ');
  const parent = keys.slice(0, -1).reduce<object>((inner, key) => Object(Reflect.get(inner, key)), copy);
  const last = keys.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return copy;
}

const withField = (field: FormField) => broken('pages 0 fields 8', field);

describe('formDefects', () => {
  it('finds none in the example', () => {
    expect(formDefects(exampleForm)).toEqual([]);
  });

  it.each<[string, FormDefinition, string]>([
    ['a name with capitals', broken('name', 'Example'), 'name: use lower case'],
    ['version 0', broken('version', 0), 'version: use a whole number'],
    [
      'a pattern',
      broken('schema properties group properties name pattern', '^(a+)+$'),
      'schema/properties/group/properties/name/pattern: use a named format',
    ],
    ['an unknown format', broken('schema properties register format', 'passport'), 'unknown format passport'],
    ['a reference', broken('schema properties kind', { $ref: '#/x' }), '$ref: write the part out'],
    ['an invalid schema', broken('schema properties people minimum', 'one'), 'schema:'],
    ['an unknown keyword', broken('schema properties people minimun', 1), 'schema:'],
    ['a page key twice', broken('pages 1 key', 'group'), 'page group: the key is used twice'],
    ['a page key with a slash', broken('pages 0 key', 'a/b'), 'page a/b: use lower case'],
    ['a field twice', withField({ ptr: '/kind', widget: 'radio' }), 'field /kind: it stands on the pages twice'],
    ['a field in a field', withField({ ptr: '/plan/0', widget: 'text' }), 'field /plan/0: it lies inside another'],
    ['a field that the schema lacks', withField({ ptr: '/nothing', widget: 'text' }), 'the schema has no such answer'],
    ['a dangerous pointer', withField({ ptr: '/__proto__/x', widget: 'text' }), 'not a usable pointer'],
    ['an answer that nobody asks for', broken('pages 0 fields 7'), 'schema /people: no page asks'],
    [
      'a column that the schema lacks',
      broken('pages 1 fields 2 columns 3', { key: 'x', widget: 'text' }),
      'column /plan/*/x',
    ],
    ['a sum of words', broken('pages 1 fields 2 sum', 'text'), 'sum must name a column of money'],
    ['a widget of another type', broken('pages 0 fields 7 widget', 'date'), 'a date needs'],
    ['a choice of nothing', broken('schema properties kind enum'), 'give the schema an enum'],
    ['a condition on nothing', broken('pages 0 fields 4 showIf ptr', '/x'), 'showIf refers to /x'],
    ['a condition that never holds', broken('pages 0 fields 4 showIf in', ['ship']), 'waits for ship'],
    [
      'a condition in a circle',
      broken('pages 0 fields 3 showIf', { ptr: '/register', in: ['x'] }),
      'leads back to itself',
    ],
    ['a hidden field that is required', broken('schema required 8', 'register'), 'take it out of the schema'],
    ['a rule about nothing', broken('rules 2 after', '/days/x'), 'the schema has no answer /days/x'],
    ['a rule without a field', broken('rules 5 ptr', '/days'), '/days is not a field'],
    ['a rule key twice', broken('rules 4 key', 'gap'), 'rule gap: the key is used twice'],
    ['a weight of nothing', broken('rules 4 of 0 weight', 0), 'use whole weights'],
    ['a rule that waits for nothing', broken('rules 0 when ptr', '/days'), 'when refers to /days'],
    ['a label missing', broken('texts de /kind'), 'text /kind: missing in German'],
    ['an option missing', broken('texts de /kind=club'), 'text /kind=club: missing in German'],
    ['a legend missing', broken('texts de #plan.days'), 'text #plan.days: missing'],
    ['a column label missing', broken('texts de /plan/*/cents'), 'text /plan/*/cents: missing'],
    ['an own error without text', broken('texts de /comment!extreme'), 'text /comment!extreme: missing'],
    ['a text of nothing', broken('texts de /knid', 'x'), 'text /knid: belongs to nothing'],
    ['half a translation', broken('texts en', { '#': 'Example' }), 'text /kind: missing in English'],
    [
      'a translation of nothing',
      broken('texts en', { ...exampleForm.texts.de, '/x': 'x' }),
      'text /x: English without German',
    ],
  ])('finds %s', (_, definition, message) => {
    expect(formDefects(definition)).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { exampleForm } from './example-form.js';
import { prune } from './prune.js';
import { validate } from './validate.js';
import type { Answers } from './definition.js';

const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom('', 'club', 'yes', 'north', null));

/** Answers of every shape: fitting ones, odd ones, and names that no field has. */
const answers: fc.Arbitrary<Answers> = fc.dictionary(
  fc.constantFrom('group', 'kind', 'registered', 'register', 'districts', 'people', 'days', 'plan', 'agreed', 'other'),
  fc.oneof(
    scalar,
    fc.array(scalar),
    fc.dictionary(fc.constantFrom('name', 'from', 'to', 'extra'), scalar),
    fc.array(fc.dictionary(fc.constantFrom('category', 'text', 'cents', 'extra'), scalar)),
  ),
);

describe('prune', () => {
  it('drops the answers of hidden fields, to the end of the chain', () => {
    const all = { kind: 'person', registered: 'yes', register: 'VR 1' };
    expect(prune(exampleForm, all)).toEqual({ kind: 'person' });
    expect(prune(exampleForm, { ...all, kind: 'club' })).toEqual({ kind: 'club', registered: 'yes', register: 'VR 1' });
  });

  it('drops blank rows, blanks in rows, unticked boxes and what no field asks for', () => {
    const answered: Answers = {
      plan: [{}, { text: ' ', cents: 5, secret: 1 }],
      agreed: false,
      districts: [],
      group: { name: '', x: 1 },
      y: 1,
    };
    expect(prune(exampleForm, answered)).toEqual({ plan: [{ cents: 5 }] });
  });

  it('changes nothing the second time, whatever the answers', () => {
    fc.assert(
      fc.property(answers, (any) => {
        const once = prune(exampleForm, any);
        expect(prune(exampleForm, once)).toEqual(once);
      }),
    );
  });

  it('changes nothing about what is valid', () => {
    fc.assert(
      fc.property(answers, (any) => {
        expect(validate(exampleForm, prune(exampleForm, any))).toEqual(validate(exampleForm, any));
      }),
      { numRuns: 50 },
    );
  });

  it('leaves the answers that it was given as they were', () => {
    fc.assert(
      fc.property(answers, (any) => {
        const before = canonicalJson(any);
        prune(exampleForm, any);
        expect(canonicalJson(any)).toBe(before);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { exampleForm } from './example-form.js';
import { formHash } from './form-hash.js';

describe('canonicalJson', () => {
  it('sorts keys by code units and writes no white space', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ü\n' }], a: undefined, Z: 1e21, é: true })).toBe(
      '{"Z":1e+21,"b":[1,{"c":"ü\\n","d":null}],"é":true}',
    );
  });

  it('says the same as JSON, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [1n], [[undefined]], [() => 1]])('refuses %p', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe('formHash', () => {
  it('is the same for the same content and another for any change', () => {
    const hash = formHash(exampleForm);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(formHash(JSON.parse(JSON.stringify(exampleForm)))).toBe(hash);
    expect(formHash({ ...exampleForm, version: 2 })).not.toBe(hash);
    expect(formHash({ ...exampleForm, texts: { de: { ...exampleForm.texts.de, '#': 'Anders' } } })).not.toBe(hash);
  });
});

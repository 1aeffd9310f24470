import { describe, expect, it } from '@jest/globals';
import { brokenLink, canonicalJson, entryHash, hashOf, type ChainedEntry } from './journal.js';
import { fundingAt } from './testing/funding.js';

const copy = (entries: ChainedEntry[]): ChainedEntry[] => JSON.parse(JSON.stringify(entries));
const played = (): ChainedEntry[] => copy(fundingAt('granted').journal);

describe('canonical JSON', () => {
  it.each([
    ['keys in any order', { b: 1, a: 2 }, { a: 2, b: 1 }],
    ['nested keys in any order', { x: [{ b: [1], a: { d: 1, c: 2 } }] }, { x: [{ a: { c: 2, d: 1 }, b: [1] }] }],
    ['keys that look like numbers', { 10: 'x', 9: 'y', a: 'z' }, { a: 'z', 9: 'y', 10: 'x' }],
    ['an undefined property or none', { a: 1, b: undefined }, { a: 1 }],
    ['zero below and above', { a: -0 }, { a: 0 }],
    ['a letter and its escape', { a: 'ä' }, { a: '\u00e4' }],
  ])('is the same for %s', (_case, one, other) => {
    expect(canonicalJson(one)).toBe(canonicalJson(other));
  });

  it.each([
    ['the order of a list', [1, 2], [2, 1]],
    ['a number and its text', { a: 1 }, { a: '1' }],
    ['null and nothing', { a: null }, {}],
    ['an empty record and an empty list', { a: {} }, { a: [] }],
    ['composed and decomposed letters', { a: '\u00e4' }, { a: 'a\u0308' }],
    ['large numbers', { a: 9_007_199_254_740_991 }, { a: 9_007_199_254_740_990 }],
    ['what a quote could hide', { a: 'x","b":"y' }, { a: 'x', b: 'y' }],
  ])('tells apart %s', (_case, one, other) => {
    expect(canonicalJson(one)).not.toBe(canonicalJson(other));
  });

  it('writes keys sorted, numbers shortest, text as it is', () => {
    expect(canonicalJson({ ü: '€', b: [1.5, 1e21, true, null], a: { z: '"\n', y: 0.1 } })).toBe(
      '{"a":{"y":0.1,"z":"\\"\\n"},"b":[1.5,1e+21,true,null],"ü":"€"}',
    );
  });

  it('sorts a key named __proto__ like any other', () => {
    const data: unknown = JSON.parse('{"b":1,"__proto__":{"d":1,"c":2}}');
    expect(canonicalJson(data)).toBe('{"__proto__":{"c":2,"d":1},"b":1}');
  });

  it('survives a stay in a JSONB column, which forgets the order of keys', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([key, inner]) => [key, turned(inner)]),
            )
          : value;
    for (const entry of played()) expect(hashOf(turned(JSON.parse(JSON.stringify(entry))))).toBe(hashOf(entry));
  });
});

describe('the hash of an entry', () => {
  it('is SHA-256 over number, body and the hash before, as anybody can compute', () => {
    expect(hashOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    const [first] = played();
    if (!first) throw new Error('no entry');
    expect(first.hash).toBe(hashOf({ seq: 1, body: first.body, previous: '' }));
    expect(entryHash(2, first.body, '')).not.toBe(first.hash);
    expect(entryHash(1, first.body, 'x')).not.toBe(first.hash);
  });
});

describe('the chain', () => {
  it('holds from the first entry to the last', () => {
    expect(brokenLink(played())).toBeUndefined();
    expect(brokenLink([])).toBeUndefined();
  });

  it('breaks at the entry of which any field was changed', () => {
    const entries = played();
    for (const [index, entry] of entries.entries()) {
      const paths = leaves(entry);
      expect(paths.length).toBeGreaterThan(10);
      for (const path of paths) {
        const tampered = copy(entries);
        change(tampered[index], path);
        expect([path.join('.'), brokenLink(tampered)]).toEqual([path.join('.'), tampered[index]]);
      }
    }
  });

  it('breaks where an entry is missing, doubled, moved or put in', () => {
    const [a, b, c, ...rest] = played();
    if (!a || !b || !c) throw new Error('too short');
    expect(brokenLink([b, c, ...rest])).toBe(b);
    expect(brokenLink([a, c, ...rest])).toBe(c);
    expect(brokenLink([a, c, b, ...rest])).toBe(c);
    expect(brokenLink([a, b, b, c, ...rest])).toBe(b);
    const forged = { ...a, seq: 2, previous: a.hash, hash: entryHash(2, a.body, a.hash) };
    expect(brokenLink([a, forged, b, c, ...rest])).toBe(b);
  });

  it('breaks where it does not count from one, though all hashes fit', () => {
    let previous = '';
    const counted = played().map((entry) => {
      const again = { ...entry, seq: entry.seq + 1, previous, hash: entryHash(entry.seq + 1, entry.body, previous) };
      previous = again.hash;
      return again;
    });
    expect(brokenLink(counted)).toBe(counted[0]);
  });

  it('breaks where one entry was written anew with a fitting hash', () => {
    const entries = played();
    const [, second, third] = entries;
    if (!second || !third) throw new Error('too short');
    second.body.facts = { ...second.body.facts, grantedCents: 1 };
    second.hash = entryHash(second.seq, second.body, second.previous);
    expect(brokenLink(entries)).toBe(third);
  });
});

type Path = (string | number)[];

/** Paths of all values that are no record or list. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

/** Changes the value at a path to another of its type. */
function change(root: unknown, path: Path): void {
  const last = path.at(-1) ?? '';
  const holder: unknown = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), root);
  const old: unknown = Reflect.get(Object(holder), last);
  const next =
    typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : typeof old === 'string' ? `${old}x` : 'x';
  Reflect.set(Object(holder), last, next);
}

import { describe, expect, it } from '@jest/globals';
import { writeAtom, xml, type FeedEntry } from './atom.js';

const entry: FeedEntry = {
  id: '00000000-0000-5000-8000-000000000000',
  title: 'A & B <c>',
  url: 'https://rat.example/council/papers/1?a=1&b="2"',
  published: new Date('2026-01-02T03:04:05Z'),
  updated: new Date('2026-02-03T04:05:06Z'),
  summary: 'Zeile\u0000\u0007 mit \uD800 und 😀',
  category: undefined,
};
const feed = {
  id: 'https://rat.example/f',
  title: 'F',
  self: 'https://rat.example/f',
  page: 'https://rat.example/',
  author: 'S',
};

describe('a feed', () => {
  it('is XML whatever stands in it, and as old as its newest entry', () => {
    const written = writeAtom({ ...feed, entries: [{ ...entry, updated: new Date('2025-01-01T00:00:00Z') }, entry] });
    expect(written).toContain('<title>A &amp; B &lt;c&gt;</title>');
    expect(written).toContain('href="https://rat.example/council/papers/1?a=1&amp;b=&quot;2&quot;"');
    expect(written).toContain('<summary>Zeile mit  und 😀</summary>');
    expect(written).toMatch(/<title>F<\/title>\n<updated>2026-02-03T04:05:06\.000Z<\/updated>/);
    expect(written).not.toContain('<category');
    expect(writeAtom({ ...feed, entries: [] })).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
    expect(xml('\t\n')).toBe('\t\n');
  });
});

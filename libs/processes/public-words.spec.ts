import { describe, expect, it } from '@jest/globals';
import { processes } from './index.js';

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** All texts of a value, by where they stand in it. */
const textsIn = (value: unknown, at = ''): [string, string][] => {
  if (typeof value === 'string') return [[at, value]];
  return isTree(value) ? Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at}/${key}`)) : [];
};

/** All words in a value that stand in German and English, by where they are. */
function wordsIn(value: unknown, at = ''): [string, Tree][] {
  if (!isTree(value)) return [];
  const here: [string, Tree][] = value['de'] !== undefined && value['en'] !== undefined ? [[at, value]] : [];
  return [...here, ...Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, `${at}/${key}`))];
}

const views = Object.entries(processes).flatMap(([name, { publicView }]) =>
  publicView ? [[name, publicView] as const] : [],
);

describe.each(views)('what readers learn of %s', (_name, view) => {
  it.each(['tr', 'ar', 'uk'])('has all its words in %s: nobody reads English in between', (language) => {
    const words = wordsIn(view);
    expect(words.length).toBeGreaterThan(40);
    const places = (value: unknown): string[] => textsIn(value).map(([at]) => at);
    for (const [at, inLanguages] of words)
      expect([at, places(inLanguages[language])]).toEqual([at, places(inLanguages['en'])]);
    const said = words.flatMap(([, inLanguages]) => textsIn(inLanguages[language]));
    expect(said.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('is in the letters of its language', () => {
    for (const [at, words] of wordsIn(view)) {
      for (const [, text] of textsIn(words['ar']))
        expect([at, text]).toEqual([at, expect.stringMatching(/\p{Script=Arabic}/u)]);
      for (const [, text] of textsIn(words['uk']))
        expect([at, text]).toEqual([at, expect.stringMatching(/\p{Script=Cyrillic}/u)]);
      for (const [, text] of textsIn(words['uk']))
        expect([at, text]).toEqual([at, expect.not.stringMatching(/[ыэъё]/i)]);
      for (const [, text] of textsIn(words['tr']))
        expect(textsIn(words['en']).map(([, english]) => english)).not.toContain(text);
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { formLanguages } from '#libs/forms/definition.js';
import { processes } from './index.js';
import type { Process } from './process.js';

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

/** The forms that applicants fill in: of the programmes, of their tasks, and of what they may do without being asked. */
function readersForms({ definition, forms, programmes, publicView }: Process) {
  const { tasks, commands } = definition;
  const asked = Object.keys(publicView?.tasks ?? {}).flatMap((name) => tasks[name]?.form ?? []);
  const given = Object.keys(publicView?.commands ?? {}).flatMap((name) => commands[name]?.form ?? []);
  const named = [...asked, ...given, ...programmes.map(({ form }) => form)].map((form) =>
    typeof form === 'string' ? '' : `${form.name}@${form.version}`,
  );
  return forms.filter(({ name, version }) => named.includes(`${name}@${version}`));
}

const forms = Object.values(processes).flatMap((process) =>
  process.publicView ? readersForms(process).map((form) => [form.name, form] as const) : [],
);

describe('what applicants fill in', () => {
  it('are the forms of the programmes, and those of their own tasks and commands', () => {
    const expected = [
      'project-funding-application',
      'application-komm-an',
      'comment',
      'early-start-request',
      'bank-details',
    ];
    expect(forms.map(([name]) => name)).toEqual(expect.arrayContaining(expected));
  });

  it.each(forms)('%s is worded in all languages: nobody reads English in between', (_name, { texts }) => {
    const words = Object.keys(texts.de).toSorted();
    for (const language of formLanguages)
      expect([language, Object.keys(texts[language] ?? {}).toSorted()]).toEqual([language, words]);
  });

  it.each(forms)('%s keeps the places of what is filled in', (_name, { texts }) => {
    const places = (text = '') => (text.match(/\{\w+\}/g) ?? []).toSorted();
    for (const [key, text] of Object.entries(texts.de))
      for (const language of formLanguages) expect([key, places(texts[language]?.[key])]).toEqual([key, places(text)]);
  });
});

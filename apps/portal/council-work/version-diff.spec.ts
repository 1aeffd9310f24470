import { describe, expect, it } from '@jest/globals';
import type { Answers, FormDefinition } from '#libs/forms/definition.js';
import { versionDiff } from './version-diff.js';
import { wordDiff } from './word-diff.js';

const told = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('');

describe('what a newer text changes', () => {
  it('is told in words, also in German ones', () => {
    expect(told('Der Rat beschließt den Plan.', 'Der Rat beschließt den geänderten Plan.')).toBe(
      'Der Rat beschließt den [+geänderten ]Plan.',
    );
    expect(told('für 2 Jahre über Größe', 'für 3 Jahre über Größen')).toBe('für [-2][+3] Jahre über [-Größe][+Größen]');
    expect(told('', 'Neu')).toBe('[+Neu]');
    expect(told('gleich', 'gleich')).toBe('gleich');
  });

  it('keeps lines, and gives both texts again', () => {
    const before = '1. Punkt\n2. Punkt\n3. Punkt';
    const after = '1. Punkt\n2. anderer Punkt';
    const pieces = wordDiff(before, after);
    expect(pieces.flatMap(({ kind, text }) => (kind === 'added' ? [] : [text])).join('')).toBe(before);
    expect(pieces.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('')).toBe(after);
  });

  it('takes texts that have little in common as two texts, in time', () => {
    const words = (seed: number): string =>
      Array.from({ length: 20_000 }, (_, index) => `w${(index * seed) % 99_991}`).join(' ');
    const began = Date.now();
    const pieces = wordDiff(words(7), words(31));
    expect(pieces.map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(Date.now() - began).toBeLessThan(8_000);
  });
});

const text = { type: 'string' } as const;
const definition: FormDefinition = {
  name: 'f',
  version: 1,
  schema: {
    type: 'object',
    properties: {
      proposal: text,
      reasons: text,
      money: { type: 'string', enum: ['yes', 'no'] },
      moneyText: text,
      route: { type: 'array', items: { type: 'object', properties: { body: text, on: text } } },
    },
  },
  pages: [
    {
      key: 'main',
      fields: [
        { ptr: '/proposal', widget: 'textarea' },
        { ptr: '/reasons', widget: 'textarea' },
        { ptr: '/money', widget: 'radio' },
        { ptr: '/moneyText', widget: 'textarea', showIf: { ptr: '/money', in: ['yes'] } },
        {
          ptr: '/route',
          widget: 'table',
          columns: [
            { key: 'body', widget: 'text' },
            { key: 'on', widget: 'date' },
          ],
        },
      ],
    },
  ],
  rules: [],
  texts: {
    de: {
      '/proposal': 'Vorschlag',
      '/reasons': 'Begründung',
      '/money': 'Geld?',
      '/money=yes': 'Ja',
      '/money=no': 'Nein',
      '/moneyText': 'Wie viel?',
      '/route': 'Beratungsfolge',
    },
  },
};
const state = (answers: Answers) => ({ definition, language: 'de' as const, answers });

describe('two versions of a form', () => {
  it('are compared block by block, tables row by row, without what is hidden', () => {
    const before = { proposal: 'Alles', money: 'yes', moneyText: 'Viel', route: [{ body: 'Rat', on: '2026-12-10' }] };
    const after = { proposal: 'Alles', reasons: 'Darum', money: 'no', moneyText: 'Viel', route: [{ body: 'Rat' }] };
    expect(versionDiff(state(before), state(after))).toEqual([
      { ptr: '/proposal', label: 'Vorschlag', pieces: undefined },
      { ptr: '/reasons', label: 'Begründung', pieces: [{ kind: 'added', text: 'Darum' }] },
      {
        ptr: '/money',
        label: 'Geld?',
        pieces: [
          { kind: 'removed', text: 'Ja' },
          { kind: 'added', text: 'Nein' },
        ],
      },
      { ptr: '/moneyText', label: 'Wie viel?', pieces: [{ kind: 'removed', text: 'Viel' }] },
      {
        ptr: '/route',
        label: 'Beratungsfolge',
        pieces: [
          { kind: 'same', text: 'Rat' },
          { kind: 'removed', text: ', 10.12.2026' },
        ],
      },
    ]);
  });
});

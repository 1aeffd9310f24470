import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { documentTemplates } from '#libs/documents/document-templates.js';
import { defects } from '#libs/engine/defects.js';
import type { ChartState, ProcessDefinition } from '#libs/engine/definition.js';
import { formDefects } from '#libs/forms/form-defects.js';
import { mailTemplates } from '#libs/mail/mail-templates.js';
import { councilMeeting } from '../council-meeting/process.js';
import { councilOrder } from '../council-order/process.js';
import { councilSubmission } from '../council-submission/process.js';
import type { Process, ProcessTexts } from '../process.js';
import { roles } from '../roles.js';

/** States in which a dossier can rest, as screens name them, those around them, the events that move it, and its notes. */
function walk(
  chart: Pick<ChartState, 'states'>,
  within = '',
): Record<'states' | 'around' | 'events' | 'notes', string[]> {
  const found = { states: [] as string[], around: [] as string[], events: [] as string[], notes: [] as string[] };
  for (const [name, state] of Object.entries(chart.states ?? {})) {
    const deeper = walk(state, name === 'main' || name === 'going' ? '' : `${name}.`);
    (state.states ? found.around : found.states).push(`${within}${name}`);
    for (const key of ['states', 'around', 'events', 'notes'] as const) found[key].push(...deeper[key]);
    found.events.push(...Object.keys(state.on ?? {}));
    found.notes.push(
      ...[...JSON.stringify(state).matchAll(/"type":"note","params":\{"text":"(\w+)"/g)].map(([, text = '']) => text),
    );
  }
  return found;
}

const outcomesOf = ({ tasks }: ProcessDefinition): string[] =>
  Object.entries(tasks).flatMap(([task, { outcomes }]) => outcomes.map((outcome) => `${task}.${outcome}`));
const sorted = (all: Iterable<string>): string[] => [...new Set(all)].toSorted();

const all: [string, Process][] = [
  ['a submission', councilSubmission],
  ['a meeting', councilMeeting],
  ['an order', councilOrder],
];
const both = all.flatMap(([name, process]): [string, Process, ProcessTexts][] => [
  [`${name} in German`, process, process.texts.de],
  [`${name} in English`, process, process.texts.en],
]);

describe.each(both)('the words of %s', (_, process, texts) => {
  const { definition } = process;
  const { states, around, events, notes } = walk(definition.chart);

  it('name every state, task, outcome, command and event, and nothing else', () => {
    expect(sorted(Object.keys(texts.states))).toEqual(sorted([...states, ...around]));
    expect(sorted(Object.keys(texts.tasks))).toEqual(sorted(Object.keys(definition.tasks)));
    expect(sorted(Object.keys(texts.events))).toEqual(sorted([...events, ...notes, ...outcomesOf(definition)]));
    const given = Object.entries(definition.commands).flatMap(([name, command]) =>
      command.roles.length > 0 ? [name, `${name}?`] : [],
    );
    const hints = Object.keys(texts.outcomes).filter((key) => outcomesOf(definition).includes(key.slice(0, -1)));
    expect(sorted(Object.keys(texts.outcomes))).toEqual(sorted([...outcomesOf(definition), ...given, ...hints]));
  });

  it('name previews of tasks that have one', () => {
    expect(sorted(Object.keys(texts.previews ?? {})).filter((task) => !process.previews?.[task])).toEqual([]);
    expect(sorted(Object.keys(process.texts.en.previews ?? {}))).toEqual(
      sorted(Object.keys(process.texts.de.previews ?? {})),
    );
  });

  it('say what a state without a task waits for', () => {
    const resting = Object.keys(texts.waits ?? {});
    expect(resting.filter((state) => !states.includes(state))).toEqual([]);
  });
});

/** Reasons that a process gives for a closed way: what its functions of faults return, and guards that name one. */
function reasonsIn(files: string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(pattern)].map(([, key = '']) => key),
  );
}

describe('refusals', () => {
  const returned = /(?:return|[^?]\?|:) '(\w+)'(?!\])/g;
  const guards = /when\([^()]*, '(\w+)'\)/g;
  const isReason = (key: string): boolean => /^[a-z]+[A-Z]\w+$/.test(key);
  const named = ({ facts }: ProcessDefinition, files: string[]): string[] =>
    reasonsIn(files, guards).filter((key) => !(key in facts));
  const submission = [
    ...reasonsIn(['route.ts'], /add\(\s*'(\w+)'/g),
    ...reasonsIn(['../council-submission/facts.ts'], /(?:return|\?) '(urgency\w+|notInTurn)'/g),
    ...named(councilSubmission.definition, ['../council-submission/chart.ts']),
  ];
  const meeting = [
    ...reasonsIn(['../council-meeting/faults.ts'], returned).filter(isReason),
    ...reasonsIn(['../council-meeting/facts.ts'], /\? '(notThatDay)'|: 'bodyNotThen'/g).filter(Boolean),
    ...named(councilMeeting.definition, ['../council-meeting/definition.ts']),
  ];

  it.each([
    ['a submission', submission, councilSubmission],
    ['a meeting', meeting, councilMeeting],
  ])('of %s have words in both languages, and no others', (_, said, { texts }) => {
    expect(said.length).toBeGreaterThan(10);
    expect(sorted(Object.keys(texts.de.refusals ?? {}))).toEqual(sorted(said));
    expect(sorted(Object.keys(texts.en.refusals ?? {}))).toEqual(sorted(said));
  });
});

describe('the definitions', () => {
  const surroundings = {
    heldRoles: new Set(Object.keys(roles)),
    mails: new Set<string>(mailTemplates),
    documents: new Set<string>(documentTemplates),
    forms: new Set(all.flatMap(([, { forms }]) => forms.map(({ name, version }) => `${name}@${version}`))),
  };

  it.each(all)(
    'of %s and its forms are without fault, and each form is used',
    (_, { definition, forms, programmes, termFaults }) => {
      expect(defects(definition, surroundings)).toEqual([]);
      expect(forms.flatMap(formDefects)).toEqual([]);
      for (const { texts } of forms) expect(Object.keys(texts)).toEqual(['de', 'en']);
      const used = [...Object.values(definition.tasks), ...Object.values(definition.commands)].flatMap(({ form }) =>
        typeof form === 'object' ? [form.name] : [],
      );
      expect(sorted(forms.map(({ name }) => name))).toEqual(sorted(used));
      for (const { terms } of programmes) expect(termFaults?.(terms)).toEqual([]);
    },
  );
});

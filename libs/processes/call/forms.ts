import type { FormDefinition, FormTexts } from '#libs/forms/definition.js';
import { release } from '../project-funding/task-forms.js';
import * as de from './forms.de.js';
import * as en from './forms.en.js';

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength }) as const;
const cents = { type: 'integer', exclusiveMinimum: 0, maximum: 100_000_000_000 } as const;
const day = { type: 'string', format: 'date' } as const;

const required = [
  'name',
  'opensOn',
  'closesOn',
  'deadlineKind',
  'decisionOn',
  'selection',
  'budgetYear',
  'budgetCents',
  'text',
  'contact',
] as const;

const properties = {
  name: text(120),
  opensOn: day,
  closesOn: day,
  deadlineKind: { type: 'string', enum: ['cutoff', 'orderly'] },
  decisionOn: day,
  selection: { type: 'string', enum: ['rank', 'firstCome'] },
  budgetYear: { type: 'integer', minimum: 2020, maximum: 2100 },
  budgetCents: cents,
  budgetHold: { type: 'boolean' },
  text: text(6000),
  textEn: text(6000),
  contact: text(500),
} as const;

/** What a call says; the release by a second person publishes it. */
export const call: FormDefinition = {
  name: 'call',
  version: 2,
  schema: {
    type: 'object',
    required: [...required, 'maxGrantCents'],
    properties: { ...properties, maxGrantCents: cents },
  },
  pages: [
    {
      key: 'main',
      fields: [
        { ptr: '/name', widget: 'text' },
        { ptr: '/opensOn', widget: 'date', group: 'dates' },
        { ptr: '/closesOn', widget: 'date', group: 'dates' },
        { ptr: '/deadlineKind', widget: 'radio', group: 'dates' },
        { ptr: '/decisionOn', widget: 'date', group: 'dates' },
        { ptr: '/selection', widget: 'radio' },
        { ptr: '/budgetYear', widget: 'number', inputmode: 'numeric', width: 'short', group: 'money' },
        { ptr: '/budgetCents', widget: 'money', width: 'medium', group: 'money' },
        { ptr: '/maxGrantCents', widget: 'money', width: 'medium', group: 'money' },
        { ptr: '/budgetHold', widget: 'checkbox', group: 'money' },
        { ptr: '/text', widget: 'textarea', rows: 10, group: 'words' },
        { ptr: '/textEn', widget: 'textarea', rows: 6, group: 'words' },
        { ptr: '/contact', widget: 'textarea', rows: 3, group: 'words' },
      ],
    },
  ],
  rules: [
    { kind: 'dateAfter', ptr: '/closesOn', after: '/opensOn' },
    { kind: 'dateAfter', ptr: '/decisionOn', after: '/closesOn' },
    {
      kind: 'max',
      ptr: '/maxGrantCents',
      left: '/maxGrantCents',
      right: '/budgetCents',
      unit: 'cents',
      code: 'moreThanBudget',
    },
    {
      kind: 'min',
      ptr: '/maxGrantCents',
      left: '/maxGrantCents',
      right: { term: 'minGrantCents' },
      unit: 'cents',
      code: 'lessThanMinimum',
    },
  ],
  texts: { de: de.call, en: en.call },
};

const ofMaxGrant = (ptr: string): boolean => ptr.startsWith('/maxGrantCents');
const withoutMaxGrant = (texts: FormTexts): FormTexts =>
  Object.fromEntries(Object.entries(texts).filter(([ptr]) => !ofMaxGrant(ptr)));

/** A call of a programme whose flat rates limit each grant: it has no highest one. The programme's terms name this form. */
export const callWithoutMaxGrant: FormDefinition = {
  ...call,
  name: 'call-flat-rates',
  version: 1,
  schema: { type: 'object', required: [...required], properties },
  pages: call.pages.map((page) => ({ ...page, fields: page.fields.filter(({ ptr }) => !ofMaxGrant(ptr)) })),
  rules: call.rules.filter((rule) => !('ptr' in rule && ofMaxGrant(rule.ptr))),
  texts: { de: withoutMaxGrant(de.call), en: withoutMaxGrant(en.call) },
};

/** A later end for everybody, for example after an outage (funding handbook §3.5). The term `closesOn` is the end so far. */
export const callExtension: FormDefinition = {
  name: 'call-extension',
  version: 2,
  schema: { type: 'object', required: ['closesOn', 'reason'], properties: { closesOn: day, reason: text(1000) } },
  pages: [
    {
      key: 'main',
      fields: [
        { ptr: '/closesOn', widget: 'date' },
        { ptr: '/reason', widget: 'textarea', rows: 4 },
      ],
    },
  ],
  rules: [{ kind: 'dateAfter', ptr: '/closesOn', after: { term: 'closesOn' } }],
  texts: { de: de.extension, en: en.extension },
};

/** Release of a call by a second person, or its return with a reason: as notices are released, in words of its own. */
export const callRelease: FormDefinition = {
  ...release,
  name: 'release-call',
  texts: { de: de.release, en: en.release },
};

/** All forms of calls. */
export const callForms: readonly FormDefinition[] = [call, callWithoutMaxGrant, callExtension, callRelease];

import {
  bodyKinds,
  seatRoles,
  standings,
  type BodyKind,
  type BodyRules,
} from '#libs/database/stores/council-register.store.js';
import type { Condition, FormDefinition, FormField, FormRule, JsonSchema } from '#libs/forms/definition.js';
import { made } from '../people/people-forms.js';
import type { Language } from '../view/catalogue.js';
import { registerFormTexts } from './form-texts.js';
import { registerTexts } from './texts.js';

export const registerFormNames = [
  'doTerm',
  'doBody',
  'doRename',
  'doEndBody',
  'doRules',
  'doSeat',
  'doEndSeat',
  'doPerson',
  'doChangePerson',
] as const;
export type RegisterFormName = (typeof registerFormNames)[number];

const root = 'record';
export const fieldOf = (key: string): string => `/${root}/${key}`;

const text = { type: 'string', minLength: 1, maxLength: 200 } as const;
const day = { type: 'string', format: 'date' } as const;
const count = (maximum: number) => ({ type: 'integer', minimum: 0, maximum }) as const;
const oneOf = (values: readonly string[]) => ({ type: 'string', enum: [...values] }) as const;

/** Kinds of bodies that meet. */
export const meetingKinds: readonly BodyKind[] = ['council', 'mainCommittee', 'committee', 'district'];
export const addresses = ['Frau', 'Herr', 'none'] as const;

const schemas = {
  name: text,
  shortName: { ...text, maxLength: 30 },
  key: { ...text, maxLength: 40 },
  kind: oneOf(bodyKinds),
  from: day,
  to: day,
  statutoryMembers: { ...count(300), minimum: 1 },
  noticeDays: count(60),
  shortNoticeDays: count(60),
  handInWorkingDays: count(60),
  objectionDays: count(60),
  startsAt: { type: 'string', format: 'time-of-day' },
  room: text,
  chapters: { ...text, maxLength: 3000 },
  takesSeats: { const: true },
  person: text,
  role: oneOf(seatRoles),
  standing: oneOf(standings),
  voting: { const: true },
  onBehalfOf: text,
  givenName: { ...text, maxLength: 80 },
  familyName: { ...text, maxLength: 80 },
  formOfAddress: oneOf(addresses),
  personTitle: { ...text, maxLength: 60 },
  email: { type: 'string', format: 'email', maxLength: 200 },
} as const satisfies Readonly<Record<string, JsonSchema>>;
export type FieldKey = keyof typeof schemas;

const numbers: readonly FieldKey[] = [
  'statutoryMembers',
  'noticeDays',
  'shortNoticeDays',
  'handInWorkingDays',
  'objectionDays',
];
const ruleKeys: readonly (FieldKey & keyof BodyRules)[] = [
  'noticeDays',
  'shortNoticeDays',
  'handInWorkingDays',
  'objectionDays',
  'startsAt',
  'room',
  'chapters',
];

function fieldFor(key: FieldKey): FormField {
  const ptr = fieldOf(key);
  if (key === 'from' || key === 'to') return { ptr, widget: 'date' };
  if (numbers.includes(key)) return { ptr, widget: 'number', width: 'short' };
  if (key === 'person') return { ptr, widget: 'select', source: 'people' };
  if (key === 'onBehalfOf') return { ptr, widget: 'select', source: 'factions' };
  if (key === 'kind' || key === 'role' || key === 'standing') return { ptr, widget: 'select' };
  if (key === 'formOfAddress') return { ptr, widget: 'radio', layout: 'row' };
  if (key === 'takesSeats' || key === 'voting') return { ptr, widget: 'checkbox' };
  if (key === 'chapters') return { ptr, widget: 'textarea', rows: 8 };
  if (key === 'email') return { ptr, widget: 'text', inputmode: 'email' };
  return { ptr, widget: 'text', ...(['key', 'startsAt', 'shortName'].includes(key) && { width: 'medium' as const }) };
}

interface Shape {
  readonly needed: readonly FieldKey[];
  readonly optional?: readonly FieldKey[];
  /** asked for, and needed, for bodies that meet */
  readonly ofMeetings?: readonly FieldKey[];
  /** the order of the fields, where it is another */
  readonly order?: readonly FieldKey[];
}

const names: readonly FieldKey[] = ['givenName', 'familyName', 'formOfAddress'];
const shapes: Readonly<Record<RegisterFormName, Shape>> = {
  doTerm: { needed: ['name', 'from', 'to'] },
  doBody: {
    needed: ['name', 'shortName', 'key', 'kind', 'from'],
    ofMeetings: ['statutoryMembers', ...ruleKeys],
  },
  doRename: { needed: ['name', 'shortName', 'from'], optional: ['statutoryMembers', 'takesSeats'] },
  doEndBody: { needed: ['to'] },
  doRules: { needed: ['from', ...ruleKeys] },
  doSeat: {
    needed: ['person', 'role', 'standing', 'from'],
    optional: ['voting', 'onBehalfOf', 'to'],
    order: ['person', 'role', 'standing', 'voting', 'onBehalfOf', 'from', 'to'],
  },
  doEndSeat: { needed: ['to'] },
  doPerson: {
    needed: [...names, 'email'],
    optional: ['personTitle'],
    order: ['formOfAddress', 'personTitle', 'givenName', 'familyName', 'email'],
  },
  doChangePerson: {
    needed: names,
    optional: ['personTitle'],
    order: ['formOfAddress', 'personTitle', 'givenName', 'familyName'],
  },
};

const whereMeets: Condition = { ptr: fieldOf('kind'), in: [...meetingKinds] };

/** A form of the register's administration; its title names what it does. */
export function registerForm(form: RegisterFormName, language: Language): FormDefinition {
  const { needed, optional = [], ofMeetings = [], order } = shapes[form];
  const keys = order ?? [...needed, ...optional, ...ofMeetings];
  const rules: FormRule[] = ofMeetings.map((key) => ({ kind: 'required', ptr: fieldOf(key), when: whereMeets }));
  const title = registerTexts(language)(form);
  return made({
    name: root,
    required: needed,
    properties: Object.fromEntries(keys.map((key) => [key, schemas[key]])),
    fields: keys.map((key) => ({ ...fieldFor(key), ...(ofMeetings.includes(key) && { showIf: whereMeets }) })),
    rules,
    texts: { '#': registerTexts(language)('title'), '#main': title, ...fieldTexts(keys, language) },
  });
}

function fieldTexts(keys: readonly FieldKey[], language: Language): Record<string, string> {
  const t = registerFormTexts(language);
  const hints: Partial<Record<FieldKey, string>> = {
    shortName: t('shortNameHint'),
    key: t('keyHint'),
    to: t('toHint'),
    statutoryMembers: t('statutoryHint'),
    noticeDays: t('noticeHint'),
    startsAt: t('startsAtHint'),
    chapters: t('chaptersHint'),
    takesSeats: t('takesSeatsHint'),
    personTitle: t('personTitleHint'),
    email: t('emailHint'),
  };
  const needsEnd = keys.length === 1 || keys.includes('name');
  const lines = keys.flatMap((key): [string, string][] => {
    const hint = key === 'to' && needsEnd ? undefined : hints[key];
    return [[fieldOf(key), t(key)], ...(hint === undefined ? [] : [[`${fieldOf(key)}?`, hint] as [string, string]])];
  });
  const options = [
    ...bodyKinds.map((kind): [string, string] => [`${fieldOf('kind')}=${kind}`, t(`kind.${kind}`)]),
    ...seatRoles.map((role): [string, string] => [`${fieldOf('role')}=${role}`, t(`role.${role}`)]),
    ...standings.map((one): [string, string] => [`${fieldOf('standing')}=${one}`, t(`standing.${one}`)]),
    ...addresses.map((one): [string, string] => [`${fieldOf('formOfAddress')}=${one}`, t(`formOfAddress.${one}`)]),
  ];
  return Object.fromEntries([...lines, ...options]);
}

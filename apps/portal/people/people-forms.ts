import { relationKinds } from '#libs/database/stores/people.store.js';
import type { Choice, FormDefinition, FormField, FormTexts, JsonSchema } from '#libs/forms/definition.js';
import { roles } from '#libs/processes/roles.js';
import type { Language } from '../view/catalogue.js';
import { peopleTexts } from './texts.js';
import { officeLanguage } from '../view/languages.js';

/** A form made for its page alone: nothing of it is kept but what it records. */
type Made = Pick<FormDefinition, 'rules'> & {
  readonly name: string;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly fields: readonly FormField[];
  readonly texts: FormTexts;
};

/** Fields lie below the name of their form, so that several forms can stand on one page. */
export const made = ({ name, required, properties, fields, rules, texts }: Made): FormDefinition => ({
  name,
  version: 0,
  schema: {
    type: 'object',
    required: [name],
    properties: { [name]: { type: 'object', required: [...required], properties } },
  },
  pages: [{ key: 'main', fields }],
  rules,
  texts: { de: texts, en: texts },
});

const text = { type: 'string', minLength: 1, maxLength: 200 } as const;
const day = { type: 'string', format: 'date' } as const;

const daysOf = (name: string): FormField[] => [
  { ptr: `/${name}/from`, widget: 'date' },
  { ptr: `/${name}/to`, widget: 'date' },
];
const inOrder = (name: string): FormDefinition['rules'] => [
  { kind: 'dateAfter', ptr: `/${name}/to`, after: `/${name}/from`, orEqual: true },
];

/** Who stands in for whom, from when to when: a lead chooses the absent person as well. */
export function deputyForm(
  language: Language,
  { leads: forOthers, leadsAll }: { readonly leads: boolean; readonly leadsAll: boolean },
): FormDefinition {
  const t = peopleTexts(language);
  return made({
    name: 'deputy',
    required: ['deputy', 'from', 'to', ...(forOthers ? ['absent'] : [])],
    properties: { absent: text, deputy: text, programme: text, from: day, to: day },
    fields: [
      ...(forOthers ? [{ ptr: '/deputy/absent', widget: 'select', source: 'staff' } as const] : []),
      { ptr: '/deputy/deputy', widget: 'select', source: 'staff' },
      { ptr: '/deputy/programme', widget: 'select', source: 'programmes' },
      ...daysOf('deputy'),
    ],
    rules: inOrder('deputy'),
    texts: {
      '#': t('deputyForm'),
      '#main': t('deputyForm'),
      '/deputy/absent': t('absent'),
      '/deputy/deputy': t('deputy'),
      '/deputy/deputy?': t('deputyHint'),
      '/deputy/programme': t('programme'),
      '/deputy/programme?': t(forOthers && !leadsAll ? 'programmeHintLead' : 'programmeHint'),
      '/deputy/from': t('from'),
      '/deputy/to': t('to'),
      '/deputy/to!dateAfter': t('toBeforeFrom'),
    },
  });
}

/** The choice of none of the names that are on record. */
export const newOrganisation = 'new';

/**
 * What ties somebody to an organisation.
 * @param forOthers whether the person is chosen as well
 * @param asksWhich whether one of the organisations with a similar name is meant
 */
export function relationForm(language: Language, forOthers: boolean, asksWhich = false): FormDefinition {
  const t = peopleTexts(language);
  return made({
    name: 'relation',
    required: ['organisation', 'kind', ...(forOthers ? ['person'] : []), ...(asksWhich ? ['which'] : [])],
    properties: {
      person: text,
      organisation: text,
      which: text,
      kind: { type: 'string', enum: [...relationKinds] },
      from: day,
      to: day,
    },
    fields: [
      ...(forOthers ? [{ ptr: '/relation/person', widget: 'select', source: 'staff' } as const] : []),
      { ptr: '/relation/organisation', widget: 'text' },
      ...(asksWhich ? [{ ptr: '/relation/which', widget: 'radio', source: 'organisations' } as const] : []),
      { ptr: '/relation/kind', widget: 'radio' },
      ...daysOf('relation'),
    ],
    rules: inOrder('relation'),
    texts: {
      '#': t('relationForm'),
      '#main': t('relationForm'),
      '/relation/person': t('person'),
      '/relation/organisation': t('organisation'),
      '/relation/organisation?': t('organisationHint'),
      '/relation/which': t('which'),
      '/relation/which!required': t('whichMissing'),
      '/relation/kind': t('kind'),
      ...Object.fromEntries(relationKinds.map((kind) => [`/relation/kind=${kind}`, t(`kind.${kind}`)])),
      '/relation/from': t('from'),
      '/relation/to': t('to'),
      '/relation/to?': t('toOptional'),
      '/relation/to!dateAfter': t('toBeforeFrom'),
    },
  });
}

/** Which role somebody gets, in which programme, from when on. */
export function roleForm(language: Language): FormDefinition {
  const t = peopleTexts(language);
  return made({
    name: 'role',
    required: ['person', 'role', 'programme', 'from'],
    properties: {
      person: text,
      role: { type: 'string', enum: Object.keys(roles) },
      programme: text,
      limitCents: { type: 'integer', minimum: 1 },
      from: day,
      to: day,
    },
    fields: [
      { ptr: '/role/person', widget: 'select', source: 'staff' },
      { ptr: '/role/role', widget: 'select' },
      { ptr: '/role/programme', widget: 'select', source: 'programmes' },
      { ptr: '/role/limitCents', widget: 'money', width: 'medium', showIf: { ptr: '/role/role', in: ['releaser'] } },
      ...daysOf('role'),
    ],
    rules: inOrder('role'),
    texts: {
      '#': t('roleForm'),
      '#main': t('roleForm'),
      '/role/person': t('person'),
      '/role/role': t('role'),
      ...Object.fromEntries(
        Object.entries(roles).map(([key, words]) => [`/role/role=${key}`, words[officeLanguage(language)]]),
      ),
      '/role/programme': t('programme'),
      '/role/limitCents': t('limit'),
      '/role/limitCents?': t('limitHint'),
      '/role/from': t('from'),
      '/role/to': t('to'),
      '/role/to?': t('toOptional'),
      '/role/to!dateAfter': t('toBeforeFrom'),
    },
  });
}

/** Named things as choices of a form. */
export const choices = (things: readonly { readonly id: string; readonly name: string }[]): Choice[] =>
  things.map(({ id, name }) => ({ value: id, label: name }));

import type { FormDefinition, FormField, JsonSchema } from '#libs/forms/definition.js';
import { heardOf } from '../council/route.js';
import { cents, day, declaration, demand, needed, oneOf, someOf, text, when } from '../office-form.js';
import { texts as de } from './submission-form.de.js';
import { texts as en } from './submission-form.en.js';
import { kinds } from './terms.js';

/** What a body can be asked for when a route is planned; urgent decisions and their approval follow from § 60 GO NRW. */
export const plannedRoles = ['decision', 'recommendation', 'hearing', 'notice', 'introduction'] as const;

const files = { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: 20, uniqueItems: true } as const;
const accept = ['application/pdf', 'image/jpeg', 'image/png'] as const;
const maxBytes = 20 * 1024 * 1024;
const yesNo = oneOf('yes', 'no');
/** Millionths of a degree, within Germany. */
const latitude = { type: 'integer', minimum: 47_000_000, maximum: 55_200_000 } as const;
const longitude = { type: 'integer', minimum: 5_800_000, maximum: 15_200_000 } as const;

/** Rows of a route, `{ body, role, on }`. */
export const route = {
  type: 'array',
  minItems: 1,
  maxItems: 60,
  items: {
    type: 'object',
    required: ['body', 'role'],
    properties: { body: text(100), role: oneOf(...plannedRoles), on: day },
  },
} as const;

export const routeField: FormField = {
  ptr: '/route',
  widget: 'table',
  columns: [
    { key: 'body', widget: 'select', source: 'bodies' },
    { key: 'role', widget: 'select' },
    { key: 'on', widget: 'date' },
  ],
};

const isHeardOf = { properties: { kind: { enum: heardOf } }, required: ['kind'] } as const;
const step = (role: JsonSchema) => ({ type: 'object', properties: { role }, required: ['role'] }) as const;
const steps = (items: JsonSchema) => ({ type: 'array', items }) as const;
const at = (...required: readonly string[]) => ({ type: 'object', required }) as const;

/** What one answer demands of another, beyond what rules of forms can say. */
const demands: readonly JsonSchema[] = [
  // R2: somebody decides, except on what is only heard of.
  demand(
    isHeardOf,
    { properties: { route: steps({ type: 'object', properties: { role: { not: { const: 'decision' } } } }) } },
    { properties: { route: { not: steps({ not: step({ const: 'decision' }) }) } } },
  ),
  // Coordinates come in pairs, and with a place.
  demand({ properties: { at: at('latMicro') } }, { properties: { at: at('lonMicro') } }),
  demand({ properties: { at: at('lonMicro') } }, { properties: { at: at('latMicro') } }),
  demand(
    { required: ['at'], properties: { at: { anyOf: [at('latMicro'), at('lonMicro')] } } },
    { required: ['place'] },
  ),
];

const internal = when('/publicity', 'internal');

/**
 * A council submission: what a body is asked to resolve and why, what it costs, who takes part, and the way through the
 * bodies (council handbook §2.1). Also the form of each later version.
 */
export const submissionForm: FormDefinition = {
  name: 'council-submission',
  version: 2,
  schema: {
    type: 'object',
    required: [
      'kind',
      'subject',
      'reasons',
      'finances',
      'staff',
      'integrationRelevant',
      'department',
      'publicity',
      'route',
    ],
    properties: {
      kind: oneOf(...kinds),
      supplementTo: { type: 'string', format: 'original-paper-number' },
      subject: text(300),
      proposal: text(20_000),
      reasons: text(60_000),
      legalBasis: text(3000),
      attachments: files,
      internalAttachments: files,
      finances: yesNo,
      financesText: text(10_000),
      cents,
      staff: yesNo,
      staffText: text(10_000),
      integrationRelevant: yesNo,
      districts: someOf,
      place: text(300),
      at: { type: 'object', properties: { latMicro: latitude, lonMicro: longitude } },
      department: text(100),
      involved: someOf,
      fileNumber: text(100),
      publicity: oneOf('public', 'internal'),
      category: oneOf('staff', 'land', 'contracts', 'tax', 'personalData', 'resolution'),
      signers: {
        type: 'array',
        maxItems: 40,
        items: {
          type: 'object',
          required: ['person', 'stage', 'about'],
          properties: {
            person: text(100),
            stage: { type: 'integer', minimum: 1, maximum: 4 },
            about: oneOf('all', 'finances', 'staff', 'legal'),
            silence: oneOf('no', 'yes'),
          },
        },
      },
      councilOnly: declaration,
      route,
    },
    allOf: demands,
  },
  pages: [
    {
      key: 'content',
      fields: [
        { ptr: '/kind', widget: 'radio' },
        { ptr: '/supplementTo', widget: 'text', width: 'medium', showIf: when('/kind', 'supplement') },
        { ptr: '/subject', widget: 'textarea', rows: 2 },
        { ptr: '/proposal', widget: 'textarea', rows: 8 },
        { ptr: '/reasons', widget: 'textarea', rows: 16 },
        { ptr: '/legalBasis', widget: 'textarea', rows: 3 },
        { ptr: '/attachments', widget: 'file', accept, maxBytes },
        { ptr: '/internalAttachments', widget: 'file', accept, maxBytes },
      ],
    },
    {
      key: 'effects',
      fields: [
        { ptr: '/finances', widget: 'radio', group: 'finances' },
        { ptr: '/financesText', widget: 'textarea', rows: 5, group: 'finances', showIf: when('/finances', 'yes') },
        { ptr: '/cents', widget: 'money', width: 'medium', group: 'finances', showIf: when('/finances', 'yes') },
        { ptr: '/staff', widget: 'radio', group: 'staff' },
        { ptr: '/staffText', widget: 'textarea', rows: 5, group: 'staff', showIf: when('/staff', 'yes') },
        { ptr: '/integrationRelevant', widget: 'radio' },
        { ptr: '/districts', widget: 'checkboxes', source: 'districts' },
        { ptr: '/place', widget: 'text', group: 'place' },
        { ptr: '/at/latMicro', widget: 'degrees', width: 'medium', group: 'place' },
        { ptr: '/at/lonMicro', widget: 'degrees', width: 'medium', group: 'place' },
      ],
    },
    {
      key: 'who',
      fields: [
        { ptr: '/department', widget: 'select', source: 'departments' },
        { ptr: '/involved', widget: 'checkboxes', source: 'departments' },
        { ptr: '/fileNumber', widget: 'text', width: 'medium' },
        { ptr: '/publicity', widget: 'radio', group: 'publicity' },
        { ptr: '/category', widget: 'select', group: 'publicity', showIf: internal },
        {
          ptr: '/signers',
          widget: 'table',
          columns: [
            { key: 'person', widget: 'select', source: 'coSigners' },
            { key: 'stage', widget: 'number' },
            { key: 'about', widget: 'select' },
            { key: 'silence', widget: 'select' },
          ],
        },
      ],
    },
    { key: 'route', fields: [{ ptr: '/councilOnly', widget: 'checkbox' }, routeField] },
  ],
  rules: [
    needed('/supplementTo', when('/kind', 'supplement')),
    needed('/proposal', when('/kind', 'resolution', 'supplement', 'tabled', 'motion')),
    needed('/financesText', when('/finances', 'yes')),
    needed('/staffText', when('/staff', 'yes')),
    needed('/category', internal),
  ],
  texts: { de, en },
};

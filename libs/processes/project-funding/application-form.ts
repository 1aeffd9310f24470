import type { FormDefinition } from '#libs/forms/definition.js';
import { de } from './application-form.de.js';
import { en } from './application-form.en.js';

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength }) as const;
const cents = { type: 'integer', exclusiveMinimum: 0, maximum: 1_000_000_000 } as const;
const declaration = { type: 'boolean', const: true } as const;
const files = { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: 10, uniqueItems: true } as const;
const accept = ['application/pdf', 'image/jpeg', 'image/png'] as const;
const maxBytes = 20 * 1024 * 1024;

const row = (categories: readonly string[]) =>
  ({
    type: 'object',
    required: ['category', 'text', 'amountCents'],
    properties: { category: { type: 'string', enum: categories }, text: text(200), amountCents: cents },
  }) as const;

const declarations = ['notBegun', 'completeAndTrue', 'noDoubleFunding', 'noClaim', 'privacy'] as const;

/** Application for a project grant: the fields of the NRW pattern (funding handbook §3.4) that a small grant needs. */
export const applicationForm: FormDefinition = {
  name: 'project-funding-application',
  version: 1,
  schema: {
    type: 'object',
    required: [
      'organisation',
      'contact',
      'project',
      'period',
      'costs',
      'requestedCents',
      'attachments',
      'declarations',
    ],
    properties: {
      organisation: {
        type: 'object',
        required: ['name', 'legalForm', 'street', 'postalCode', 'city'],
        properties: {
          name: text(200),
          legalForm: {
            type: 'string',
            enum: [
              'eV',
              'nonRegisteredAssociation',
              'gGmbH',
              'GmbH',
              'gUG',
              'foundation',
              'publicBody',
              'schoolOrDaycare',
              'initiative',
              'person',
              'soleTraderOrGbR',
            ],
          },
          registerNumber: { type: 'string', format: 'association-register-number' },
          street: text(200),
          postalCode: { type: 'string', format: 'postal-code' },
          city: text(100),
        },
      },
      contact: {
        type: 'object',
        required: ['name', 'email'],
        properties: {
          name: text(200),
          email: { type: 'string', format: 'email', maxLength: 254 },
          phone: { type: 'string', format: 'phone' },
        },
      },
      project: {
        type: 'object',
        required: ['title', 'summary', 'description', 'fieldOfAction', 'districts', 'participants'],
        properties: {
          title: text(120),
          summary: text(500),
          description: text(6000),
          fieldOfAction: {
            type: 'string',
            enum: ['BILDUNG', 'ARBEIT_UNTERNEHMEN', 'SOZIALE_BALANCE_STADTBEZIRKE', 'WELTOFFENE_INTERNATIONALE_STADT'],
          },
          districts: {
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            items: {
              type: 'string',
              enum: [
                'gesamtstaedtisch',
                'innenstadt-west',
                'innenstadt-nord',
                'innenstadt-ost',
                'eving',
                'scharnhorst',
                'brackel',
                'aplerbeck',
                'hoerde',
                'hombruch',
                'luetgendortmund',
                'huckarde',
                'mengede',
              ],
            },
          },
          participants: { type: 'integer', minimum: 0, maximum: 1_000_000 },
        },
      },
      period: {
        type: 'object',
        required: ['from', 'to'],
        properties: { from: { type: 'string', format: 'date' }, to: { type: 'string', format: 'date' } },
      },
      costs: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        items: row(['staff', 'fees', 'materials', 'rent', 'travel', 'publicity', 'other']),
      },
      income: {
        type: 'array',
        maxItems: 50,
        items: row(['ownFunds', 'donations', 'participantFees', 'publicFunding', 'privateFunding']),
      },
      requestedCents: cents,
      attachments: {
        type: 'object',
        required: ['basis'],
        properties: { basis: { ...files, minItems: 1 }, more: files },
      },
      declarations: {
        type: 'object',
        required: [...declarations],
        properties: Object.fromEntries(declarations.map((name) => [name, declaration])),
      },
    },
  },
  pages: [
    {
      key: 'organisation',
      fields: [
        { ptr: '/organisation/name', widget: 'text', autocomplete: 'organization' },
        { ptr: '/organisation/legalForm', widget: 'select' },
        {
          ptr: '/organisation/registerNumber',
          widget: 'text',
          width: 'medium',
          showIf: { ptr: '/organisation/legalForm', in: ['eV'] },
        },
        { ptr: '/organisation/street', widget: 'text', group: 'address', autocomplete: 'street-address' },
        {
          ptr: '/organisation/postalCode',
          widget: 'text',
          group: 'address',
          width: 'short',
          inputmode: 'numeric',
          autocomplete: 'postal-code',
        },
        { ptr: '/organisation/city', widget: 'text', group: 'address', autocomplete: 'address-level2' },
        { ptr: '/contact/name', widget: 'text', group: 'contact', autocomplete: 'name' },
        { ptr: '/contact/email', widget: 'text', group: 'contact', inputmode: 'email', autocomplete: 'email' },
        {
          ptr: '/contact/phone',
          widget: 'text',
          group: 'contact',
          width: 'medium',
          inputmode: 'tel',
          autocomplete: 'tel',
        },
      ],
    },
    {
      key: 'project',
      fields: [
        { ptr: '/project/title', widget: 'text' },
        { ptr: '/project/summary', widget: 'textarea', rows: 4 },
        { ptr: '/project/description', widget: 'textarea', rows: 14 },
        { ptr: '/project/fieldOfAction', widget: 'radio' },
        { ptr: '/project/districts', widget: 'checkboxes' },
        { ptr: '/project/participants', widget: 'number', inputmode: 'numeric', width: 'short' },
      ],
    },
    {
      key: 'period',
      fields: [
        { ptr: '/period/from', widget: 'date' },
        { ptr: '/period/to', widget: 'date' },
      ],
    },
    {
      key: 'finances',
      fields: [
        {
          ptr: '/costs',
          widget: 'table',
          sum: 'amountCents',
          columns: [
            { key: 'category', widget: 'select' },
            { key: 'text', widget: 'text' },
            { key: 'amountCents', widget: 'money' },
          ],
        },
        {
          ptr: '/income',
          widget: 'table',
          sum: 'amountCents',
          columns: [
            { key: 'category', widget: 'select' },
            { key: 'text', widget: 'text' },
            { key: 'amountCents', widget: 'money' },
          ],
        },
        { ptr: '/requestedCents', widget: 'money', width: 'medium' },
      ],
    },
    {
      key: 'attachments',
      fields: [
        { ptr: '/attachments/basis', widget: 'file', accept, maxBytes },
        { ptr: '/attachments/more', widget: 'file', accept, maxBytes },
      ],
    },
    {
      key: 'declarations',
      fields: declarations.map((name) => ({ ptr: `/declarations/${name}`, widget: 'checkbox' })),
    },
  ],
  rules: [
    { kind: 'required', ptr: '/organisation/registerNumber', when: { ptr: '/organisation/legalForm', in: ['eV'] } },
    { kind: 'dateAfter', ptr: '/period/to', after: '/period/from', orEqual: true },
    { kind: 'sum', key: 'costs', of: ['/costs/*/amountCents'], unit: 'cents' },
    { kind: 'sum', key: 'financing', of: ['/income/*/amountCents', '/requestedCents'], unit: 'cents' },
    {
      kind: 'sum',
      key: 'difference',
      of: ['/costs/*/amountCents'],
      minus: ['/income/*/amountCents', '/requestedCents'],
      unit: 'cents',
    },
    {
      kind: 'max',
      ptr: '/requestedCents',
      left: '/requestedCents',
      right: { term: 'maxGrantCents' },
      unit: 'cents',
      code: 'maxGrant',
    },
    {
      kind: 'equal',
      ptr: '/requestedCents',
      left: ['/income/*/amountCents', '/requestedCents'],
      right: '/costs/*/amountCents',
      unit: 'cents',
      code: 'unbalanced',
    },
  ],
  texts: { de, en },
};

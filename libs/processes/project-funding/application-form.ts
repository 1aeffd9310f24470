import type { FormDefinition, FormLanguage, FormRule, FormTexts } from '#libs/forms/definition.js';
import { ar } from './application-form.ar.js';
import { de } from './application-form.de.js';
import { en } from './application-form.en.js';
import { tr } from './application-form.tr.js';
import { uk } from './application-form.uk.js';
import {
  componentsPart,
  fixedAmountPart,
  flatRatesPart,
  ownContributionPart,
  volunteersPart,
  type Sections,
} from './application-sections.js';

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

export const districts: readonly string[] = [
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
];

/** Districts bear the same name in all languages, except for the whole city. */
const districtWords: FormTexts = Object.fromEntries(
  Object.entries(de).filter(([key]) => key.startsWith('/project/districts=')),
);
const texts: Readonly<Record<FormLanguage, FormTexts>> = {
  de,
  en,
  tr: { ...districtWords, ...tr },
  ar: { ...districtWords, ...ar },
  uk: { ...districtWords, ...uk },
};

const costCategories = ['staff', 'fees', 'materials', 'rent', 'travel', 'publicity', 'other'] as const;
/** No programme grants for longer. */
const longestYears = 3;

const declarations = [
  'notBegun',
  'completeAndTrue',
  'subsidyRelevant',
  'noDoubleFunding',
  'noTerrorFinancing',
  'noClaim',
  'privacy',
] as const;

export interface ApplicationForm {
  readonly name: string;
  readonly version: number;
  readonly sections?: Sections;
}

/**
 * The application to a programme: the fields of the NRW pattern (funding handbook §3.4) that a small grant needs, with
 * what the programme asks beside. Pointers of the base form are the same in all programmes, whatever the sections.
 */
export function applicationForm({ name, version, sections = {} }: ApplicationForm): FormDefinition {
  const component = componentsPart(sections.components);
  const flatRates = flatRatesPart(sections.flatRates);
  const volunteers = volunteersPart(sections.volunteers);
  const own = ownContributionPart(sections.ownContribution);
  const fixed = fixedAmountPart(sections.fixedCents);
  const parts = [component, flatRates, volunteers, own, fixed];
  const finances = [flatRates, volunteers, own];
  const offered = sections.districts ?? districts;
  const paid = costCategories.filter((one) => !sections.notEligible?.categories.includes(one));
  const words = (language: FormLanguage): FormTexts => {
    const base = { ...texts[language], ...Object.assign({}, ...parts.map((part) => part.texts[language])) };
    const { title, notEligible } = sections;
    const isGone = (key: string): boolean =>
      costCategories.some((one) => key === `/costs/*/category=${one}` && !paid.includes(one)) ||
      districts.some((one) => key === `/project/districts=${one}` && !offered.includes(one));
    return {
      ...Object.fromEntries(Object.entries<string>(base).filter(([key]) => !isGone(key))),
      ...(title ? { '#': title[language] } : {}),
      ...(notEligible ? { '/costs?': `${base['/costs?']} ${notEligible.why[language]}` } : {}),
    };
  };
  return {
    name,
    version,
    schema: {
      type: 'object',
      required: [
        'organisation',
        'contact',
        'project',
        'period',
        ...(sections.flatRates ? [] : ['costs']),
        'vatDeductible',
        'requestedCents',
        'attachments',
        'declarations',
        ...finances.flatMap(({ required }) => required),
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
          required: [
            'title',
            'summary',
            'description',
            'fieldOfAction',
            'districts',
            'participants',
            ...component.required,
          ],
          properties: {
            title: text(120),
            summary: text(500),
            description: text(6000),
            fieldOfAction: {
              type: 'string',
              enum: [
                'BILDUNG',
                'ARBEIT_UNTERNEHMEN',
                'SOZIALE_BALANCE_STADTBEZIRKE',
                'WELTOFFENE_INTERNATIONALE_STADT',
              ],
            },
            districts: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              items: {
                type: 'string',
                enum: offered,
              },
            },
            participants: { type: 'integer', minimum: 0, maximum: 1_000_000 },
            ...component.properties,
          },
        },
        period: {
          type: 'object',
          required: ['from', 'to'],
          properties: { from: { type: 'string', format: 'date' }, to: { type: 'string', format: 'date' } },
        },
        earlyStart: { type: 'object', properties: { requested: { type: 'boolean' }, reason: text(2000) } },
        vatDeductible: { type: 'string', enum: ['yes', 'no'] },
        costs: {
          type: 'array',
          minItems: 1,
          maxItems: 50,
          items: row(paid),
        },
        income: {
          type: 'array',
          maxItems: 50,
          items: row(['ownFunds', 'donations', 'participantFees', 'publicFunding', 'privateFunding']),
        },
        otherApplications: {
          type: 'array',
          maxItems: 20,
          items: {
            type: 'object',
            required: ['body', 'amountCents', 'status'],
            properties: {
              body: text(200),
              amountCents: cents,
              status: { type: 'string', enum: ['applied', 'granted'] },
            },
          },
        },
        requestedCents: cents,
        ...Object.assign({}, ...finances.map(({ properties }) => properties)),
        attachments: {
          type: 'object',
          required: ['basis'],
          properties: { basis: { ...files, minItems: 1 }, more: files },
        },
        declarations: {
          type: 'object',
          required: [...declarations],
          properties: Object.fromEntries(declarations.map((one) => [one, declaration])),
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
          ...component.fields,
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
          { ptr: '/earlyStart/requested', widget: 'checkbox' },
          {
            ptr: '/earlyStart/reason',
            widget: 'textarea',
            rows: 4,
            showIf: { ptr: '/earlyStart/requested', in: [true] },
          },
        ],
      },
      {
        key: 'finances',
        fields: [
          { ptr: '/vatDeductible', widget: 'radio' },
          ...flatRates.fields,
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
          ...volunteers.fields,
          ...own.fields,
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
          {
            ptr: '/otherApplications',
            widget: 'table',
            columns: [
              { key: 'body', widget: 'text' },
              { key: 'amountCents', widget: 'money' },
              { key: 'status', widget: 'select' },
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
        fields: declarations.map((one) => ({ ptr: `/declarations/${one}`, widget: 'checkbox' })),
      },
    ],
    rules: [
      { kind: 'required', ptr: '/organisation/registerNumber', when: { ptr: '/organisation/legalForm', in: ['eV'] } },
      { kind: 'dateAfter', ptr: '/period/from', after: { term: 'appliedOn' }, orEqual: true, code: 'begun' },
      { kind: 'dateAfter', ptr: '/period/to', after: '/period/from', orEqual: true },
      { kind: 'dateWithin', ptr: '/period/to', of: '/period/from', years: longestYears, code: 'tooLong' },
      { kind: 'required', ptr: '/earlyStart/reason', when: { ptr: '/earlyStart/requested', in: [true] } },
      ...parts.flatMap(({ sums }) => sums),
      atBound('max', 'maxGrantCents', 'maxGrant'),
      atBound('min', 'minGrantCents', 'minGrant'),
      ...parts.flatMap(({ rules }) => rules),
      ...balance(parts.flatMap(({ sums }) => sums.flatMap((rule) => ('key' in rule ? [rule.key] : [])))),
    ],
    texts: { de: words('de'), en: words('en'), tr: words('tr'), ar: words('ar'), uk: words('uk') },
  };
}

const atBound = (kind: 'max' | 'min', term: string, code: string): FormRule => ({
  kind,
  ptr: '/requestedCents',
  left: '/requestedCents',
  right: { term },
  unit: 'cents',
  code,
});

/** Costs and financing are equal to the cent; `plus` are sums of sections that are costs as well. */
function balance(plus: readonly string[]): FormRule[] {
  const financing = ['/income/*/amountCents', '/requestedCents'];
  const costs = { kind: 'sum', of: ['/costs/*/amountCents'], plus, unit: 'cents' } as const;
  return [
    { ...costs, key: 'costs' },
    { kind: 'sum', key: 'financing', of: financing, unit: 'cents' },
    { ...costs, key: 'difference', minus: financing },
    {
      kind: 'equal',
      ptr: '/requestedCents',
      left: financing,
      right: { sum: 'costs' },
      unit: 'cents',
      code: 'unbalanced',
    },
  ];
}

import type {
  FormDefinition,
  FormField,
  FormLanguage,
  FormPage,
  FormRule,
  FormTexts,
  JsonSchema,
} from '#libs/forms/definition.js';
import { districts } from '../project-funding/application-form.js';
import { de as fundingWords } from '../project-funding/application-form.de.js';
import { ar } from './nomination-form.ar.js';
import { de } from './nomination-form.de.js';
import { en } from './nomination-form.en.js';
import { tr } from './nomination-form.tr.js';
import { uk } from './nomination-form.uk.js';
import { demand, text, when } from '../office-form.js';

/** A word in every language in which people nominate. */
export type EveryLanguage<T> = Readonly<Record<FormLanguage, T>>;

/** What a prize asks beside the common questions. */
export interface NominationPart {
  readonly page: FormPage;
  readonly properties: Readonly<Record<string, JsonSchema>>;
  /** pointers of this part, and of others, that whoever is nominated must answer */
  readonly required: readonly string[];
  /** words of the part; also where the prize says a common question in its own way */
  readonly texts: EveryLanguage<FormTexts>;
  /** common questions that the prize does not ask */
  readonly instead: readonly string[];
}

export interface NominationForm {
  readonly name: string;
  readonly version: number;
  readonly title: EveryLanguage<string>;
  readonly categories: readonly ({ readonly key: string } & EveryLanguage<string>)[];
  readonly part?: NominationPart;
}

const email = { type: 'string', format: 'email', maxLength: 254 } as const;
const phone = { type: 'string', format: 'phone' } as const;
const choice = (values: readonly string[]) => ({ type: 'string', enum: values }) as const;
const declaration = { type: 'boolean', const: true } as const;
const files = { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: 10, uniqueItems: true } as const;
const images = ['image/jpeg', 'image/png'] as const;
const maxBytes = 20 * 1024 * 1024;

const legalForms = ['association', 'company', 'person', 'school', 'initiative', 'other'] as const;
const texts: EveryLanguage<FormTexts> = { de, en, tr, ar, uk };

/** What whoever is nominated must say themselves; who proposes somebody else need not know it. */
const ownAnswers = [
  '/nominee/legalForm',
  '/district',
  '/startedOn',
  '/description',
  '/goals',
  '/targetGroup',
  '/consentPublish',
];

/** Whoever is not shown at all is not asked about pictures. */
const shown = when('/consentPublish', 'yes');
/** Pictures need the word that they may be passed on. */
const photosNeedRights = demand(
  { properties: { photos: { type: 'array', minItems: 1 } }, required: ['photos'] },
  { required: ['photoRights'] },
);
/** What rules ask of the nominee alone, in words of the form: by oneself, or completing what somebody else began. */
const byNominee = [when('/origin', 'self'), { term: 'nomineeCompletes', in: [1] }] as const;

/**
 * A nomination for a prize (funding handbook §4.3): by oneself or by somebody else. Who proposes somebody else must give only
 * title, category, name and address of the nominee, and a summary. The nominee completes it: then the term
 * `nomineeCompletes` is 1. Whether publication is agreed counts only where the nominee has said so.
 */
export function nominationForm({ name, version, title, categories, part }: NominationForm): FormDefinition {
  const without = new Set(part?.instead);
  const mandatory = [...ownAnswers.filter((ptr) => !without.has(ptr)), ...(part?.required ?? [])];
  const keep = (field: FormField): boolean => !without.has(field.ptr);
  const words = (language: FormLanguage): FormTexts =>
    Object.fromEntries(
      Object.entries({
        ...texts[language],
        ...districtWords(language),
        ...Object.fromEntries(categories.map((one) => [`/category=${one.key}`, one[language]])),
        ...part?.texts[language],
        '#': title[language],
      }).filter(([key]) => !without.has(key.replace(/[?!=+].*$/, ''))),
    );
  const { properties, pages } = common(categories.map(({ key }) => key));
  const kept = Object.entries(properties).filter(([key]) => !without.has(`/${key}`));
  const [who, project, ...rest] = pages.map((page) => ({ ...page, fields: page.fields.filter(keep) }));
  return {
    name,
    version,
    schema: {
      type: 'object',
      required: ['origin', 'nominee', 'title', 'category', 'summary', 'privacyRead', 'truthful'],
      properties: { ...Object.fromEntries(kept), ...part?.properties },
      allOf: [photosNeedRights],
    },
    pages: [who, project, part?.page, ...rest].filter((page) => page !== undefined),
    rules: byNominee.flatMap((nominee): FormRule[] => [
      ...mandatory.map((ptr): FormRule => ({ kind: 'required', ptr, when: nominee })),
      { kind: 'required', ptr: '/consentPhoto', when: [nominee, shown] },
    ]),
    texts: { de: words('de'), en: words('en'), tr: words('tr'), ar: words('ar'), uk: words('uk') },
  };
}

/** Districts bear the same name in all languages, except for the whole city. */
const districtWords = (language: FormLanguage): FormTexts =>
  Object.fromEntries(
    districts.flatMap((key) => {
      const own = texts[language][`/district=${key}`] ?? fundingWords[`/project/districts=${key}`];
      return own === undefined ? [] : [[`/district=${key}`, own]];
    }),
  );

/** The questions of all prizes; their pointers are the same everywhere. */
function common(categories: readonly string[]): {
  properties: Readonly<Record<string, JsonSchema>>;
  pages: readonly FormPage[];
} {
  return {
    properties: {
      origin: choice(['self', 'third']),
      nominee: {
        type: 'object',
        required: ['name', 'email'],
        properties: { name: text(200), legalForm: choice(legalForms), email, phone },
      },
      proposer: { type: 'object', properties: { relation: text(300) } },
      jointly: {
        type: 'array',
        maxItems: 10,
        items: { type: 'object', required: ['name'], properties: { name: text(200), email } },
      },
      title: text(120),
      category: choice(categories),
      district: choice(districts),
      summary: text(500),
      startedOn: { type: 'string', format: 'date' },
      description: text(6000),
      goals: text(2000),
      targetGroup: text(1000),
      volunteers: { type: 'integer', minimum: 0, maximum: 100_000 },
      partners: text(1000),
      sustainability: text(2000),
      thirdPartyFunding: text(1000),
      photos: files,
      photoRights: declaration,
      evidence: files,
      conflicts: text(1000),
      consentPublish: choice(['yes', 'no']),
      consentPhoto: choice(['yes', 'no']),
      privacyRead: declaration,
      truthful: declaration,
    },
    pages: [
      {
        key: 'who',
        fields: [
          { ptr: '/origin', widget: 'radio' },
          { ptr: '/nominee/name', widget: 'text', group: 'nominee' },
          { ptr: '/nominee/email', widget: 'text', inputmode: 'email', group: 'nominee' },
          { ptr: '/nominee/phone', widget: 'text', inputmode: 'tel', width: 'medium', group: 'nominee' },
          { ptr: '/nominee/legalForm', widget: 'select', group: 'nominee' },
          { ptr: '/proposer/relation', widget: 'text', showIf: { ptr: '/origin', in: ['third'] } },
          {
            ptr: '/jointly',
            widget: 'table',
            columns: [
              { key: 'name', widget: 'text' },
              { key: 'email', widget: 'text' },
            ],
          },
        ],
      },
      {
        key: 'project',
        fields: [
          { ptr: '/title', widget: 'text' },
          { ptr: '/category', widget: 'radio' },
          { ptr: '/summary', widget: 'textarea', rows: 4 },
          { ptr: '/district', widget: 'select' },
          { ptr: '/startedOn', widget: 'date' },
          { ptr: '/description', widget: 'textarea', rows: 12 },
          { ptr: '/goals', widget: 'textarea', rows: 5 },
          { ptr: '/targetGroup', widget: 'textarea', rows: 3 },
          { ptr: '/volunteers', widget: 'number', inputmode: 'numeric', width: 'short' },
          { ptr: '/partners', widget: 'textarea', rows: 3 },
          { ptr: '/sustainability', widget: 'textarea', rows: 4 },
          { ptr: '/thirdPartyFunding', widget: 'textarea', rows: 3 },
        ],
      },
      {
        key: 'pictures',
        fields: [
          { ptr: '/photos', widget: 'file', accept: images, maxBytes },
          { ptr: '/photoRights', widget: 'checkbox' },
          { ptr: '/evidence', widget: 'file', accept: ['application/pdf', ...images], maxBytes },
        ],
      },
      {
        key: 'consent',
        fields: [
          { ptr: '/consentPublish', widget: 'radio' },
          { ptr: '/consentPhoto', widget: 'radio', showIf: shown },
          { ptr: '/conflicts', widget: 'textarea', rows: 3 },
          { ptr: '/privacyRead', widget: 'checkbox' },
          { ptr: '/truthful', widget: 'checkbox' },
        ],
      },
    ],
  };
}

/** The nomination for the Integrationspreis, whose categories are the four fields of action. */
export const prizeNomination: FormDefinition = nominationForm({
  name: 'prize-nomination',
  version: 2,
  title: {
    de: 'Nominierung für den Integrationspreis',
    en: 'Nomination for the Integration Prize',
    tr: 'Uyum Ödülü için aday gösterme',
    ar: 'ترشيح لجائزة الاندماج',
    uk: 'Номінація на Премію за інтеграцію',
  },
  categories: [
    { key: 'BILDUNG', de: 'Bildung', en: 'Education', tr: 'Eğitim', ar: 'التعليم', uk: 'Освіта' },
    {
      key: 'ARBEIT_UNTERNEHMEN',
      de: 'Arbeit und Unternehmen',
      en: 'Work and business',
      tr: 'İş hayatı ve işletmeler',
      ar: 'العمل والشركات',
      uk: 'Праця та підприємництво',
    },
    {
      key: 'SOZIALE_BALANCE_STADTBEZIRKE',
      de: 'Soziale Balance in den Stadtbezirken',
      en: 'Social balance in the city districts',
      tr: 'İlçelerde sosyal denge',
      ar: 'التوازن الاجتماعي في أحياء المدينة',
      uk: 'Соціальна рівновага в районах міста',
    },
    {
      key: 'WELTOFFENE_INTERNATIONALE_STADT',
      de: 'Weltoffene, internationale Stadt',
      en: 'Open, international city',
      tr: 'Dünyaya açık, uluslararası şehir',
      ar: 'مدينة دولية منفتحة على العالم',
      uk: 'Відкрите світові міжнародне місто',
    },
  ],
});

import type { FormField, FormLanguage, FormRule, FormTexts, JsonSchema } from '#libs/forms/definition.js';
import { euro } from './euro.js';
import { sectionWords, type SectionWords } from './section-words.js';

/** A word in the languages of a form. */
export type Words = Readonly<Record<FormLanguage, string>>;

/** What a programme's application asks beside the base form, and what it narrows. */
export interface Sections {
  /** title of the form, where the general one will not do */
  readonly title?: Words;
  /** only these districts may be chosen */
  readonly districts?: readonly string[];
  /** categories of costs that the programme does not pay; they cannot be chosen, and `why` says so */
  readonly notEligible?: { readonly categories: readonly string[]; readonly why: Words };
  /** parts of the programme (Bausteine); one is chosen */
  readonly components?: readonly ({ readonly key: string } & Words)[];
  /** unit rates in cents: rows of rate and number of units, which are costs, and the most that can be asked for */
  readonly flatRates?: readonly ({ readonly key: string; readonly cents: number } & Words)[];
  /** volunteers' hours, which are costs in the plan up to an amount */
  readonly volunteers?: { readonly rateCents: number; readonly maxCents: number };
  /** the applicant must say what they contribute themselves */
  readonly ownContribution?: boolean;
  /** the grant is always this amount */
  readonly fixedCents?: number;
}

/** What a section brings into the form. */
export interface Part {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  readonly fields: readonly FormField[];
  /** rules that add up, before the sums of the base form */
  readonly sums: readonly FormRule[];
  readonly rules: readonly FormRule[];
  readonly texts: Readonly<Record<FormLanguage, FormTexts>>;
}

/** The words of a section in each language. */
const inEach = (say: (words: SectionWords, language: FormLanguage) => FormTexts): Part['texts'] => ({
  de: say(sectionWords.de, 'de'),
  en: say(sectionWords.en, 'en'),
  tr: say(sectionWords.tr, 'tr'),
  ar: say(sectionWords.ar, 'ar'),
  uk: say(sectionWords.uk, 'uk'),
});

const nothing: Part = { properties: {}, required: [], fields: [], sums: [], rules: [], texts: inEach(() => ({})) };

/** Rows of a rate and how many units of it. */
export function flatRatesPart(rates: Sections['flatRates']): Part {
  if (!rates) return nothing;
  const labels = (language: FormLanguage): FormTexts =>
    Object.fromEntries(
      rates.map((rate) => [`/flatRates/*/rate=${rate.key}`, `${rate[language]}: ${euro(rate.cents, language)}`]),
    );
  const items = {
    type: 'object',
    required: ['rate', 'units'],
    properties: {
      rate: { type: 'string', enum: rates.map(({ key }) => key) },
      units: { type: 'integer', minimum: 1, maximum: 10_000 },
    },
  };
  return {
    properties: { flatRates: { type: 'array', minItems: 1, maxItems: 50, items } },
    required: ['flatRates'],
    fields: [
      {
        ptr: '/flatRates',
        widget: 'table',
        columns: [
          { key: 'rate', widget: 'select' },
          { key: 'units', widget: 'number' },
        ],
      },
    ],
    sums: [
      {
        kind: 'rated',
        key: 'flatRates',
        table: '/flatRates',
        by: 'rate',
        units: 'units',
        rates: Object.fromEntries(rates.map(({ key, cents }) => [key, cents])),
        unit: 'cents',
      },
    ],
    rules: [
      {
        kind: 'max',
        ptr: '/requestedCents',
        left: '/requestedCents',
        right: { sum: 'flatRates' },
        unit: 'cents',
        code: 'moreThanFlatRates',
      },
    ],
    texts: inEach(({ flatRates }, language) => ({ ...flatRates, ...labels(language) })),
  };
}

/** Hours of unpaid work; they count as costs at a rate, up to an amount. */
export function volunteersPart(volunteers: Sections['volunteers']): Part {
  if (!volunteers) return nothing;
  const { rateCents, maxCents } = volunteers;
  return {
    properties: {
      volunteering: { type: 'object', properties: { hours: { type: 'integer', minimum: 0, maximum: 10_000 } } },
    },
    required: [],
    fields: [{ ptr: '/volunteering/hours', widget: 'number', inputmode: 'numeric', width: 'short' }],
    sums: [
      {
        kind: 'sum',
        key: 'volunteering',
        of: ['/volunteering/hours'],
        times: rateCents,
        most: maxCents,
        unit: 'cents',
      },
    ],
    rules: [],
    texts: inEach((words, language) => words.volunteers(euro(rateCents, language), euro(maxCents, language))),
  };
}

/** What the applicant contributes, in money or in kind. */
export function ownContributionPart(wanted: boolean | undefined): Part {
  if (!wanted) return nothing;
  return {
    ...nothing,
    properties: {
      own: {
        type: 'object',
        required: ['contribution'],
        properties: { contribution: { type: 'string', minLength: 1, maxLength: 1000 } },
      },
    },
    required: ['own'],
    fields: [{ ptr: '/own/contribution', widget: 'textarea', rows: 3 }],
    texts: inEach(({ own }) => own),
  };
}

/** The grant is one amount, neither more nor less. */
export function fixedAmountPart(cents: number | undefined): Part {
  if (cents === undefined) return nothing;
  return {
    ...nothing,
    rules: [
      {
        kind: 'equal',
        ptr: '/requestedCents',
        left: '/requestedCents',
        right: cents,
        unit: 'cents',
        code: 'fixedAmount',
      },
    ],
    texts: inEach(({ fixed }) => fixed),
  };
}

/** The part of the programme under which the project falls. */
export function componentsPart(components: Sections['components']): Part {
  if (!components) return nothing;
  const labels = (language: FormLanguage): FormTexts =>
    Object.fromEntries(components.map((one) => [`/project/component=${one.key}`, one[language]]));
  return {
    ...nothing,
    properties: { component: { type: 'string', enum: components.map(({ key }) => key) } },
    required: ['component'],
    fields: [{ ptr: '/project/component', widget: 'radio' }],
    texts: inEach((words, language) => ({ ...words.components, ...labels(language) })),
  };
}

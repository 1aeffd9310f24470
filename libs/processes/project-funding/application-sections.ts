import type { FormField, FormRule, FormTexts, JsonSchema } from '#libs/forms/definition.js';
import { euro } from './euro.js';

/** A word in the two languages of a form. */
export interface Words {
  readonly de: string;
  readonly en: string;
}

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
  readonly de: FormTexts;
  readonly en: FormTexts;
}

const nothing: Part = { properties: {}, required: [], fields: [], sums: [], rules: [], de: {}, en: {} };

/** Rows of a rate and how many units of it. */
export function flatRatesPart(rates: Sections['flatRates']): Part {
  if (!rates) return nothing;
  const labels = (language: 'de' | 'en'): FormTexts =>
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
    de: {
      '/flatRates': 'Pauschalen',
      '/flatRates?': 'Wählen Sie, was Sie vorhaben, und wie oft. Für jede Einheit gibt es einen festen Betrag.',
      '/flatRates+': 'Pauschale hinzufügen',
      '/flatRates/*/rate': 'Pauschale',
      ...labels('de'),
      '/flatRates/*/units': 'Anzahl',
      '=flatRates': 'Pauschalen zusammen',
      '/requestedCents!moreThanFlatRates': 'Ihre Pauschalen ergeben {right}. Mehr können Sie nicht beantragen.',
    },
    en: {
      '/flatRates': 'Flat rates',
      '/flatRates?': 'Choose what you plan, and how often. There is a fixed amount for each unit.',
      '/flatRates+': 'Add a flat rate',
      '/flatRates/*/rate': 'Flat rate',
      ...labels('en'),
      '/flatRates/*/units': 'Number',
      '=flatRates': 'Flat rates in total',
      '/requestedCents!moreThanFlatRates': 'Your flat rates come to {right}. You cannot apply for more.',
    },
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
    de: {
      '/volunteering/hours': 'Stunden ehrenamtlicher Arbeit',
      '/volunteering/hours?': `Je Stunde zählen ${euro(rateCents, 'de')} als Ausgabe, zusammen höchstens ${euro(maxCents, 'de')}.`,
      '=volunteering': 'Ehrenamtliche Arbeit in Geld',
    },
    en: {
      '/volunteering/hours': 'Hours of volunteer work',
      '/volunteering/hours?': `Each hour counts ${euro(rateCents, 'en')} as a cost, at most ${euro(maxCents, 'en')} in all.`,
      '=volunteering': 'Volunteer work in money',
    },
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
    de: {
      '/own/contribution': 'Was tragen Sie selbst bei?',
      '/own/contribution?': 'Geld, Arbeitszeit, Räume oder Material. Ohne eigenen Beitrag ist keine Förderung möglich.',
    },
    en: {
      '/own/contribution': 'What do you contribute yourselves?',
      '/own/contribution?': 'Money, work, rooms or material. Without a contribution of your own there is no grant.',
    },
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
    de: { '/requestedCents!fixedAmount': 'In diesem Programm beträgt die Förderung immer {right}.' },
    en: { '/requestedCents!fixedAmount': 'In this programme the grant is always {right}.' },
  };
}

/** The part of the programme under which the project falls. */
export function componentsPart(components: Sections['components']): Part {
  if (!components) return nothing;
  const labels = (language: 'de' | 'en'): FormTexts =>
    Object.fromEntries(components.map((one) => [`/project/component=${one.key}`, one[language]]));
  return {
    ...nothing,
    properties: { component: { type: 'string', enum: components.map(({ key }) => key) } },
    required: ['component'],
    fields: [{ ptr: '/project/component', widget: 'radio' }],
    de: {
      '/project/component': 'Baustein',
      '/project/component?': 'Wählen Sie den Baustein, der am besten passt.',
      ...labels('de'),
    },
    en: {
      '/project/component': 'Component',
      '/project/component?': 'Choose the one that fits best.',
      ...labels('en'),
    },
  };
}

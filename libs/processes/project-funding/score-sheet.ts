import type { FormDefinition, FormField, FormRule, FormTexts, JsonSchema } from '#libs/forms/definition.js';
import type { AnswerData } from '../process.js';
import { isRecord } from './answers.js';

/** What is scored, how heavily, and how far apart two assessments may lie before a further one is asked for. */
export interface Sheet {
  readonly form: { readonly name: string; readonly version: number };
  readonly criteria: readonly { readonly key: string; readonly weight: number }[];
  /** points from 0 to this */
  readonly scaleMax: number;
  /** a spread above it, in hundredths of a point, asks for a further assessment */
  readonly maxSpreadHundredths: number;
}

interface CriterionText {
  readonly title: string;
  readonly hint: string;
}

/** Criteria with their words: enough to make the part of a form in which they are scored. */
export interface CriteriaText {
  readonly criteria: readonly {
    readonly key: string;
    readonly weight: number;
    readonly de: CriterionText;
    readonly en: CriterionText;
  }[];
  /** points from 0 to this */
  readonly scaleMax: number;
  /** whether a criterion may be left out as not applicable */
  readonly notApplicable: boolean;
  /** points that need a comment; 0 and the highest unless given */
  readonly extremes?: readonly number[];
}

/** A sheet with the words of its criteria: enough to make its form. */
export interface SheetText extends Sheet, CriteriaText {
  readonly criteria: CriteriaText['criteria'];
}

/** The answer that leaves a criterion out of the mean. */
export const notApplicable = 'notApplicable';

const points = (max: number): number[] => Array.from({ length: max + 1 }, (_, point) => point);

/**
 * The form of a sheet: per criterion points from 0 to the maximum (and "not applicable"), a comment that the extremes
 * need, then recommendation and reason. Its weighted mean is what `score` computes, shown in points.
 */
export function scoreSheet(sheet: SheetText): FormDefinition {
  const part = criteriaPart(sheet);
  return {
    ...sheet.form,
    schema: {
      type: 'object',
      required: ['scores', 'recommendation', 'reason'],
      properties: {
        ...part.properties,
        recommendation: { type: 'string', enum: ['approve', 'approveInPart', 'refuse'] },
        reason: { type: 'string', minLength: 1, maxLength: 3000 },
      },
    },
    pages: [
      {
        key: 'main',
        fields: [
          ...part.fields,
          { ptr: '/recommendation', widget: 'radio' },
          { ptr: '/reason', widget: 'textarea', rows: 5 },
        ],
      },
    ],
    rules: part.rules,
    texts: { de: { ...part.de, ...closing.de }, en: { ...part.en, ...closing.en } },
  };
}

/** Criteria on the page `main`: points at `/scores/<key>`, comments at `/comments/<key>`, and their weighted mean `=score`. */
export function criteriaPart(sheet: CriteriaText): {
  properties: Readonly<Record<string, JsonSchema>>;
  fields: readonly FormField[];
  rules: readonly FormRule[];
  de: FormTexts;
  en: FormTexts;
} {
  const { criteria, scaleMax } = sheet;
  const choices = [...points(scaleMax), ...(sheet.notApplicable ? [notApplicable] : [])];
  const comment: JsonSchema = { type: 'string', minLength: 1, maxLength: 1000 };
  return {
    properties: {
      scores: {
        type: 'object',
        required: criteria.map(({ key }) => key),
        properties: Object.fromEntries(criteria.map(({ key }) => [key, { enum: choices }])),
      },
      comments: { type: 'object', properties: Object.fromEntries(criteria.map(({ key }) => [key, comment])) },
    },
    fields: criteria.flatMap(({ key }): FormField[] => [
      { ptr: `/scores/${key}`, widget: 'radio', layout: 'row', group: key },
      { ptr: `/comments/${key}`, widget: 'textarea', rows: 2, group: key },
    ]),
    rules: [
      {
        kind: 'weightedMean',
        key: 'score',
        of: criteria.map(({ key, weight }) => ({ ptr: `/scores/${key}`, weight })),
        skip: notApplicable,
      },
      ...criteria.map(({ key }): FormRule => ({
        kind: 'required',
        ptr: `/comments/${key}`,
        when: { ptr: `/scores/${key}`, in: extremesOf(sheet) },
        code: 'extreme',
      })),
    ],
    de: texts(sheet, 'de'),
    en: texts(sheet, 'en'),
  };
}

const extremesOf = ({ extremes, scaleMax }: CriteriaText): readonly number[] => extremes ?? [0, scaleMax];

const closing: Readonly<Record<'de' | 'en', FormTexts>> = {
  de: {
    '/recommendation': 'Empfehlung',
    '/recommendation=approve': 'Fördern',
    '/recommendation=approveInPart': 'Zum Teil fördern',
    '/recommendation=refuse': 'Nicht fördern',
    '/reason': 'Begründung',
  },
  en: {
    '/recommendation': 'Recommendation',
    '/recommendation=approve': 'Fund',
    '/recommendation=approveInPart': 'Fund in part',
    '/recommendation=refuse': 'Do not fund',
    '/reason': 'Reasons',
  },
};

type Extremes = readonly [lowest: string, highest: string];

/** The extremes in words: below and above the middle, `0` and `10`, or `0 to 1` and `9 to 10`. */
function ends(extremes: readonly number[], to: string): Extremes {
  const half = extremes.length / 2;
  const said = (part: readonly number[]): string => [...new Set([part.at(0), part.at(-1)])].join(to);
  return [said(extremes.slice(0, half)), said(extremes.slice(half))];
}

const catalogue = {
  de: {
    title: 'Fachliche Bewertung',
    scale: (max: number) => `0 Punkte: nicht erfüllt. ${max} Punkte: voll erfüllt.`,
    leftOut: ' Was nicht zutrifft, zählt in der Punktzahl nicht mit.',
    points: 'Punkte',
    notApplicable: 'nicht zutreffend',
    weight: (weight: number) => `Gewicht ${weight}.`,
    comment: 'Anmerkung',
    to: ' bis ',
    needed: ([first, last]: Extremes) => `Bei ${first} und bei ${last} Punkten nötig.`,
    extreme: ([first, last]: Extremes, title: string) =>
      `Bitte begründen Sie die ${first} oder die ${last} Punkte bei „${title}“.`,
    score: 'Gewichtete Punktzahl',
  },
  en: {
    title: 'Assessment',
    scale: (max: number) => `0 points: not met. ${max} points: fully met.`,
    leftOut: ' What is not applicable does not count in the score.',
    points: 'Points',
    notApplicable: 'not applicable',
    weight: (weight: number) => `Weight ${weight}.`,
    comment: 'Comment',
    to: ' to ',
    needed: ([first, last]: Extremes) => `Needed for ${first} and for ${last} points.`,
    extreme: ([first, last]: Extremes, title: string) =>
      `Please give reasons for the ${first} or the ${last} points for “${title}”.`,
    score: 'Weighted score',
  },
} as const;

/** What a criterion asks, from the hint of its field, for where its weight stands beside it. */
export const questionOf = (hint: string): string => hint.replace(/ (Gewicht|Weight) \d+\.$/, '');

function texts(sheet: CriteriaText, language: 'de' | 'en'): FormTexts {
  const { criteria, scaleMax, notApplicable: mayBeLeftOut } = sheet;
  const words = catalogue[language];
  const extremes = ends(extremesOf(sheet), words.to);
  const perCriterion = criteria.map(({ key, weight, [language]: { title, hint } }): FormTexts => ({
    [`#main.${key}`]: title,
    [`/scores/${key}`]: words.points,
    [`/scores/${key}?`]: `${hint} ${words.weight(weight)}`,
    ...Object.fromEntries(points(scaleMax).map((point) => [`/scores/${key}=${point}`, String(point)])),
    ...(mayBeLeftOut ? { [`/scores/${key}=${notApplicable}`]: words.notApplicable } : {}),
    [`/comments/${key}`]: words.comment,
    [`/comments/${key}?`]: words.needed(extremes),
    [`/comments/${key}!extreme`]: words.extreme(extremes, title),
  }));
  return Object.assign(
    {
      '#': words.title,
      '#main': words.title,
      '#main?': words.scale(scaleMax) + (mayBeLeftOut ? words.leftOut : ''),
      '=score': words.score,
    },
    ...perCriterion,
  );
}

/**
 * The weighted mean of the applicable criteria in hundredths of a point, half up.
 * @returns undefined while a criterion is unanswered or is not on the scale, and where none applies
 */
export function score(
  { criteria, scaleMax }: Pick<Sheet, 'criteria' | 'scaleMax'>,
  answers: AnswerData,
): number | undefined {
  const scores = answers['scores'];
  if (!isRecord(scores)) return undefined;
  let sum = 0;
  let weights = 0;
  for (const { key, weight } of criteria) {
    const value = scores[key];
    if (value === notApplicable) continue;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > scaleMax) return undefined;
    sum += value * weight;
    weights += weight;
  }
  return weights === 0 ? undefined : Math.floor((sum * 200 + weights) / (2 * weights));
}

/** How far the scores lie apart, highest less lowest, in hundredths; 0 for fewer than two. */
export const spread = (scores: readonly number[]): number =>
  scores.length === 0 ? 0 : Math.max(...scores) - Math.min(...scores);

/** Whether data from a programme's terms is a usable sheet. */
export function isSheet(value: unknown): value is Sheet {
  const sheet = record(value);
  const form = record(sheet?.['form']);
  const criteria: unknown = sheet?.['criteria'];
  if (!sheet || !form || !Array.isArray(criteria) || criteria.length === 0) return false;
  const isWhole = (one: unknown, from: number): boolean =>
    typeof one === 'number' && Number.isInteger(one) && one >= from;
  return (
    typeof form['name'] === 'string' &&
    isWhole(form['version'], 1) &&
    isWhole(sheet['scaleMax'], 1) &&
    isWhole(sheet['maxSpreadHundredths'], 0) &&
    criteria.every((one) => typeof record(one)?.['key'] === 'string' && isWhole(record(one)?.['weight'], 1))
  );
}

const record = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null ? { ...value } : undefined;

import type { FormDefinition, FormField, FormRule, JsonSchema } from '#libs/forms/definition.js';
import { texts } from './task-forms.de.js';

/*
 * The forms that the office fills in. Where a task can end in several ways, the answer at `/outcome` is the task's
 * outcome by its name in the definition. Each form has one page, `main`.
 */

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength }) as const;
const oneOf = (...values: readonly string[]) => ({ type: 'string', enum: values }) as const;
const cents = { type: 'integer', exclusiveMinimum: 0, maximum: 1_000_000_000 } as const;
const day = { type: 'string', format: 'date' } as const;

interface TaskForm {
  readonly name: keyof typeof texts;
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  readonly fields: readonly FormField[];
  readonly rules?: readonly FormRule[];
}

function taskForm({ name, properties, required, fields, rules = [] }: TaskForm): FormDefinition {
  return {
    name,
    version: 1,
    schema: { type: 'object', required, properties },
    pages: [{ key: 'main', fields }],
    rules,
    texts: { de: texts[name] },
  };
}

const checks = ['eligible', 'signed', 'complete', 'period', 'plan', 'purpose'] as const;

/** Checklist; with the outcome `incomplete`, what the applicant must change: a field of the application and why. */
export const formalCheck = taskForm({
  name: 'formal-check',
  required: ['checks', 'outcome'],
  properties: {
    checks: {
      type: 'object',
      required: [...checks],
      properties: Object.fromEntries(checks.map((check) => [check, oneOf('yes', 'no')])),
    },
    remark: text(2000),
    outcome: oneOf('complete', 'incomplete', 'inadmissible'),
    requests: {
      type: 'array',
      maxItems: 30,
      items: { type: 'object', required: ['ptr', 'text'], properties: { ptr: text(200), text: text(1000) } },
    },
  },
  fields: [
    ...checks.map((check): FormField => ({ ptr: `/checks/${check}`, widget: 'radio', layout: 'row', group: 'checks' })),
    { ptr: '/remark', widget: 'textarea', rows: 3 },
    { ptr: '/outcome', widget: 'radio' },
    {
      ptr: '/requests',
      widget: 'table',
      columns: [
        { key: 'ptr', widget: 'select', source: 'applicationFields' },
        { key: 'text', widget: 'textarea' },
      ],
      showIf: { ptr: '/outcome', in: ['incomplete'] },
    },
  ],
  rules: [
    { kind: 'required', ptr: '/requests', when: { ptr: '/outcome', in: ['incomplete'] } },
    { kind: 'required', ptr: '/remark', when: { ptr: '/outcome', in: ['inadmissible'] }, code: 'reason' },
  ],
});

const criteria = [
  { key: 'need', weight: 3 },
  { key: 'quality', weight: 3 },
  { key: 'participation', weight: 2 },
  { key: 'economy', weight: 2 },
] as const;

/** Score sheet: four criteria from 0 to 5, weighted; the extremes need a comment. */
export const assessment = taskForm({
  name: 'assessment',
  required: ['scores', 'recommendation', 'reason'],
  properties: {
    scores: {
      type: 'object',
      required: criteria.map(({ key }) => key),
      properties: Object.fromEntries(criteria.map(({ key }) => [key, { type: 'integer', enum: [0, 1, 2, 3, 4, 5] }])),
    },
    comments: { type: 'object', properties: Object.fromEntries(criteria.map(({ key }) => [key, text(1000)])) },
    recommendation: oneOf('approve', 'approveInPart', 'refuse'),
    reason: text(3000),
  },
  fields: [
    ...criteria.flatMap(({ key }): FormField[] => [
      { ptr: `/scores/${key}`, widget: 'radio', layout: 'row', group: key },
      { ptr: `/comments/${key}`, widget: 'textarea', rows: 2, group: key },
    ]),
    { ptr: '/recommendation', widget: 'radio' },
    { ptr: '/reason', widget: 'textarea', rows: 5 },
  ],
  rules: [
    { kind: 'weightedMean', key: 'score', of: criteria.map(({ key, weight }) => ({ ptr: `/scores/${key}`, weight })) },
    ...criteria.map(({ key }): FormRule => ({
      kind: 'required',
      ptr: `/comments/${key}`,
      when: { ptr: `/scores/${key}`, in: [0, 5] },
      code: 'extreme',
    })),
  ],
});

/** Vote of the office: for a grant of an amount, or against. */
export const vote = taskForm({
  name: 'vote',
  required: ['outcome', 'reason'],
  properties: { outcome: oneOf('approve', 'refuse'), amountCents: cents, reason: text(3000) },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/amountCents', widget: 'money', width: 'medium', showIf: { ptr: '/outcome', in: ['approve'] } },
    { ptr: '/reason', widget: 'textarea', rows: 5 },
  ],
  rules: [
    { kind: 'required', ptr: '/amountCents', when: { ptr: '/outcome', in: ['approve'] } },
    {
      kind: 'max',
      ptr: '/amountCents',
      left: '/amountCents',
      right: { term: 'requestedCents' },
      unit: 'cents',
      code: 'moreThanRequested',
    },
  ],
});

/** What the notice of grant will say. */
export const draftNotice = taskForm({
  name: 'draft-notice',
  required: ['grantedCents', 'reasons', 'proofDueOn'],
  properties: { grantedCents: cents, conditions: text(3000), reasons: text(4000), proofDueOn: day },
  fields: [
    { ptr: '/grantedCents', widget: 'money', width: 'medium' },
    { ptr: '/reasons', widget: 'textarea', rows: 6 },
    { ptr: '/conditions', widget: 'textarea', rows: 4 },
    { ptr: '/proofDueOn', widget: 'date' },
  ],
  rules: [
    {
      kind: 'max',
      ptr: '/grantedCents',
      left: '/grantedCents',
      right: { term: 'requestedCents' },
      unit: 'cents',
      code: 'moreThanRequested',
    },
    { kind: 'dateAfter', ptr: '/proofDueOn', after: { term: 'periodEndsOn' } },
  ],
});

/** Release of a drafted notice or rejection by a second person, or its return with a reason. */
export const release = taskForm({
  name: 'release',
  required: ['outcome'],
  properties: { outcome: oneOf('release', 'return'), confirmed: { type: 'boolean', const: true }, reason: text(2000) },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/confirmed', widget: 'checkbox', showIf: { ptr: '/outcome', in: ['release'] } },
    { ptr: '/reason', widget: 'textarea', rows: 4, showIf: { ptr: '/outcome', in: ['return'] } },
  ],
  rules: [
    { kind: 'required', ptr: '/confirmed', when: { ptr: '/outcome', in: ['release'] } },
    { kind: 'required', ptr: '/reason', when: { ptr: '/outcome', in: ['return'] } },
  ],
});

/** What the notice of rejection will say: the kind of reason and the reasons in words (§ 39 VwVfG NRW). */
export const draftRejection = taskForm({
  name: 'draft-rejection',
  required: ['reasonCode', 'reasons'],
  properties: {
    reasonCode: oneOf(
      'notEligible',
      'incomplete',
      'late',
      'purpose',
      'quality',
      'budget',
      'doubleFunding',
      'begun',
      'other',
    ),
    reasons: text(4000),
  },
  fields: [
    { ptr: '/reasonCode', widget: 'select' },
    { ptr: '/reasons', widget: 'textarea', rows: 8 },
  ],
});

/** All forms of the office in this process. */
export const taskForms: readonly FormDefinition[] = [
  formalCheck,
  assessment,
  vote,
  draftNotice,
  release,
  draftRejection,
];

import type { FormDefinition, FormField, FormRule } from '#libs/forms/definition.js';
import { cents, day, officeForm, oneOf, text } from '../office-form.js';
import { resolution } from './resolution-form.js';
import { scoreSheet, type SheetText } from './score-sheet.js';
import { texts } from './task-forms.de.js';
import { texts as english } from './task-forms.en.js';
import { ar, tr, uk } from './task-forms.tr-ar-uk.js';

interface TaskForm extends Omit<Parameters<typeof officeForm>[0], 'texts'> {
  readonly name: keyof typeof texts;
}

const taskForm = (form: TaskForm): FormDefinition =>
  officeForm({ ...form, texts: { de: texts[form.name], en: english[form.name] } });

/** A form that whoever applied fills in: in all languages of the readers. */
const applicantForm = (form: TaskForm & { readonly name: keyof typeof tr }): FormDefinition => {
  const { name } = form;
  return officeForm({
    ...form,
    texts: { de: texts[name], en: english[name], tr: tr[name], ar: ar[name], uk: uk[name] },
  });
};

/** An amount may not exceed a term of the dossier. */
const atMost = (ptr: string, term: string, code: string): FormRule => ({
  kind: 'max',
  ptr,
  left: ptr,
  right: { term },
  unit: 'cents',
  code,
});

const checks = ['eligible', 'signed', 'complete', 'period', 'plan', 'purpose'] as const;

/** Checklist; with the outcome `incomplete`, what the applicant must change: a field of the application and why. */
export const formalCheck = taskForm({
  name: 'formal-check',
  version: 2,
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

/** The score sheet of programmes that name no other: four criteria from 0 to 5. */
export const defaultSheet: SheetText = {
  form: { name: 'assessment', version: 2 },
  scaleMax: 5,
  maxSpreadHundredths: 150,
  notApplicable: true,
  criteria: [
    {
      key: 'need',
      weight: 3,
      de: { title: 'Bedarf und Zielgruppe', hint: 'Gibt es den Bedarf, und erreicht das Projekt die Menschen?' },
      en: { title: 'Need and target group', hint: 'Is there a need, and does the project reach the people?' },
    },
    {
      key: 'quality',
      weight: 3,
      de: { title: 'Konzept und Umsetzung', hint: 'Passen Ziele, Schritte und Zeitplan zusammen?' },
      en: { title: 'Concept and implementation', hint: 'Do aims, steps and schedule fit together?' },
    },
    {
      key: 'participation',
      weight: 2,
      de: { title: 'Beteiligung und Vernetzung', hint: 'Gestalten die Menschen mit, arbeiten andere Stellen mit?' },
      en: { title: 'Participation and networking', hint: 'Do the people help to shape it, do others work with it?' },
    },
    {
      key: 'economy',
      weight: 2,
      de: {
        title: 'Wirtschaftlichkeit und Nachhaltigkeit',
        hint: 'Sind die Kosten angemessen, und was bleibt danach?',
      },
      en: { title: 'Economy and sustainability', hint: 'Are the costs reasonable, and what remains afterwards?' },
    },
  ],
};

/** Version 2: "not applicable", and English beside. */
export const assessment = scoreSheet(defaultSheet);

/** Vote of the office: for a grant of an amount, or against. */
export const vote = taskForm({
  name: 'vote',
  version: 2,
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

/** A10: the lead confirms a vote on a larger amount, or returns it. */
export const confirmVote = taskForm({
  name: 'confirm-vote',
  version: 2,
  required: ['outcome'],
  properties: { outcome: oneOf('confirm', 'return'), reason: text(2000) },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/reason', widget: 'textarea', rows: 4, showIf: { ptr: '/outcome', in: ['return'] } },
  ],
  rules: [{ kind: 'required', ptr: '/reason', when: { ptr: '/outcome', in: ['return'] } }],
});

/** A14: money for somebody on the waiting list, all of it or less, or keep waiting. */
export const offer = taskForm({
  name: 'offer',
  version: 2,
  required: ['outcome', 'reason'],
  properties: { outcome: oneOf('offer', 'keep'), amountCents: cents, reason: text(2000) },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/amountCents', widget: 'money', width: 'medium', showIf: { ptr: '/outcome', in: ['offer'] } },
    { ptr: '/reason', widget: 'textarea', rows: 4 },
  ],
  rules: [
    { kind: 'required', ptr: '/amountCents', when: { ptr: '/outcome', in: ['offer'] } },
    atMost('/amountCents', 'availableCents', 'moreThanAvailable'),
    atMost('/amountCents', 'requestedCents', 'moreThanRequested'),
  ],
});

/** What the notice of grant will say, with blocks of text that the programme brings. */
export const draftNotice = taskForm({
  name: 'draft-notice',
  version: 3,
  required: ['grantedCents', 'reasons', 'proofDueOn'],
  properties: {
    grantedCents: cents,
    reasons: text(4000),
    blocks: { type: 'array', maxItems: 30, uniqueItems: true, items: text(60) },
    conditions: text(3000),
    proofDueOn: day,
  },
  fields: [
    { ptr: '/grantedCents', widget: 'money', width: 'medium' },
    { ptr: '/reasons', widget: 'textarea', rows: 6 },
    { ptr: '/blocks', widget: 'checkboxes', source: 'textBlocks' },
    { ptr: '/conditions', widget: 'textarea', rows: 4 },
    { ptr: '/proofDueOn', widget: 'date' },
  ],
  rules: [
    atMost('/grantedCents', 'requestedCents', 'moreThanRequested'),
    // What was voted, resolved or offered binds whoever drafts.
    atMost('/grantedCents', 'claimCents', 'moreThanIntended'),
    { kind: 'dateAfter', ptr: '/proofDueOn', after: { term: 'periodEndsOn' } },
  ],
});

/** Release of a drafted notice or rejection by a second person, or its return with a reason. */
export const release = taskForm({
  name: 'release',
  version: 2,
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
  version: 3,
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
      'offerLapsed',
      'moneyExhausted',
      'refusedByCommittee',
      'other',
    ),
    reasons: text(4000),
  },
  fields: [
    { ptr: '/reasonCode', widget: 'select' },
    { ptr: '/reasons', widget: 'textarea', rows: 8 },
  ],
});

/** R3: the applicant asks to begin before the notice. */
export const earlyStartRequest: FormDefinition = applicantForm({
  name: 'early-start-request',
  version: 2,
  required: ['startOn', 'reason'],
  properties: { startOn: day, reason: text(2000) },
  fields: [
    { ptr: '/startOn', widget: 'date' },
    { ptr: '/reason', widget: 'textarea', rows: 5 },
  ],
  rules: [{ kind: 'dateAfter', ptr: '/startOn', after: { term: 'today' }, orEqual: true }],
});

/** R3: whether a project may begin before its notice. Consent gives no claim to a grant. */
export const earlyStartDecision = taskForm({
  name: 'early-start-decision',
  version: 2,
  required: ['outcome'],
  properties: { outcome: oneOf('consent', 'refuse'), conditions: text(2000), reason: text(2000) },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/conditions', widget: 'textarea', rows: 3, showIf: { ptr: '/outcome', in: ['consent'] } },
    { ptr: '/reason', widget: 'textarea', rows: 4, showIf: { ptr: '/outcome', in: ['refuse'] } },
  ],
  rules: [{ kind: 'required', ptr: '/reason', when: { ptr: '/outcome', in: ['refuse'] } }],
});

/** § 32 VwVfG NRW: reinstatement of somebody who missed a deadline without fault. */
export const reinstatement = taskForm({
  name: 'reinstatement',
  version: 2,
  required: ['obstacleEndedOn', 'reason'],
  properties: { obstacleEndedOn: day, reason: text(3000) },
  fields: [
    { ptr: '/obstacleEndedOn', widget: 'date' },
    { ptr: '/reason', widget: 'textarea', rows: 5 },
  ],
});

/** What whoever applied says to the rejection that is meant (§ 28 VwVfG NRW). */
export const comment = applicantForm({
  name: 'comment',
  required: ['comment'],
  properties: { comment: text(6000) },
  fields: [{ ptr: '/comment', widget: 'textarea', rows: 10 }],
});

/** What follows from it: the rejection after all, or the decision is made anew. */
export const weighComment = taskForm({
  name: 'weigh-comment',
  required: ['outcome', 'reason'],
  properties: { outcome: oneOf('reject', 'reconsider'), reason: text(3000) },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/reason', widget: 'textarea', rows: 4 },
  ],
});

/** All forms of the office in this process, and those with which applicants ask for an early start and comment. */
export const taskForms: readonly FormDefinition[] = [
  formalCheck,
  assessment,
  vote,
  confirmVote,
  resolution,
  offer,
  draftNotice,
  release,
  draftRejection,
  comment,
  weighComment,
  earlyStartRequest,
  earlyStartDecision,
  reinstatement,
];

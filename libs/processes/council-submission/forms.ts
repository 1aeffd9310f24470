import type { FormDefinition, FormField } from '#libs/forms/definition.js';
import { day, declaration, demand, needed, officeForm, oneOf, someOf, text, when } from '../office-form.js';
import { texts as de } from './forms.de.js';
import { texts as en } from './forms.en.js';
import { route, routeField, submissionForm } from './submission-form.js';

const both = (name: keyof typeof de) => ({ de: de[name], en: en[name] });
const reason = text(3000);
const reasonField = (showIf?: ReturnType<typeof when>): FormField => ({
  ptr: '/reason',
  widget: 'textarea',
  rows: 4,
  ...(showIf ? { showIf } : {}),
});

/** A form that asks for a reason alone. */
const reasoned = (name: keyof typeof de): FormDefinition =>
  officeForm({ name, required: ['reason'], properties: { reason }, fields: [reasonField()], texts: both(name) });

/** A choice between two ways, the second of them with a reason. */
const chosen = (name: keyof typeof de, agreed: string, refused: string): FormDefinition =>
  officeForm({
    name,
    required: ['outcome'],
    properties: { outcome: oneOf(agreed, refused), reason },
    fields: [{ ptr: '/outcome', widget: 'radio' }, reasonField(when('/outcome', refused))],
    rules: [needed('/reason', when('/outcome', refused))],
    texts: both(name),
  });

const said = when('/outcome', 'signedWithRemark', 'changesWanted', 'refused');

/** A signature, or why there is none yet; remarks stand beside the block they are about (§2.3). */
const coSignature = officeForm({
  name: 'co-signature',
  required: ['outcome'],
  properties: {
    outcome: oneOf('signed', 'signedWithRemark', 'notCompetent', 'changesWanted', 'refused'),
    remark: reason,
    remarks: {
      type: 'array',
      maxItems: 40,
      items: {
        type: 'object',
        required: ['block', 'text'],
        properties: {
          block: oneOf('proposal', 'reasons', 'finances', 'staff', 'legalBasis', 'route'),
          text: text(3000),
        },
      },
    },
  },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    {
      ptr: '/remark',
      widget: 'textarea',
      rows: 4,
      showIf: when('/outcome', 'signedWithRemark', 'notCompetent', 'changesWanted', 'refused'),
    },
    {
      ptr: '/remarks',
      widget: 'table',
      showIf: said,
      columns: [
        { key: 'block', widget: 'select' },
        { key: 'text', widget: 'textarea' },
      ],
    },
  ],
  rules: [needed('/remark', said)],
  texts: both('co-signature'),
});

/** Silence is no consent: whoever leads gives more time, or goes on without the signature. */
const overdueSignature = officeForm({
  name: 'overdue-signature',
  required: ['outcome', 'reason'],
  properties: { outcome: oneOf('prolong', 'goOn'), reason },
  fields: [{ ptr: '/outcome', widget: 'radio' }, reasonField()],
  texts: both('overdue-signature'),
});

/** Faults of a route that the council's office may pass over, with a reason (R3 to R5). */
const waivable = [
  'routeWithoutIntegration',
  'routeWithoutDistrict',
  'routeWithoutFinances',
  'routeWithoutStaff',
] as const;
const waived = {
  type: 'array',
  maxItems: waivable.length,
  uniqueItems: true,
  items: { type: 'string', enum: waivable },
} as const;
const waivedNeedsReason = demand({ required: ['waived'] }, { required: ['waivedReason'] });
const waivedFields = (showIf?: ReturnType<typeof when>): FormField[] => [
  { ptr: '/waived', widget: 'checkboxes', group: 'waived', ...(showIf ? { showIf } : {}) },
  { ptr: '/waivedReason', widget: 'textarea', rows: 3, group: 'waived', ...(showIf ? { showIf } : {}) },
];

const introduced = when('/outcome', 'introduced');
const returned = when('/outcome', 'returned');

/** Number and route (§2.4), or back to the author. */
const introduction = officeForm({
  name: 'introduction',
  required: ['outcome'],
  properties: {
    outcome: oneOf('introduced', 'returned'),
    number: { type: 'string', format: 'paper-number' },
    route,
    waived,
    waivedReason: reason,
    reason,
  },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/number', widget: 'text', width: 'medium', showIf: introduced },
    { ...routeField, showIf: introduced },
    ...waivedFields(introduced),
    reasonField(returned),
  ],
  rules: [needed('/route', introduced), needed('/reason', returned)],
  demands: [waivedNeedsReason],
  texts: both('introduction'),
});

const changeRoute = officeForm({
  name: 'change-route',
  required: ['route', 'reason'],
  properties: { route, waived, waivedReason: reason, reason },
  fields: [routeField, ...waivedFields(), reasonField()],
  demands: [waivedNeedsReason],
  texts: both('change-route'),
});

/** Somebody further signs, or for somebody else; until the release. */
const changeSigners = officeForm({
  name: 'change-signers',
  required: ['person'],
  properties: { person: text(100), insteadOf: text(100), stage: { type: 'integer', minimum: 1, maximum: 4 } },
  fields: [
    { ptr: '/person', widget: 'select', source: 'coSigners' },
    { ptr: '/insteadOf', widget: 'select', source: 'signers' },
    { ptr: '/stage', widget: 'number', inputmode: 'numeric', width: 'short' },
  ],
  texts: both('change-signers'),
});

const byMainCommittee = when('/way', 'mainCommittee');
const bySignature = when('/way', 'mayorAndMember', 'chairAndMember');
const byMayor = when('/way', 'mayorAndMember');

/** § 60 GO NRW: which way, why the body cannot be convened in time, and which harm threatens. */
const urgency = officeForm({
  name: 'urgency',
  required: ['way', 'whyNotConvened', 'harm'],
  properties: {
    way: oneOf('mainCommittee', 'mayorAndMember', 'chairAndMember'),
    body: text(100),
    signers: { ...someOf, minItems: 2, maxItems: 2 },
    whyNotConvened: reason,
    whyNotMainCommittee: reason,
    harm: reason,
    rightsOfOthers: declaration,
  },
  fields: [
    { ptr: '/way', widget: 'radio' },
    { ptr: '/body', widget: 'select', source: 'bodies', showIf: byMainCommittee },
    { ptr: '/signers', widget: 'checkboxes', source: 'urgencySigners', showIf: bySignature },
    { ptr: '/whyNotConvened', widget: 'textarea', rows: 4 },
    { ptr: '/whyNotMainCommittee', widget: 'textarea', rows: 4, showIf: byMayor },
    { ptr: '/harm', widget: 'textarea', rows: 4 },
    { ptr: '/rightsOfOthers', widget: 'checkbox' },
  ],
  rules: [
    needed('/body', byMainCommittee),
    { kind: 'required', ptr: '/signers', when: bySignature, code: 'two' },
    needed('/whyNotMainCommittee', byMayor),
  ],
  texts: both('urgency'),
});

const objection = officeForm({
  name: 'objection',
  required: ['reason'],
  properties: { body: text(100), reason },
  fields: [{ ptr: '/body', widget: 'select', source: 'bodies' }, reasonField()],
  texts: both('objection'),
});

const placed = when('/outcome', 'placed');
const none = when('/outcome', 'none');

/** Who does what until when after the resolution; or why nothing has to be done. */
const orders = officeForm({
  name: 'orders',
  required: ['outcome'],
  properties: {
    outcome: oneOf('placed', 'none'),
    orders: {
      type: 'array',
      minItems: 1,
      maxItems: 40,
      items: {
        type: 'object',
        required: ['text', 'department', 'responsible', 'dueOn'],
        properties: { text: text(1000), department: text(100), responsible: text(100), dueOn: day },
      },
    },
    reason,
  },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    {
      ptr: '/orders',
      widget: 'table',
      showIf: placed,
      columns: [
        { key: 'text', widget: 'textarea' },
        { key: 'department', widget: 'select', source: 'departments' },
        { key: 'responsible', widget: 'select', source: 'executors' },
        { key: 'dueOn', widget: 'date' },
      ],
    },
    reasonField(none),
  ],
  rules: [needed('/orders', placed), needed('/reason', none)],
  texts: both('orders'),
});

/** All forms of a submission. */
export const submissionForms: readonly FormDefinition[] = [
  submissionForm,
  coSignature,
  overdueSignature,
  chosen('release-submission', 'release', 'return'),
  introduction,
  changeRoute,
  changeSigners,
  reasoned('withdraw-submission'),
  urgency,
  chosen('urgency-signature', 'signed', 'refused'),
  objection,
  reasoned('ask-withdrawal'),
  chosen('confirm-withdrawal', 'confirmed', 'declined'),
  orders,
];

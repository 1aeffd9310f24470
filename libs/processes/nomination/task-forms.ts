import type { FormDefinition } from '#libs/forms/definition.js';
import { cents, day, declaration, needed, officeForm, oneOf, text, when } from '../office-form.js';
import { release } from '../project-funding/task-forms.js';
import { bankDetailsTexts } from './bank-details.texts.js';
import { businessNomination } from './business-form.js';
import { publicationConsent } from './consent-form.js';
import { prizeNomination } from './nomination-form.js';
import { businessScoreSheet, prizeScoreSheet } from './score-forms.js';
import { texts as de } from './task-forms.de.js';
import { texts as en } from './task-forms.en.js';

const both = (name: keyof typeof de) => ({ de: de[name], en: en[name] });

/** What must be so before a jury sees a nomination; what is not is left unticked. */
export const screeningChecks = ['inTime', 'complete', 'eligible', 'existsLongEnough', 'consentGiven'] as const;

/** Preliminary check (B3): admitted with everything ticked, excluded with a reason, or the same as another nomination. */
export const screening = officeForm({
  name: 'screening',
  required: ['outcome'],
  properties: {
    ...Object.fromEntries(screeningChecks.map((check) => [check, declaration])),
    outcome: oneOf('admitted', 'excluded', 'merged'),
    reason: text(2000),
    mergedWith: text(100),
    remark: text(2000),
  },
  fields: [
    ...screeningChecks.map((check) => ({ ptr: `/${check}`, widget: 'checkbox' as const, group: 'checks' })),
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/reason', widget: 'textarea', rows: 4, showIf: when('/outcome', 'excluded') },
    { ptr: '/mergedWith', widget: 'select', source: 'nominations', showIf: when('/outcome', 'merged') },
    { ptr: '/remark', widget: 'textarea', rows: 3 },
  ],
  rules: [
    ...screeningChecks.map((check) => needed(`/${check}`, when('/outcome', 'admitted'))),
    needed('/reason', when('/outcome', 'excluded')),
    needed('/mergedWith', when('/outcome', 'merged')),
  ],
  texts: both('screening'),
});

/** The second person of the preliminary check. */
export const confirmScreening = officeForm({
  name: 'confirm-screening',
  required: ['outcome'],
  properties: { outcome: oneOf('confirm', 'return'), reason: text(2000) },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/reason', widget: 'textarea', rows: 4, showIf: when('/outcome', 'return') },
  ],
  rules: [needed('/reason', when('/outcome', 'return'))],
  texts: both('confirm-screening'),
});

/**
 * Where the prize money goes, asked of winners alone. Several winners of one nomination name who gets a part each, or agree
 * in writing on one payee (funding handbook §4.4, joint applicants).
 */
export const bankDetails: FormDefinition = officeForm({
  name: 'bank-details',
  required: ['holder', 'iban', 'taxNote'],
  properties: {
    holder: text(200),
    iban: { type: 'string', format: 'iban', maxLength: 42 },
    jointPayees: {
      type: 'array',
      maxItems: 10,
      items: {
        type: 'object',
        required: ['name'],
        properties: { name: text(200), iban: { type: 'string', format: 'iban', maxLength: 42 } },
      },
    },
    agreement: { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: 3, uniqueItems: true },
    taxNote: declaration,
  },
  fields: [
    { ptr: '/holder', widget: 'text', autocomplete: 'name' },
    { ptr: '/iban', widget: 'text' },
    {
      ptr: '/jointPayees',
      widget: 'table',
      columns: [
        { key: 'name', widget: 'text' },
        { key: 'iban', widget: 'text' },
      ],
    },
    {
      ptr: '/agreement',
      widget: 'file',
      accept: ['application/pdf', 'image/jpeg', 'image/png'],
      maxBytes: 20 * 1024 * 1024,
    },
    { ptr: '/taxNote', widget: 'checkbox' },
  ],
  texts: bankDetailsTexts,
});

/** The first of two people on a payment types the amount once more; it must be that of the award (term `prizeCents`). */
export const orderPayment = officeForm({
  name: 'order-payment',
  required: ['amountCents', 'checked'],
  properties: { amountCents: cents, checked: declaration, remark: text(1000) },
  fields: [
    { ptr: '/amountCents', widget: 'money', width: 'medium' },
    { ptr: '/checked', widget: 'checkbox' },
    { ptr: '/remark', widget: 'textarea', rows: 3 },
  ],
  rules: [
    {
      kind: 'equal',
      ptr: '/amountCents',
      left: '/amountCents',
      right: { term: 'prizeCents' },
      unit: 'cents',
      code: 'notAwarded',
    },
  ],
  texts: both('order-payment'),
});

/** The second person releases the payment, or returns it with a reason. */
export const releasePayment: FormDefinition = {
  ...release,
  name: 'release-payment',
  version: 1,
  texts: both('release-payment'),
};

/** Aberkennung (B11): a prize is taken back by resolution of a body. */
export const revocation = officeForm({
  name: 'revocation',
  required: ['reason', 'decidedOn', 'body'],
  properties: { reason: text(3000), decidedOn: day, body: text(200) },
  fields: [
    { ptr: '/body', widget: 'text' },
    { ptr: '/decidedOn', widget: 'date' },
    { ptr: '/reason', widget: 'textarea', rows: 6 },
  ],
  texts: both('revocation'),
});

/** Both nominations, both score sheets, and what is filled in on the way. */
export const nominationForms: readonly FormDefinition[] = [
  prizeNomination,
  businessNomination,
  prizeScoreSheet,
  businessScoreSheet,
  screening,
  confirmScreening,
  bankDetails,
  orderPayment,
  releasePayment,
  revocation,
  publicationConsent,
];

import type { FormDefinition } from '#libs/forms/definition.js';
import { day, demand, needed, officeForm, oneOf, text, when } from '../office-form.js';
import { de, en } from './forms.texts.js';

const both = (name: keyof typeof de) => ({ de: de[name], en: en[name] });

const report = officeForm({
  name: 'order-report',
  required: ['outcome', 'report'],
  properties: { outcome: oneOf('progress', 'done', 'dropped'), report: text(6000) },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/report', widget: 'textarea', rows: 6 },
  ],
  texts: both('order-report'),
});

const returned = when('/outcome', 'returned');

const confirmReport = officeForm({
  name: 'confirm-report',
  required: ['outcome'],
  properties: { outcome: oneOf('confirmed', 'returned'), reason: text(3000) },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/reason', widget: 'textarea', rows: 4, showIf: returned },
  ],
  rules: [needed('/reason', returned)],
  texts: both('confirm-report'),
});

const reassign = officeForm({
  name: 'reassign-order',
  required: ['reason'],
  properties: { responsible: text(100), dueOn: day, reason: text(3000) },
  fields: [
    { ptr: '/responsible', widget: 'select', source: 'executors' },
    { ptr: '/dueOn', widget: 'date' },
    { ptr: '/reason', widget: 'textarea', rows: 4 },
  ],
  // Another person, another day, or both.
  demands: [demand({ not: { required: ['responsible'] } }, { required: ['dueOn'] })],
  texts: both('reassign-order'),
});

/** All forms of an order. */
export const orderForms: readonly FormDefinition[] = [report, confirmReport, reassign];

import type { FormDefinition, FormField } from '#libs/forms/definition.js';
import { day, demand, needed, officeForm, oneOf, someOf, text, time, when } from '../office-form.js';
import { texts as de } from './forms.de.js';
import { texts as en } from './forms.en.js';
import { meetingStep } from './step-form.js';

const both = (name: keyof typeof de) => ({ de: de[name], en: en[name] });
const reason = text(3000);
const reasonField: FormField = { ptr: '/reason', widget: 'textarea', rows: 4 };

const short = when('/notice', 'short');
const dates = { on: day, startsAt: time, room: text(300), notice: oneOf('regular', 'short'), noticeReason: reason };
const dateFields: readonly FormField[] = [
  { ptr: '/on', widget: 'date', group: 'when' },
  { ptr: '/startsAt', widget: 'text', width: 'short', group: 'when' },
  { ptr: '/room', widget: 'text', group: 'when' },
  { ptr: '/notice', widget: 'radio', group: 'notice' },
  { ptr: '/noticeReason', widget: 'textarea', rows: 3, group: 'notice', showIf: short },
];

/** When and where a body meets; one that was held before it was entered here keeps no notice. */
const meeting = officeForm({
  name: 'meeting',
  required: ['body', 'on', 'startsAt', 'room', 'notice', 'record'],
  properties: { body: text(100), ...dates, record: oneOf('live', 'later') },
  fields: [{ ptr: '/body', widget: 'select', source: 'bodies' }, ...dateFields, { ptr: '/record', widget: 'radio' }],
  rules: [needed('/noticeReason', short)],
  texts: both('meeting'),
});

const reschedule = officeForm({
  name: 'reschedule',
  required: ['on', 'startsAt', 'room', 'notice', 'reason'],
  properties: { ...dates, reason },
  fields: [...dateFields, reasonField],
  rules: [needed('/noticeReason', short)],
  texts: both('reschedule'),
});

/** A paper brings its subject; whatever else stands on an agenda has to be named. */
const titled = demand({ not: { required: ['paper'] } }, { required: ['title'] });

/** The items, in the order of their chapters; of a supplement, those that are new. */
const agenda = officeForm({
  name: 'agenda',
  required: ['items'],
  properties: {
    edition: { type: 'integer', minimum: 0, maximum: 100_000 },
    items: {
      type: 'array',
      minItems: 1,
      maxItems: 400,
      items: {
        type: 'object',
        required: ['chapter', 'publicity'],
        properties: {
          item: text(40),
          paper: text(100),
          chapter: text(200),
          title: text(300),
          publicity: oneOf('public', 'internal'),
        },
        allOf: [titled],
      },
    },
  },
  fields: [
    {
      ptr: '/items',
      widget: 'table',
      columns: [
        { key: 'item', widget: 'text' },
        { key: 'paper', widget: 'select', source: 'ready' },
        { key: 'chapter', widget: 'select', source: 'chapters' },
        { key: 'title', widget: 'text' },
        { key: 'publicity', widget: 'select' },
      ],
    },
    { ptr: '/edition', widget: 'number', inputmode: 'numeric', width: 'short' },
  ],
  texts: both('agenda'),
});

/** Who is there; the quorum is counted from it (§ 49 GO NRW). */
const opening = officeForm({
  name: 'meeting-opening',
  required: ['present'],
  properties: { present: someOf },
  fields: [{ ptr: '/present', widget: 'checkboxes', source: 'members' }],
  texts: both('meeting-opening'),
});

/** The clerk's own words, before what the minutes say of themselves. */
const minutes = officeForm({
  name: 'meeting-minutes',
  required: [],
  properties: {
    opening: text(20_000),
    items: {
      type: 'array',
      maxItems: 400,
      items: { type: 'object', required: ['item'], properties: { item: text(40), text: text(20_000) } },
    },
    closing: text(20_000),
  },
  fields: [
    { ptr: '/opening', widget: 'textarea', rows: 4 },
    {
      ptr: '/items',
      widget: 'table',
      columns: [
        { key: 'item', widget: 'select', source: 'items' },
        { key: 'text', widget: 'textarea' },
      ],
    },
    { ptr: '/closing', widget: 'textarea', rows: 4 },
  ],
  texts: both('meeting-minutes'),
});

const returned = when('/outcome', 'returned');

const approveMinutes = officeForm({
  name: 'approve-minutes',
  required: ['outcome'],
  properties: { outcome: oneOf('approved', 'returned'), reason },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ...reasonField, showIf: returned },
  ],
  rules: [needed('/reason', returned)],
  texts: both('approve-minutes'),
});

const cancelMeeting = officeForm({
  name: 'cancel-meeting',
  required: ['reason'],
  properties: { reason },
  fields: [reasonField],
  texts: both('cancel-meeting'),
});

/** All forms of a meeting. */
export const meetingForms: readonly FormDefinition[] = [
  meeting,
  reschedule,
  agenda,
  opening,
  meetingStep,
  minutes,
  approveMinutes,
  cancelMeeting,
];

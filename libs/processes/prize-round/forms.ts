import type { FormDefinition } from '#libs/forms/definition.js';
import { cents, day, declaration, needed, officeForm, oneOf, someOf, text, time, when } from '../office-form.js';
import { release } from '../project-funding/task-forms.js';
import { texts as de } from './forms.de.js';
import { texts as en } from './forms.en.js';
import { ballot, countVotes, sessionOpening, sessionStep } from './session-forms.js';

const both = (name: keyof typeof de) => ({ de: de[name], en: en[name] });

/** What a round says (B1); the release by a second person announces it. The term `prizesCents` is the sum of its prizes. */
export const prizeRound = officeForm({
  name: 'prize-round',
  required: [
    'name',
    'opensOn',
    'closesOn',
    'scoringEndsOn',
    'sessionOn',
    'sessionTime',
    'ceremonyOn',
    'budgetYear',
    'potCents',
    'text',
    'contact',
  ],
  properties: {
    name: text(120),
    opensOn: day,
    closesOn: day,
    scoringEndsOn: day,
    sessionOn: day,
    sessionTime: time,
    ceremonyOn: day,
    budgetYear: { type: 'integer', minimum: 2020, maximum: 2100 },
    potCents: cents,
    sponsorName: text(200),
    sponsorCents: cents,
    sponsorCommitted: declaration,
    text: text(6000),
    textEn: text(6000),
    contact: text(500),
    pressText: text(6000),
  },
  fields: [
    { ptr: '/name', widget: 'text' },
    { ptr: '/opensOn', widget: 'date', group: 'dates' },
    { ptr: '/closesOn', widget: 'date', group: 'dates' },
    { ptr: '/scoringEndsOn', widget: 'date', group: 'dates' },
    { ptr: '/sessionOn', widget: 'date', group: 'dates' },
    { ptr: '/sessionTime', widget: 'text', width: 'short', group: 'dates' },
    { ptr: '/ceremonyOn', widget: 'date', group: 'dates' },
    { ptr: '/budgetYear', widget: 'number', inputmode: 'numeric', width: 'short', group: 'money' },
    { ptr: '/potCents', widget: 'money', width: 'medium', group: 'money' },
    { ptr: '/sponsorName', widget: 'text', group: 'money' },
    { ptr: '/sponsorCents', widget: 'money', width: 'medium', group: 'money' },
    { ptr: '/sponsorCommitted', widget: 'checkbox', group: 'money' },
    { ptr: '/text', widget: 'textarea', rows: 10, group: 'words' },
    { ptr: '/textEn', widget: 'textarea', rows: 6, group: 'words' },
    { ptr: '/pressText', widget: 'textarea', rows: 6, group: 'words' },
    { ptr: '/contact', widget: 'textarea', rows: 3, group: 'words' },
  ],
  rules: [
    { kind: 'dateAfter', ptr: '/closesOn', after: '/opensOn' },
    { kind: 'dateAfter', ptr: '/scoringEndsOn', after: '/closesOn' },
    { kind: 'dateAfter', ptr: '/sessionOn', after: '/scoringEndsOn' },
    { kind: 'dateAfter', ptr: '/ceremonyOn', after: '/sessionOn' },
    {
      kind: 'min',
      ptr: '/potCents',
      left: '/potCents',
      right: { term: 'prizesCents' },
      unit: 'cents',
      code: 'lessThanPrizes',
    },
    {
      kind: 'max',
      ptr: '/sponsorCents',
      left: '/sponsorCents',
      right: '/potCents',
      unit: 'cents',
      code: 'moreThanPot',
    },
    { kind: 'required', ptr: '/sponsorName', when: { ptr: '/sponsorCommitted', in: [true] } },
    { kind: 'required', ptr: '/sponsorCents', when: { ptr: '/sponsorCommitted', in: [true] } },
  ],
  texts: both('prize-round'),
});

/** Release of a round by a second person, or its return with a reason. */
export const releaseRound: FormDefinition = {
  ...release,
  name: 'release-round',
  version: 1,
  texts: both('release-round'),
};

/** One later end for everybody, before the present one (`closesOn`) has come. */
export const roundExtension = officeForm({
  name: 'round-extension',
  required: ['closesOn', 'reason'],
  properties: { closesOn: day, reason: text(1000) },
  fields: [
    { ptr: '/closesOn', widget: 'date' },
    { ptr: '/reason', widget: 'textarea', rows: 4 },
  ],
  rules: [{ kind: 'dateAfter', ptr: '/closesOn', after: { term: 'closesOn' } }],
  texts: both('round-extension'),
});

/**
 * Who is in the jury, in which part, and who of the office may be in its session. Appointed anew, somebody absent is replaced
 * by a substitute with the same papers (funding handbook §4.4).
 */
export const jury = officeForm({
  name: 'jury',
  required: ['members'],
  properties: {
    members: {
      type: 'array',
      minItems: 1,
      maxItems: 60,
      items: {
        type: 'object',
        required: ['person', 'part'],
        properties: { person: text(100), part: oneOf('chair', 'voting', 'advisory', 'substitute', 'absent') },
      },
    },
    attendants: someOf,
    confirmers: someOf,
  },
  fields: [
    {
      ptr: '/members',
      widget: 'table',
      columns: [
        { key: 'person', widget: 'select', source: 'jurors' },
        { key: 'part', widget: 'select' },
      ],
    },
    { ptr: '/attendants', widget: 'checkboxes', source: 'office' },
    { ptr: '/confirmers', widget: 'checkboxes', source: 'confirmers' },
  ],
  // Where the rules ask for a confirmation, the term `confirmed` is 1.
  rules: [{ kind: 'required', ptr: '/confirmers', when: { term: 'confirmed', in: [1] } }],
  texts: both('jury'),
});

/** B4: whoever sits in the jury promises to keep its secrets, before the first paper is theirs. */
export const juryDeclaration = officeForm({
  name: 'jury-declaration',
  required: ['outcome'],
  properties: { outcome: oneOf('accepted', 'declined'), confidential: declaration, conflictsSaid: declaration },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/confidential', widget: 'checkbox', showIf: when('/outcome', 'accepted') },
    { ptr: '/conflictsSaid', widget: 'checkbox', showIf: when('/outcome', 'accepted') },
  ],
  rules: [
    needed('/confidential', when('/outcome', 'accepted')),
    needed('/conflictsSaid', when('/outcome', 'accepted')),
  ],
  texts: both('jury-declaration'),
});

/** B7: confirmed by the city's lead where the rules ask for it, or returned to the jury. */
export const confirmResult = officeForm({
  name: 'confirm-result',
  required: ['outcome'],
  properties: { outcome: oneOf('confirmed', 'returned'), reason: text(2000) },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/reason', widget: 'textarea', rows: 4, showIf: when('/outcome', 'returned') },
  ],
  rules: [needed('/reason', when('/outcome', 'returned'))],
  texts: both('confirm-result'),
});

/** B8: until when nothing is said, where and when the prizes are given, and who may read the result before. */
export const embargo = officeForm({
  name: 'embargo',
  required: ['ceremonyOn', 'ceremonyTime', 'place', 'publishOn', 'publishTime', 'pressText'],
  properties: {
    ceremonyOn: day,
    ceremonyTime: time,
    place: text(300),
    publishOn: day,
    publishTime: time,
    readers: someOf,
    pressText: text(6000),
  },
  fields: [
    { ptr: '/ceremonyOn', widget: 'date', group: 'ceremony' },
    { ptr: '/ceremonyTime', widget: 'text', width: 'short', group: 'ceremony' },
    { ptr: '/place', widget: 'textarea', rows: 2, group: 'ceremony' },
    { ptr: '/publishOn', widget: 'date', group: 'publication' },
    { ptr: '/publishTime', widget: 'text', width: 'short', group: 'publication' },
    { ptr: '/readers', widget: 'checkboxes', source: 'staff' },
    { ptr: '/pressText', widget: 'textarea', rows: 10 },
  ],
  rules: [{ kind: 'dateAfter', ptr: '/publishOn', after: '/ceremonyOn', orEqual: true }],
  texts: both('embargo'),
});

const postponed = when('/outcome', 'postponed');
const newDates = ['/ceremonyOn', '/ceremonyTime', '/publishOn', '/publishTime'];

/** B9: the ceremony was held, or it is put off to another day. */
export const ceremony = officeForm({
  name: 'ceremony',
  required: ['outcome'],
  properties: {
    outcome: oneOf('held', 'postponed'),
    ceremonyOn: day,
    ceremonyTime: time,
    publishOn: day,
    publishTime: time,
    reason: text(1000),
  },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/ceremonyOn', widget: 'date', group: 'dates', showIf: postponed },
    { ptr: '/ceremonyTime', widget: 'text', width: 'short', group: 'dates', showIf: postponed },
    { ptr: '/publishOn', widget: 'date', group: 'dates', showIf: postponed },
    { ptr: '/publishTime', widget: 'text', width: 'short', group: 'dates', showIf: postponed },
    { ptr: '/reason', widget: 'textarea', rows: 3, showIf: postponed },
  ],
  rules: [
    ...[...newDates, '/reason'].map((ptr) => needed(ptr, postponed)),
    { kind: 'dateAfter', ptr: '/publishOn', after: '/ceremonyOn', orEqual: true },
  ],
  texts: both('ceremony'),
});

/** B10: the accounts of the round, and what the sponsor is told: numbers, never applicants' data (funding handbook §4.4). */
export const roundAccounts = officeForm({
  name: 'round-accounts',
  required: [],
  properties: { sponsorReceived: declaration, sponsorReport: text(6000) },
  fields: [
    { ptr: '/sponsorReceived', widget: 'checkbox' },
    { ptr: '/sponsorReport', widget: 'textarea', rows: 8 },
  ],
  texts: both('round-accounts'),
});

/** B11: the round ends without prizes. */
export const abandonment = officeForm({
  name: 'abandonment',
  required: ['reason', 'decidedBy'],
  properties: { reason: text(2000), decidedBy: text(200) },
  fields: [
    { ptr: '/decidedBy', widget: 'text' },
    { ptr: '/reason', widget: 'textarea', rows: 5 },
  ],
  texts: both('abandonment'),
});

/** A leak before the ceremony: the result is published at once (funding handbook §4.4). */
export const earlyPublication = officeForm({
  name: 'early-publication',
  required: ['reason'],
  properties: { reason: text(2000) },
  fields: [{ ptr: '/reason', widget: 'textarea', rows: 4 }],
  texts: both('early-publication'),
});

/** All forms of a round. */
export const roundForms: readonly FormDefinition[] = [
  prizeRound,
  releaseRound,
  roundExtension,
  jury,
  juryDeclaration,
  sessionOpening,
  sessionStep,
  ballot,
  countVotes,
  confirmResult,
  embargo,
  ceremony,
  roundAccounts,
  abandonment,
  earlyPublication,
];

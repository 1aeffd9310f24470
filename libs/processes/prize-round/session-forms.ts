import { cents, count, day, declaration, needed, officeForm, oneOf, someOf, text, time, when } from '../office-form.js';
import { texts as de } from './session-forms.de.js';
import { texts as en } from './session-forms.en.js';

const both = (name: keyof typeof de) => ({ de: de[name], en: en[name] });

const adjourned = when('/outcome', 'adjourned');
const opened = when('/outcome', 'opened');

/** Who is there, before anything is said; below the quorum the session is put off (B6). */
export const sessionOpening = officeForm({
  name: 'session-opening',
  required: ['outcome'],
  properties: {
    outcome: oneOf('opened', 'adjourned'),
    present: someOf,
    confidential: declaration,
    nextOn: day,
    nextTime: time,
    reason: text(1000),
  },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/present', widget: 'checkboxes', source: 'members' },
    { ptr: '/confidential', widget: 'checkbox', showIf: opened },
    { ptr: '/nextOn', widget: 'date', group: 'next', showIf: adjourned },
    { ptr: '/nextTime', widget: 'text', width: 'short', group: 'next', showIf: adjourned },
    { ptr: '/reason', widget: 'textarea', rows: 3, showIf: adjourned },
  ],
  rules: [
    needed('/present', opened),
    needed('/confidential', opened),
    ...['/nextOn', '/nextTime', '/reason'].map((ptr) => needed(ptr, adjourned)),
  ],
  texts: both('session-opening'),
});

const motion = when('/outcome', 'motion');
const kinds = ['award', 'split', 'extra', 'honorary', 'noAward'] as const;
const ofPlaces = when('/kind', 'award', 'split', 'noAward');
const ofNominations = when('/kind', 'award', 'split', 'extra', 'honorary');
const extra = when('/kind', 'extra');
const attendance = when('/outcome', 'attendance');
const adjourns = when('/outcome', 'adjourn');

/**
 * What happens next in a session: a motion is put to the vote, somebody comes or goes, it is put off, or it is closed. A
 * motion to award a place to one of several nominations is a choice between them.
 */
export const sessionStep = officeForm({
  name: 'session-step',
  required: ['outcome'],
  properties: {
    outcome: oneOf('motion', 'attendance', 'adjourn', 'close'),
    kind: oneOf(...kinds),
    place: text(100),
    nominations: someOf,
    cents,
    sponsorAgrees: declaration,
    ballot: oneOf('open', 'secret'),
    reason: text(3000),
    present: someOf,
    confidential: declaration,
    nextOn: day,
    nextTime: time,
  },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/kind', widget: 'radio', group: 'motion', showIf: motion },
    { ptr: '/place', widget: 'select', source: 'places', group: 'motion', showIf: ofPlaces },
    { ptr: '/nominations', widget: 'checkboxes', source: 'nominations', group: 'motion', showIf: ofNominations },
    { ptr: '/cents', widget: 'money', width: 'medium', group: 'motion', showIf: extra },
    { ptr: '/sponsorAgrees', widget: 'checkbox', group: 'motion', showIf: extra },
    { ptr: '/ballot', widget: 'radio', group: 'motion', showIf: motion },
    { ptr: '/reason', widget: 'textarea', rows: 6, group: 'motion', showIf: motion },
    { ptr: '/present', widget: 'checkboxes', source: 'members', showIf: attendance },
    { ptr: '/confidential', widget: 'checkbox', showIf: attendance },
    { ptr: '/nextOn', widget: 'date', group: 'next', showIf: adjourns },
    { ptr: '/nextTime', widget: 'text', width: 'short', group: 'next', showIf: adjourns },
  ],
  rules: [
    ...['/kind', '/ballot', '/reason'].map((ptr) => needed(ptr, motion)),
    needed('/place', motion, when('/kind', 'award', 'split')),
    needed('/nominations', motion, ofNominations),
    needed('/cents', motion, extra),
    needed('/present', attendance),
    needed('/confidential', attendance),
    ...['/nextOn', '/nextTime'].map((ptr) => needed(ptr, adjourns)),
  ],
  texts: both('session-step'),
});

/** Where a motion is a choice between several nominations, the term `choosing` is 1. */
const choosing = { term: 'choosing', in: [1] } as const;

/** One member's vote. In a choice, yes goes to one of the nominations, and no to none of them. */
export const ballot = officeForm({
  name: 'ballot',
  required: ['vote'],
  properties: { vote: oneOf('yes', 'no', 'abstained'), choice: text(100) },
  fields: [
    { ptr: '/vote', widget: 'radio' },
    { ptr: '/choice', widget: 'radio', source: 'motionNominations', showIf: when('/vote', 'yes') },
  ],
  rules: [{ kind: 'required', ptr: '/choice', when: [when('/vote', 'yes'), choosing] }],
  texts: both('ballot'),
});

const numbers = ['yes', 'no', 'abstained'] as const;

/** What a ballot came to, and who took part: a vote of each of them, abstentions among them, and of nobody else. */
export const countVotes = officeForm({
  name: 'count-votes',
  version: 2,
  required: ['voted', 'no', 'abstained'],
  properties: {
    voted: { ...someOf, minItems: 1 },
    ...Object.fromEntries(numbers.map((key) => [key, count])),
    counts: {
      type: 'array',
      maxItems: 60,
      items: { type: 'object', required: ['nomination', 'votes'], properties: { nomination: text(100), votes: count } },
    },
    casting: oneOf('yes', 'no'),
    castingChoice: text(100),
    drawn: text(100),
  },
  fields: [
    { ptr: '/voted', widget: 'checkboxes', source: 'voters' },
    ...numbers.map((key) => ({
      ptr: `/${key}`,
      widget: 'number' as const,
      inputmode: 'numeric' as const,
      width: 'short' as const,
      group: 'votes',
    })),
    {
      ptr: '/counts',
      widget: 'table',
      sum: 'votes',
      columns: [
        { key: 'nomination', widget: 'select', source: 'motionNominations' },
        { key: 'votes', widget: 'number' },
      ],
    },
    { ptr: '/casting', widget: 'radio', group: 'tie' },
    { ptr: '/castingChoice', widget: 'select', source: 'motionNominations', group: 'tie' },
    { ptr: '/drawn', widget: 'select', source: 'motionNominations', group: 'tie' },
  ],
  rules: [
    { kind: 'required', ptr: '/yes', when: { term: 'choosing', in: [0] } },
    { kind: 'required', ptr: '/counts', when: choosing },
    {
      kind: 'equal',
      ptr: '/voted',
      left: ['/yes', '/counts/*/votes', '/no', '/abstained'],
      right: { count: '/voted' },
      code: 'votesDiffer',
    },
  ],
  texts: both('count-votes'),
});

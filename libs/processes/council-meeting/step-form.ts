import { needsVote, outcomes } from '../council/outcomes.js';
import { cents, count, day, needed, officeForm, oneOf, someOf, text, when } from '../office-form.js';
import { de, en } from './step-form.texts.js';

const result = when('/outcome', 'result');
const urgent = when('/outcome', 'urgent');
const bias = when('/outcome', 'bias');
const attendance = when('/outcome', 'attendance');
const ofItem = when('/outcome', 'item', 'bias', 'result');
const voting = when('/outcome', 'result', 'urgent');
const counted = when('/ballot', 'open', 'secret');
const byName = when('/ballot', 'named');
const resolved = when('/decision', 'resolved', 'resolvedAmended');
const amended = when('/decision', 'resolvedAmended', 'recommendedAmended');
const numbers = ['yes', 'no', 'abstained'] as const;

/**
 * What happens next in a meeting: somebody comes or goes, an item is called, somebody is biased in it, it has a result, the
 * meeting lets in what brooks no delay (§ 48 I GO NRW), or it is closed. At most as many vote as are there and may (term
 * `voters`); which of them are biased in the item is looked at when it is decided.
 */
export const meetingStep = officeForm({
  name: 'meeting-step',
  required: ['outcome'],
  properties: {
    outcome: oneOf('attendance', 'item', 'bias', 'result', 'urgent', 'close'),
    present: someOf,
    item: text(40),
    persons: someOf,
    decision: oneOf(...outcomes),
    newItem: text(40),
    paper: text(100),
    title: text(300),
    chapter: text(200),
    publicity: oneOf('public', 'internal'),
    reason: text(3000),
    ballot: oneOf('open', 'named', 'secret'),
    ...Object.fromEntries(numbers.map((key) => [key, count])),
    named: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        required: ['person', 'vote'],
        properties: { person: text(100), vote: oneOf(...numbers) },
      },
    },
    text: text(20_000),
    to: text(100),
    nextOn: day,
    version: { type: 'integer', minimum: 1, maximum: 1000 },
    cents,
    conditions: text(6000),
  },
  fields: [
    { ptr: '/outcome', widget: 'radio' },
    { ptr: '/present', widget: 'checkboxes', source: 'members', showIf: attendance },
    { ptr: '/item', widget: 'select', source: 'openItems', showIf: ofItem },
    { ptr: '/persons', widget: 'checkboxes', source: 'members', showIf: bias },
    { ptr: '/decision', widget: 'select', group: 'result', showIf: result },
    { ptr: '/version', widget: 'number', inputmode: 'numeric', width: 'short', group: 'result', showIf: result },
    { ptr: '/newItem', widget: 'text', width: 'short', group: 'urgent', showIf: urgent },
    { ptr: '/paper', widget: 'select', source: 'ready', group: 'urgent', showIf: urgent },
    { ptr: '/title', widget: 'text', group: 'urgent', showIf: urgent },
    { ptr: '/chapter', widget: 'select', source: 'chapters', group: 'urgent', showIf: urgent },
    { ptr: '/publicity', widget: 'radio', group: 'urgent', showIf: urgent },
    { ptr: '/reason', widget: 'textarea', rows: 3, group: 'urgent', showIf: urgent },
    { ptr: '/ballot', widget: 'radio', group: 'vote', showIf: voting },
    ...numbers.map((key) => ({
      ptr: `/${key}`,
      widget: 'number' as const,
      inputmode: 'numeric' as const,
      width: 'short' as const,
      group: 'vote',
      showIf: counted,
    })),
    {
      ptr: '/named',
      widget: 'table',
      group: 'vote',
      showIf: byName,
      columns: [
        { key: 'person', widget: 'select', source: 'voters' },
        { key: 'vote', widget: 'select' },
      ],
    },
    { ptr: '/text', widget: 'textarea', rows: 6, group: 'words', showIf: result },
    { ptr: '/to', widget: 'select', source: 'bodies', group: 'words', showIf: when('/decision', 'referred') },
    { ptr: '/nextOn', widget: 'date', group: 'words', showIf: when('/decision', 'deferred') },
    { ptr: '/cents', widget: 'money', width: 'medium', group: 'words', showIf: resolved },
    { ptr: '/conditions', widget: 'textarea', rows: 3, group: 'words', showIf: resolved },
  ],
  rules: [
    needed('/present', attendance),
    needed('/item', ofItem),
    needed('/decision', result),
    ...['/title', '/chapter', '/publicity', '/reason', '/ballot'].map((ptr) => needed(ptr, urgent)),
    needed('/ballot', result, when('/decision', ...outcomes.filter(needsVote))),
    ...numbers.map((key) => needed(`/${key}`, counted)),
    needed('/named', byName),
    needed('/text', amended),
    needed('/to', when('/decision', 'referred')),
    {
      kind: 'max',
      ptr: '/abstained',
      left: numbers.map((key) => `/${key}`),
      right: { term: 'voters' },
      code: 'tooManyVotes',
    },
  ],
  texts: { de, en },
});

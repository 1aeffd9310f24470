import type { ProcessDefinition } from '#libs/engine/definition.js';
import { mail, openTask, tell } from '#libs/engine/vocabulary.js';

const moved = tell('parent', 'orderMoved');
const placed = mail('order-placed', undefined, 'named:responsible');

/** An order that follows from a resolution: whoever has it reports until it is done, and the council's office agrees. */
export const orderDefinition: ProcessDefinition = {
  name: 'councilOrder',
  version: 2,
  prefix: 'CO',
  facts: { responsible: 'strings', dueAt: 'string', lastReport: 'string' },
  commands: {
    start: { roles: [] },
    reassign: { roles: ['councilOffice', 'departmentHead'], form: { name: 'reassign-order', version: 1 } },
  },
  tasks: {
    report: {
      role: 'author',
      seatsFor: 'responsible',
      deadline: { fact: 'dueAt', keepsPast: true },
      ladder: [
        { kind: 'reminder', before: { workingDays: 5 } },
        { kind: 'escalation', after: { months: 3 }, to: 'departmentHead' },
      ],
      form: { name: 'order-report', version: 1 },
      outcomes: ['progress', 'done', 'dropped'],
      resolve: [
        { when: 'votes.done > 0', outcome: 'done' },
        { when: 'votes.dropped > 0', outcome: 'dropped' },
        { when: 'true', outcome: 'progress' },
      ],
    },
    /** A15: nobody says of their own order that it is done. */
    confirmReport: {
      role: 'councilOffice',
      deadline: { workingDays: 10 },
      ladder: [{ kind: 'reminder', before: { workingDays: 2 } }],
      distinctFrom: ['report'],
      form: { name: 'confirm-report', version: 1 },
      outcomes: ['confirmed', 'returned'],
    },
  },
  chart: {
    initial: 'new',
    states: {
      new: { on: { start: { target: 'running', actions: [placed] } } },
      running: {
        entry: [openTask('report')],
        on: {
          'report.progress': { target: 'running', reenter: true, actions: [moved] },
          'report.done': { target: 'confirming', actions: [moved] },
          'report.dropped': { target: 'confirming', actions: [moved] },
          'report.overdue': { target: 'overdue', actions: [moved] },
          reassign: { target: 'running', reenter: true, actions: [placed, moved] },
        },
      },
      overdue: {
        entry: [openTask('report')],
        on: {
          'report.progress': { target: 'overdue', reenter: true, actions: [moved] },
          'report.done': { target: 'confirming', actions: [moved] },
          'report.dropped': { target: 'confirming', actions: [moved] },
          reassign: { target: 'running', actions: [placed, moved] },
        },
      },
      confirming: {
        entry: [openTask('confirmReport')],
        on: {
          'confirmReport.confirmed': 'settled',
          'confirmReport.returned': { target: 'running', actions: [moved] },
        },
      },
      settled: { type: 'final', entry: [tell('parent', 'orderEnded')] },
    },
  },
};

import { describe, expect, it } from '@jest/globals';
import type { Rung } from './definition.js';
import { eachIs } from './testing/each-is.js';
import { faults, timed, type Small } from './testing/small.js';
import { document, openTask, timer } from './vocabulary.js';

const ladder = (rung: Rung) => (definition: Small) => (definition.tasks.check.ladder = [rung]);
const period = 'a length of time is one unit and a whole number from 1, such as { workingDays: 5 }: mend';
const instant = 'is not declared as string: a deadline needs an instant.';

describe('of tasks', () => {
  eachIs([
    [
      'distinctFrom without such a task',
      (d) => (d.tasks.check.distinctFrom = ['draft']),
      'task check',
      'task',
      'distinctFrom names “draft”, which is no task or command: name a declared one.',
    ],
    [
      'a quorum that can’t be reached',
      (d) => (d.tasks.check.quorum = 2),
      'task check',
      'task',
      'the quorum is larger than the number of seats: lower it, or add seats.',
    ],
    [
      'half a seat',
      (d) => Object.assign(d.tasks.check, { seats: 1.5, quorum: 1 }),
      'task check',
      'task',
      'seats and quorum are whole numbers from 1: mend them.',
    ],
    [
      'a quorum of nobody',
      (d) => Object.assign(d.tasks.check, { seats: 2, quorum: 0 }),
      'task check',
      'task',
      'seats and quorum are whole numbers from 1: mend them.',
    ],
    [
      'a task where a dossier is over and only kept',
      (d) => (d.chart.states.checking.meta = { kept: true }),
      'checking',
      'task',
      'is over and only kept: open no task in it, and leave “kept” out where it ends.',
    ],
    [
      'a form that isn’t there',
      (d) => (d.tasks.check.form = { name: 'check', version: 2 }),
      'task check',
      'task',
      'form check@2 is not published: publish it, or name another version.',
    ],
    [
      'withoutForm for no outcome',
      (d) => (d.tasks.check.withoutForm = ['return']),
      'task check',
      'task',
      'withoutForm names “return”, which is no outcome: add it to outcomes.',
    ],
    [
      'seats that may disagree',
      (d) => (d.tasks.check.seats = 2),
      'task check',
      'task',
      'its seats may disagree: give resolve rules, the last with when: “true”.',
    ],
    [
      'seats that may disagree after all rules',
      (d) => Object.assign(d.tasks.check, { seats: 2, resolve: [{ when: 'votes.yes > 1', outcome: 'yes' }] }),
      'task check',
      'task',
      'its seats may disagree: give resolve rules, the last with when: “true”.',
    ],
    [
      'a task that no state opens',
      (d) => (d.tasks['draft'] = { ...d.tasks.check }),
      'task draft',
      'task',
      'no state opens it: add openTask to the entry of one, or drop the task.',
    ],
    [
      'the clock’s own outcome',
      (d) => (
        d.tasks.check.outcomes.push('overdue'),
        (d.chart.states.checking.on = { ...d.chart.states.checking.on, 'check.overdue': 'refused' })
      ),
      'task check',
      'task',
      'the outcome “overdue” belongs to the clock: choose another.',
    ],
    [
      'a rung that counts from nowhere',
      ladder({ kind: 'reminder' }),
      'task check',
      'task',
      'a rung counts either “after” the opening or “before” the deadline: give one.',
    ],
    [
      'a rung that counts twice',
      ladder({ kind: 'reminder', after: { days: 1 }, before: { days: 1 } }),
      'task check',
      'task',
      'a rung counts either “after” the opening or “before” the deadline: give one.',
    ],
    [
      'an escalation to no role',
      ladder({ kind: 'escalation', after: { days: 1 } }),
      'task check',
      'task',
      'an escalation needs the role it goes to: give “to”.',
    ],
    [
      'a rung of no length',
      ladder({ kind: 'reminder', before: { days: -3 } }),
      'task check',
      'task',
      `${period} {"days":-3}.`,
    ],
    [
      'a deadline before the opening',
      (d) => (d.tasks.check.deadline = { workingDays: 0 }),
      'task check',
      'task',
      `${period} {"workingDays":0}.`,
    ],
    [
      'a deadline of two units',
      (d) => Object.assign(d.tasks.check.deadline, { hours: 2 }),
      'task check',
      'task',
      `${period} {"workingDays":5,"hours":2}.`,
    ],
    [
      'a deadline of no unit',
      (d) => (d.tasks.check.deadline = JSON.parse('{"fortnights":1}')),
      'task check',
      'task',
      `${period} {"fortnights":1}.`,
    ],
    [
      'a deadline by an unknown fact',
      (d) => (d.tasks.check.deadline = { fact: 'opensAt' }),
      'task check',
      'expression',
      `the deadline's fact “opensAt” ${instant}`,
    ],
    [
      'a deadline by a number',
      (d) => (d.tasks.check.deadline = { fact: 'cents' }),
      'task check',
      'expression',
      `the deadline's fact “cents” ${instant}`,
    ],
    [
      'a timer by a number',
      (d) => timed(d, timer('late', { fact: 'cents' })),
      'checking',
      'expression',
      `the deadline's fact “cents” ${instant}`,
    ],
    ['a timer of no length', (d) => timed(d, timer('late', { days: 0 })), 'checking', 'task', `${period} {"days":0}.`],
    [
      'a task that isn’t declared',
      (d) => d.chart.states.checking.entry?.push(openTask('draft')),
      'checking',
      'task',
      'task “draft” is not declared: declare it under tasks.',
    ],
    [
      'a task of a way',
      (d) =>
        (d.chart.states.fresh.on = {
          submit: { target: 'checking', actions: [document('receipt'), openTask('check')] },
        }),
      'fresh on submit',
      'task',
      'tasks and timers belong to a state: open them in its entry, so that leaving closes them.',
    ],
  ]);

  it('finds a task without outcomes, and what heard them', () => {
    expect(faults((d) => (d.tasks.check.outcomes = [])).map((defect) => [defect.where, defect.message])).toContainEqual(
      ['task check', 'no outcomes: name at least one, or nobody can complete it.'],
    );
  });

  it('finds a rule that leads to no outcome', () => {
    const resolve = [{ when: 'true', outcome: 'maybe' }];
    expect(faults((d) => (d.tasks.check.resolve = resolve)).map((defect) => defect.message)).toContain(
      'resolve names “maybe”, which is no outcome: add it to outcomes.',
    );
  });

  it('accepts seats that can’t disagree, and outcomes that no rule lets through', () => {
    expect(faults((d) => Object.assign(d.tasks.check, { seats: 2, quorum: 1 }))).toEqual([]);
    const resolve = [
      { when: 'votes.yes > 1', outcome: 'yes' },
      { when: 'true', outcome: 'no' },
    ];
    const outcomes = ['yes', 'no', 'abstain'];
    expect(faults((d) => Object.assign(d.tasks.check, { seats: 3, outcomes, resolve }))).toEqual([]);
  });
});

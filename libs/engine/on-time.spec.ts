import { describe, expect, it } from '@jest/globals';
import type { Rung } from './definition.js';
import { anna, ava, dora, filledIn, fundingAt, lena, olga, otto } from './testing/funding.js';
import { grant, grantFacts } from './testing/grant.js';
import { clock, person, Play } from './testing/play.js';
import { openTask, timer } from './vocabulary.js';

const check = { task: 'formalCheck-1' };

function paid(): Play {
  const play = new Play(grant, grantFacts);
  play.accepts('submit', anna);
  play.accepts('payment.ask', anna);
  return play;
}

describe('a task’s time', () => {
  it('is counted from its opening by the calendar: deadline and ladder', () => {
    const play = fundingAt('formalCheck');
    expect(play.state?.timers.map(({ key, kind, dueAt, to }) => [key, kind, dueAt, to])).toEqual([
      ['formalCheck-1.deadline', 'deadline', '2026-03-16T23:00:00.000Z', undefined],
      ['formalCheck-1.reminder1', 'reminder', '2026-03-11T23:00:00.000Z', undefined],
      ['formalCheck-1.escalation2', 'escalation', '2026-03-16T23:00:00.000Z', 'deputy'],
      ['formalCheck-1.escalation3', 'escalation', '2026-03-19T23:00:00.000Z', 'lead'],
    ]);
    expect(play.task('formalCheck-1')).toMatchObject({ openedAt: play.at, dueAt: '2026-03-16T23:00:00.000Z' });
  });

  it('has no rung that would lie before the opening, nor a reminder after the deadline', () => {
    const late: Rung = { kind: 'reminder', after: { workingDays: 11 } };
    const definition = structuredClone(grant);
    definition.tasks['checkPayment']?.ladder?.push(late);
    const play = new Play(definition, grantFacts);
    play.accepts('submit', anna);
    play.accepts('payment.ask', anna);
    expect(play.timerKeys).toEqual([
      'timer.proofDue-1',
      'checkPayment-1.deadline',
      'checkPayment-1.reminder1',
      'checkPayment-1.escalation3',
      'checkPayment-1.escalation4',
    ]);
  });

  it('can be an instant that stands in a fact, in whatever zone it is written', () => {
    const play = new Play(grant, { ...grantFacts, closesAt: '2027-06-01T00:00:00+02:00' });
    play.accepts('submit', anna);
    play.strikes('timer.proofDue-1');
    expect(play.task('audit-1').dueAt).toBe('2027-05-31T22:00:00.000Z');
  });

  it('is up at once where that instant has passed', () => {
    const play = new Play(grant, { ...grantFacts, closesAt: '2026-06-01T00:00:00Z' });
    play.accepts('submit', anna);
    play.strikes('timer.proofDue-1');
    expect(play.task('audit-1').dueAt).toBe(play.at);
  });

  it('says when it was due where it keeps that, and is up at once all the same', () => {
    const definition = structuredClone(grant);
    const { audit } = definition.tasks;
    if (audit) audit.deadline = { fact: 'closesAt', keepsPast: true };
    const play = new Play(definition, { ...grantFacts, closesAt: '2026-06-01T00:00:00Z' });
    play.accepts('submit', anna);
    play.strikes('timer.proofDue-1');
    expect(play.task('audit-1')).toMatchObject({ dueAt: '2026-06-01T00:00:00.000Z', openedAt: play.at });
    const deadline = play.state?.timers.find(({ key }) => key === 'audit-1.deadline');
    expect(deadline?.dueAt).toBe(play.at);
    play.strikes('audit-1.deadline');
    expect(play.task('audit-1')).toMatchObject({ overdue: true, dueAt: '2026-06-01T00:00:00.000Z' });
  });

  it('stops with an error that names the fact where that is no instant', () => {
    const play = new Play(grant, { ...grantFacts, closesAt: 'soon' });
    play.accepts('submit', anna);
    expect(() => play.strikes('timer.proofDue-1')).toThrow('fact closesAt is no instant');
  });
});

describe('a reminder', () => {
  it('goes to the role while a seat is free, to the holders when all are held', () => {
    const play = fundingAt('assessment');
    play.accepts('task.claim', ava, { task: 'assessment-1' });
    const free = play.strikes('assessment-1.reminder1');
    expect(free).toMatchObject({ raised: null, tasks: [] });
    expect(free.timers).toEqual([{ change: 'ended', key: 'assessment-1.reminder1', because: 'fired' }]);
    expect(free.effects).toEqual([
      { kind: 'taskMail', template: 'task-reminder', task: 'assessment-1', to: { roles: ['assessor'] } },
    ]);
    const held = fundingAt('formalCheck');
    held.accepts('task.claim', otto, check);
    expect(held.strikes('formalCheck-1.reminder1').effects).toMatchObject([{ to: { persons: ['otto'] } }]);
  });

  it('leaves those alone who are done', () => {
    const play = fundingAt('assessment');
    play.accepts('assessment.submitted', ava, filledIn);
    play.accepts('task.claim', person('aron', 'assessor'), { task: 'assessment-1' });
    expect(play.strikes('assessment-1.reminder1').effects).toMatchObject([{ to: { persons: ['aron'] } }]);
  });
});

describe('an escalation', () => {
  it('opens the task to another role, and tells it', () => {
    const play = fundingAt('formalCheck');
    expect(play.refuses('formalCheck.complete', dora, filledIn).code).toBe('notAllowed');
    const { dueAt } = play.task('formalCheck-1');
    const { tasks, effects } = play.strikes('formalCheck-1.escalation2');
    expect(tasks).toEqual([
      { change: 'changed', key: 'formalCheck-1', audience: ['officer', 'deputy'], overdue: false, dueAt },
    ]);
    expect(effects).toEqual([
      { kind: 'taskMail', template: 'task-escalated', task: 'formalCheck-1', to: { roles: ['deputy'] } },
    ]);
    expect(play.accepts('formalCheck.complete', dora, filledIn).raised).toBe('formalCheck.complete');
  });

  it('goes up the ladder rung by rung, each role added once', () => {
    const play = fundingAt('formalCheck');
    play.strikes('formalCheck-1.escalation2');
    play.strikes('formalCheck-1.escalation3');
    expect(play.task('formalCheck-1').audience).toEqual(['officer', 'deputy', 'lead']);
    const definition = structuredClone(grant);
    definition.tasks['checkPayment']?.ladder?.push({ kind: 'escalation', after: { workingDays: 20 }, to: 'deputy' });
    const twice = new Play(definition, grantFacts);
    twice.accepts('submit', anna);
    twice.accepts('payment.ask', anna);
    twice.strikes('checkPayment-1.escalation3');
    twice.strikes('checkPayment-1.escalation5');
    expect(twice.task('checkPayment-1').audience).toEqual(['officer', 'deputy']);
  });

  it('lets whoever it brought in take over a seat that its holder left lying', () => {
    const play = fundingAt('formalCheck');
    play.accepts('task.claim', otto, check);
    play.strikes('formalCheck-1.escalation2');
    expect(play.refuses('task.claim', olga, check)).toEqual({ code: 'taskTaken', task: 'formalCheck' });
    play.accepts('task.claim', dora, check);
    expect(play.refuses('formalCheck.complete', otto, filledIn)).toEqual({ code: 'taskTaken', task: 'formalCheck' });
    play.strikes('formalCheck-1.escalation3');
    expect(play.accepts('formalCheck.complete', lena, filledIn).raised).toBe('formalCheck.complete');
  });

  it('lets nobody take over a seat that is done', () => {
    const play = fundingAt('assessment');
    play.accepts('assessment.submitted', ava, filledIn);
    play.accepts('task.claim', person('aron', 'assessor'), { task: 'assessment-1' });
    play.strikes('assessment-1.escalation2');
    play.accepts('task.claim', dora, { task: 'assessment-1' });
    expect(play.task('assessment-1').seats).toMatchObject([
      { holder: 'ava', outcome: 'submitted' },
      { holder: 'dora' },
    ]);
    expect(play.refuses('task.claim', dora, { task: 'assessment-2' }).code).toBe('taskClosed');
  });
});

describe('a deadline', () => {
  it('marks the task as overdue where the chart doesn’t hear of it; it can still be done', () => {
    const play = fundingAt('formalCheck');
    const { dueAt } = play.task('formalCheck-1');
    const { raised, tasks, timers } = play.strikes('formalCheck-1.deadline');
    expect(raised).toBeNull();
    expect(tasks).toEqual([{ change: 'changed', key: 'formalCheck-1', audience: ['officer'], overdue: true, dueAt }]);
    expect(timers).toEqual([{ change: 'ended', key: 'formalCheck-1.deadline', because: 'fired' }]);
    expect(play.accepts('formalCheck.complete', otto, filledIn).raised).toBe('formalCheck.complete');
  });

  it('moves the chart where it hears <task>.overdue', () => {
    const play = fundingAt('formalCheck');
    play.accepts('formalCheck.incomplete', otto, filledIn);
    const { raised, tasks } = play.strikes('clarify-1.deadline');
    expect(raised).toBe('clarify.overdue');
    expect(play.name).toBe('rejectionDraft');
    expect(tasks).toMatchObject([
      { change: 'changed', key: 'clarify-1', overdue: true },
      { change: 'closed', key: 'clarify-1', because: 'left' },
      { change: 'opened', task: { key: 'draftRejection-1' } },
    ]);
    expect(play.refuses('clarify.answered', anna, { ...filledIn, task: 'clarify-1' }).code).toBe('taskClosed');
  });

  it('heard by a way without a target keeps the task open', () => {
    const play = paid();
    play.accepts('checkPayment.right', otto, filledIn);
    const { raised, effects } = play.strikes('releasePayment-1.deadline');
    expect(raised).toBe('releasePayment.overdue');
    expect(effects).toEqual([{ kind: 'note', text: 'late-payment' }]);
    expect(play.taskKeys).toEqual(['releasePayment-1']);
  });
});

describe('a timer', () => {
  it('raises its event at its due instant', () => {
    const play = new Play(grant, grantFacts);
    play.accepts('submit', anna);
    play.accepts('suspend', otto);
    expect(play.timerKeys).toEqual(['timer.suspensionEnds-1', 'watch-1.deadline']);
    const { raised, timers } = play.strikes('timer.suspensionEnds-1');
    expect(raised).toBe('suspensionEnds');
    expect(timers).toEqual([
      { change: 'ended', key: 'timer.suspensionEnds-1', because: 'fired' },
      { change: 'ended', key: 'watch-1.deadline', because: 'left' },
    ]);
    expect(play.state?.chart).toMatchObject({ value: 'withdrawn', status: 'done' });
  });

  it('that nobody hears has fired all the same, so that the clock doesn’t come back for ever', () => {
    const definition = structuredClone(grant);
    definition.chart.states['closed'] = {
      entry: [timer('deaf', { days: 1 }), openTask('answer')],
      on: { withdraw: 'withdrawn' },
    };
    const play = new Play(definition, grantFacts);
    play.accepts('submit', anna);
    play.accepts('payment.finish', otto);
    play.facts = { ...grantFacts, openCents: 0 };
    play.accepts('change.finish', otto);
    const { raised, timers } = play.strikes('timer.deaf-1');
    expect(raised).toBeNull();
    expect(timers).toEqual([{ change: 'ended', key: 'timer.deaf-1', because: 'fired' }]);
    expect(play.timerKeys).toEqual(['answer-1.deadline']);
  });

  it('is gone once it fired, was closed, or was set for another instant', () => {
    const play = fundingAt('formalCheck');
    const { key, dueAt } = play.timer('formalCheck-1.reminder1');
    play.strikes(key);
    const another = play.timer('formalCheck-1.deadline');
    play.accepts('formalCheck.complete', otto, filledIn);
    for (const asked of [
      { key, dueAt },
      { key: another.key, dueAt: another.dueAt },
      { key: 'assessment-1.deadline', dueAt },
      { key: 'timer.unknown-1', dueAt },
      undefined,
    ]) {
      expect(play.refuses('clock.due', clock, asked ? { timer: asked } : {})).toEqual({ code: 'timerGone' });
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { stateName } from './state.js';
import { anna, filledIn, fundingAt, olga, otto, rita } from './testing/funding.js';
import { grant, grantFacts } from './testing/grant.js';
import { person, Play, stored } from './testing/play.js';
import { openTask } from './vocabulary.js';

const judy = person('judy', 'juror');
const jack = person('jack', 'juror');
const alma = person('alma', 'auditor');

function running(facts = grantFacts): Play {
  const play = new Play(grant, facts);
  play.accepts('submit', anna);
  return play;
}

describe('parallel regions', () => {
  it('go their ways beside each other', () => {
    const play = running();
    play.accepts('payment.ask', anna);
    play.accepts('change.ask', anna);
    expect(play.value).toEqual({ running: { payment: 'asked', change: 'voting' } });
    expect(stateName(play.state?.chart.value ?? '')).toBe('running.change.voting | running.payment.asked');
    play.accepts('checkPayment.right', otto, filledIn);
    expect(play.taskKeys).toEqual(['vote-1', 'releasePayment-1']);
    expect(play.value).toEqual({ running: { payment: 'checked', change: 'voting' } });
  });

  it('are named alike, whatever order a database gives them back in', () => {
    expect(stateName({ b: { d: {}, c: 'x' }, a: 'y' })).toBe('a.y | b.c.x | b.d');
    expect(stateName('formalCheck')).toBe('formalCheck');
  });

  it('hear an event in the order of the chart, whatever order a database gives them back in', () => {
    const play = running();
    play.state = stored(play.state);
    expect(Object.keys(Object(play.value).running)).toEqual(['change', 'payment']);
    expect(play.accepts('ask', otto).effects).toEqual([
      { kind: 'note', text: 'no-payment' },
      { kind: 'note', text: 'no-change' },
    ]);
  });

  it('are all left when an outer state is', () => {
    const play = running();
    play.accepts('payment.ask', anna);
    play.accepts('change.ask', anna);
    const { tasks, timers } = play.accepts('withdraw', anna);
    expect(tasks.map((task) => task.change === 'closed' && `${task.key} ${task.because}`)).toEqual([
      'vote-1 left',
      'checkPayment-1 left',
    ]);
    expect(timers).toContainEqual({ change: 'ended', key: 'timer.proofDue-1', because: 'left' });
    expect(play.state).toMatchObject({ tasks: [], timers: [] });
  });

  it('that are all at their end lead on by onDone, whose guards see the facts', () => {
    const play = running();
    play.accepts('payment.finish', otto);
    expect(play.value).toEqual({ running: { payment: 'settled', change: 'none' } });
    expect(play.accepts('change.finish', otto).state.chart.value).toEqual({ closing: 'auditing' });
    const nothingOpen = running();
    nothingOpen.accepts('payment.finish', otto);
    nothingOpen.facts = { ...grantFacts, openCents: 0 };
    expect(nothingOpen.accepts('change.finish', otto).state.chart).toMatchObject({ value: 'closed', status: 'done' });
  });
});

describe('a way that needs no event', () => {
  it('is taken at once, by the facts of the command that led there', () => {
    const small = running();
    small.strikes('timer.proofDue-1');
    expect(small.value).toEqual({ closing: 'auditing' });
    const large = running({ ...grantFacts, openCents: 5_000_001 });
    expect(large.strikes('timer.proofDue-1').effects).toEqual([{ kind: 'startDossier', process: 'council' }]);
    expect(large.value).toEqual({ closing: 'council' });
  });
});

describe('a history state', () => {
  it('leads back to where each region stood, and opens anew what was open there', () => {
    const play = running();
    play.accepts('payment.ask', anna);
    play.accepts('change.ask', anna);
    play.accepts('checkPayment.right', otto, filledIn);
    const left = play.accepts('suspend', otto);
    expect(left.tasks.map((task) => task.change)).toEqual(['closed', 'closed', 'opened']);
    expect(play.timerKeys).toEqual(['timer.suspensionEnds-1', 'watch-1.deadline']);
    play.accepts('resume', otto);
    expect(play.value).toEqual({ running: { payment: 'checked', change: 'voting' } });
    expect(play.taskKeys).toEqual(['releasePayment-2', 'vote-2']);
    expect(play.timerKeys.filter((key) => key.startsWith('timer.'))).toEqual(['timer.proofDue-2']);
  });

  it('is remembered in the state as plain data', () => {
    const play = running();
    play.accepts('payment.ask', anna);
    play.accepts('suspend', otto);
    play.state = JSON.parse(JSON.stringify(play.state));
    play.accepts('resume', otto);
    expect(play.value).toEqual({ running: { payment: 'asked', change: 'none' } });
  });
});

describe('leaving a state', () => {
  it('closes the task it opened and all that counts its time', () => {
    const play = running();
    play.accepts('payment.ask', anna);
    const { timers } = play.accepts('checkPayment.wrong', otto);
    expect(timers.filter((one) => one.change === 'ended').map((one) => `${one.key} ${one.because}`)).toEqual([
      'checkPayment-1.deadline done',
      'checkPayment-1.reminder1 done',
      'checkPayment-1.escalation3 done',
      'checkPayment-1.escalation4 done',
    ]);
    expect(play.timerKeys).toEqual(['timer.proofDue-1']);
  });

  it('is not needed for a task that is done: its time is up, the rest of the state goes on', () => {
    const play = running();
    play.accepts('suspend', otto);
    const { raised, timers } = play.accepts('watch.seen', olga);
    expect(raised).toBe('watch.seen');
    expect(timers).toEqual([{ change: 'ended', key: 'watch-1.deadline', because: 'done' }]);
    expect([play.taskKeys, play.timerKeys]).toEqual([[], ['timer.suspensionEnds-1']]);
  });

  it('leaves alone what other states opened', () => {
    const play = running();
    play.accepts('change.ask', anna);
    play.accepts('payment.ask', anna);
    play.accepts('checkPayment.wrong', otto);
    expect(play.taskKeys).toEqual(['vote-1']);
    expect(play.timerKeys).toEqual(['timer.proofDue-1', 'vote-1.deadline']);
  });
});

describe('entering a state again', () => {
  it('opens its task with a new key and a new deadline', () => {
    const play = fundingAt('noticeRelease');
    play.accepts('releaseNotice.return', rita, filledIn);
    expect(play.taskKeys).toEqual(['draftNotice-2']);
    expect(play.task('draftNotice-2').openedAt).toBe(play.at);
    expect(play.timerKeys[0]).toBe('draftNotice-2.deadline');
    expect(play.refuses('draftNotice.drafted', otto, { ...filledIn, task: 'draftNotice-1' }).code).toBe('taskClosed');
    play.accepts('draftNotice.drafted', otto, { ...filledIn, task: 'draftNotice-2' });
    expect(play.taskKeys).toEqual(['releaseNotice-2']);
  });

  it('from itself does so too', () => {
    const play = running();
    play.accepts('change.ask', otto);
    play.accepts('vote.abstain', judy);
    play.accepts('vote.abstain', jack);
    expect(play.value).toEqual({ running: { payment: 'none', change: 'voting' } });
    expect(play.taskKeys).toEqual(['vote-2']);
    expect(play.task('vote-2').seats.every((seat) => seat.holder === null)).toBe(true);
    expect(play.accepts('vote.approve', judy).raised).toBeNull();
  });
});

describe('effects', () => {
  it('come in the order of the chart, amounts computed from the facts of the decision', () => {
    const play = new Play(grant, grantFacts);
    expect(play.accepts('submit', anna).effects).toEqual([
      { kind: 'book', bucket: 'committed', cents: 250_000 },
      { kind: 'mail', template: 'receipt', to: 'applicant', attach: [] },
    ]);
    play.accepts('payment.ask', anna);
    play.accepts('checkPayment.right', otto, filledIn);
    play.facts = { ...grantFacts, openCents: 3_000_000_000 };
    expect(play.accepts('releasePayment.pay', rita).effects).toEqual([
      { kind: 'book', bucket: 'paid', cents: 3_000_000_000 },
      { kind: 'document', template: 'payment' },
    ]);
  });

  it('reach other dossiers', () => {
    const play = running();
    play.accepts('change.ask', otto);
    play.accepts('vote.approve', judy);
    expect(play.accepts('vote.approve', jack).effects).toEqual([{ kind: 'tell', to: 'children', event: 'changed' }]);
    play.strikes('timer.proofDue-1');
    expect(play.accepts('audit.clean', alma).effects).toEqual([
      { kind: 'tell', to: 'parent', event: 'over' },
      { kind: 'document', template: 'closing' },
      { kind: 'mail', template: 'closed', to: 'applicant', attach: ['closing'] },
    ]);
    expect(play.state?.chart).toMatchObject({ value: 'closed', status: 'done' });
  });
});

describe('the end', () => {
  it('closes even what no state opened', () => {
    const definition = structuredClone(grant);
    definition.chart.states['new'] = { on: { submit: { target: 'suspended', actions: [openTask('audit')] } } };
    const play = new Play(definition, grantFacts);
    play.accepts('submit', anna);
    const { tasks, timers } = play.strikes('timer.suspensionEnds-1');
    expect(tasks).toContainEqual({ change: 'closed', key: 'audit-1', because: 'ended' });
    expect(timers).toContainEqual({ change: 'ended', key: 'audit-1.deadline', because: 'ended' });
    expect(play.state).toMatchObject({ tasks: [], timers: [] });
  });

  it('closes what the whole chart opened', () => {
    const definition = structuredClone(grant);
    definition.chart.entry = [
      { type: 'openTask', params: { task: 'audit' } },
      { type: 'timer', params: { name: 'proofDue', due: { years: 5 } } },
    ];
    const play = new Play(definition, grantFacts);
    play.accepts('submit', anna);
    expect(play.taskKeys).toEqual(['audit-1']);
    play.accepts('withdraw', anna);
    expect(play.state).toMatchObject({ tasks: [], timers: [] });
  });
});

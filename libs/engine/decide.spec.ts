import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import { anna, filledIn, fundingAt, fundingFacts, otto, rita } from './testing/funding.js';
import { grant, grantFacts } from './testing/grant.js';
import { clock, person, Play, system } from './testing/play.js';

describe('a command', () => {
  it('starts a dossier: the chart is entered and the command decided in one', () => {
    const play = fundingAt('new');
    const { raised, tasks, effects, state } = play.accepts('submit', anna);
    expect(raised).toBe('submit');
    expect(state.chart).toEqual({
      value: { open: { main: 'formalCheck', earlyStart: 'idle' } },
      status: 'active',
      history: {},
    });
    expect(tasks.map((task) => task.change)).toEqual(['opened']);
    expect(effects).toEqual([
      { kind: 'document', template: 'receipt' },
      { kind: 'mail', template: 'receipt', to: 'applicant', attach: ['receipt'] },
    ]);
  });

  it('takes the first way whose guard is open', () => {
    const play = fundingAt('new');
    play.facts = { ...fundingFacts, late: true };
    const { state, effects } = play.accepts('submit', anna);
    expect(state.chart).toMatchObject({ value: 'late', status: 'active' });
    expect(effects).toEqual([{ kind: 'mail', template: 'late', to: 'applicant', attach: [] }]);
  });

  it('takes the next way where a guard is closed', () => {
    const play = fundingAt('new');
    play.facts = { ...fundingFacts, late: true, deadlineKind: 'orderly' };
    play.accepts('submit', anna);
    expect(play.name).toBe('formalCheck');
  });

  it('is refused by name where the process knows no such event', () => {
    const play = fundingAt('formalCheck');
    for (const type of [
      'publish',
      'formalCheck.forgotten',
      'formalCheck.complete.twice',
      'clarify',
      '',
      'xstate.stop',
    ]) {
      expect(play.refuses(type, otto)).toEqual({ code: 'unknownEvent', possibleIn: [] });
    }
  });

  it('is refused as unknown where its name is one of JavaScript’s own', () => {
    const play = fundingAt('formalCheck');
    for (const type of [
      'constructor',
      'constructor.name',
      'toString',
      '__proto__',
      '__proto__.x',
      'hasOwnProperty.call',
    ]) {
      expect(play.refuses(type, otto)).toEqual({ code: 'unknownEvent', possibleIn: [] });
    }
  });

  it('is refused with the states in which it would be possible', () => {
    const play = fundingAt('formalCheck');
    expect(play.refuses('submit', anna)).toEqual({ code: 'notNow', possibleIn: ['new'] });
    expect(play.refuses('vote.approve', otto, filledIn)).toEqual({ code: 'notNow', possibleIn: ['vote'] });
  });

  it('is refused where a guard closes its only way', () => {
    const definition = structuredClone(grant);
    definition.chart.on = {
      withdraw: { guard: { type: 'when', params: { expression: 'late' } }, target: '.withdrawn' },
    };
    const play = new Play(definition, grantFacts);
    play.accepts('submit', anna);
    expect(play.refuses('withdraw', anna)).toEqual({
      code: 'notNow',
      possibleIn: ['new', 'running', 'closing'],
    });
  });

  it('is refused to people without the role, whatever the state', () => {
    const play = fundingAt('new');
    expect(play.refuses('submit', otto)).toEqual({ code: 'notAllowed', needs: ['applicant'] });
    play.accepts('submit', anna);
    expect(play.refuses('withdraw', rita)).toEqual({ code: 'notAllowed', needs: ['applicant'] });
    expect(play.refuses('submit', person('nobody'))).toEqual({ code: 'notAllowed', needs: ['applicant'] });
  });

  it('may come from another dossier, also where no person may give it', () => {
    const play = new Play(grant, { ...grantFacts, openCents: 9_000_000 });
    play.accepts('submit', anna);
    play.strikes('timer.proofDue-1');
    expect(play.name).toBe('closing.council');
    expect(play.refuses('council.resolved', otto)).toEqual({ code: 'notAllowed', needs: [] });
    expect(play.accepts('council.resolved', system).state.chart.status).toBe('done');
  });

  it('does no task for another dossier or the clock', () => {
    const play = fundingAt('formalCheck');
    expect(play.refuses('formalCheck.complete', system, filledIn)).toEqual({ code: 'notAllowed', needs: ['officer'] });
    expect(play.refuses('formalCheck.complete', clock, filledIn)).toEqual({ code: 'timerGone' });
  });

  it('withdraws from every state, and closes what was open', () => {
    for (const state of ['formalCheck', 'assessment', 'vote', 'noticeDraft', 'noticeRelease'] as const) {
      const play = fundingAt(state);
      const [open] = play.taskKeys;
      const { tasks, state: after } = play.accepts('withdraw', anna);
      expect(after).toMatchObject({ chart: { value: 'withdrawn', status: 'done' }, tasks: [], timers: [] });
      expect(tasks).toEqual([{ change: 'closed', key: open, because: 'left' }]);
    }
  });

  it('is kept from an inner state that turns it down', () => {
    const play = new Play(grant, grantFacts);
    play.accepts('submit', anna);
    play.accepts('suspend', otto);
    expect(play.refuses('withdraw', anna).code).toBe('notNow');
  });

  it('is refused once the dossier has ended, whoever asks', () => {
    const play = fundingAt('granted');
    expect(play.state).toMatchObject({ tasks: [], timers: [] });
    for (const actor of [anna, otto, clock, system]) {
      for (const type of ['withdraw', 'formalCheck.complete', 'task.claim', 'publish']) {
        expect(play.refuses(type, actor, { task: 'formalCheck-1' })).toEqual({ code: 'ended' });
      }
    }
  });
});

describe('decide', () => {
  it('leaves definition, state, command and facts as they are', () => {
    // Play hands everything in frozen, so a write would throw; it also compares the state before and after.
    const play = fundingAt('granted');
    expect(play.journal).toHaveLength(7);
    expect(Object.isFrozen(play.journal[0]?.body.command)).toBe(true);
  });

  it('hands out nothing that a caller could use to change the definition', () => {
    const play = fundingAt('new');
    const [, receipt] = play.accepts('submit', anna).effects;
    if (receipt?.kind !== 'mail') throw new Error('no receipt');
    receipt.attach.push('another');
    expect(fundingAt('new').accepts('submit', anna).effects[1]).toMatchObject({ attach: ['receipt'] });
  });

  it('throws and names the fact where a declared one is missing', () => {
    const play = fundingAt('new');
    play.facts = { deadlineKind: 'cutoff', requestedCents: 1, grantedCents: 1 };
    expect(() => play.gives('submit', anna)).toThrow('fact late is missing');
  });

  it('throws, and does not enter the chart blindly, where a guard of the first state fails', () => {
    const definition = structuredClone(grant);
    definition.chart.initial = 'sorting';
    definition.chart.states['sorting'] = {
      always: [{ guard: { type: 'when', params: { expression: 'late' } }, target: 'late' }],
    };
    const play = new Play(definition, { ...grantFacts, late: 'yes' });
    expect(() => play.gives('withdraw', anna)).toThrow('fact late is no bool');
  });

  it('stops with an error where a chart turns in circles', () => {
    const definition = structuredClone(grant);
    definition.chart.states['withdrawn'] = { always: 'round' };
    definition.chart.states['round'] = { always: 'withdrawn' };
    const play = new Play(definition, grantFacts);
    play.accepts('submit', anna);
    expect(() => play.gives('withdraw', anna)).toThrow('Infinite loop');
  });

  it('keeps a state that went through JSON', () => {
    const play = fundingAt('assessment');
    const command = { id: 'c9', type: 'withdraw', at: play.at, actor: anna };
    const stored: typeof play.state = JSON.parse(JSON.stringify(play.state));
    expect(decide(play.compiled, stored, command, fundingFacts)).toEqual(
      decide(play.compiled, play.state, command, fundingFacts),
    );
  });
});

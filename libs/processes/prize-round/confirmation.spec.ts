import { describe, expect, it } from '@jest/globals';
import { everybody, juror, jury, manager, mayor, otto, PlayedRound } from '../../../test/support/played-round.js';
import { person } from '../../../test/support/prize-stage.js';
import { confirmed, later, three } from '../../../test/support/round-ways.js';

const deputy = person('dora', 'confirmer');
const named = (...confirmers: string[]) => ({ ...jury, confirmers });
const because = (round: PlayedRound, type: string, data?: object): unknown =>
  round.refuses('round', type, otto, data && { ...data });
const missing = { code: 'notYet', because: 'confirmerMissing' };

/** In confirmation, with these people named for it. */
function confirming(...confirmers: string[]): PlayedRound {
  const round = new PlayedRound(confirmed).session(three);
  round.accepts('round', 'appointJury', manager, named(...confirmers));
  return round.decided('n1', 'n2', 'n3');
}

describe('who of the office is in the session', () => {
  it('must be biased in no nomination, or does not see the sealed round', () => {
    const round = new PlayedRound({ ...confirmed, confirmation: false }).open('n1');
    round.strikes('round', 'closes');
    round.screened('n1');
    round.relations.set('org-n1', ['otto']);
    round.accepts('round', 'appointJury', manager, { ...jury, attendants: ['otto'] });
    expect(round.refuses('round', 'closeScreening.completed', manager)).toMatchObject({ code: 'notAllowed' });
    expect(because(round, 'closeScreening.completed')).toEqual({ code: 'notYet', because: 'nobodyLeads' });
    round.accepts('round', 'appointJury', manager, { ...jury, attendants: ['otto', 'mona'] });
    round.accepts('round', 'closeScreening.completed', otto);
  });

  it('does not read the result under embargo either, where a conflict of interest is found by then', () => {
    const round = new PlayedRound({ ...confirmed, confirmation: false }).session(three).embargo('n1', 'n2', 'n3');
    expect(round.readers('round')).toEqual(expect.arrayContaining(['otto', 'press']));
    round.relations.set('org-n3', ['otto', 'press']);
    round.accepts('round', 'holdCeremony.postponed', manager, later);
    expect(round.readers('round')).toContain('mona');
    for (const biased of ['otto', 'press']) expect(round.readers('round')).not.toContain(biased);
  });
});

describe('who confirms the result', () => {
  it('must be named before the jury begins, and be biased in no nomination', () => {
    const round = new PlayedRound(confirmed).open('n1');
    round.strikes('round', 'closes');
    round.screened('n1');
    round.accepts('round', 'appointJury', manager, named());
    expect(because(round, 'closeScreening.completed')).toEqual(missing);
    round.relations.set('org-n1', ['maya']);
    round.accepts('round', 'appointJury', manager, named('maya'));
    expect(because(round, 'closeScreening.completed')).toEqual(missing);
    round.accepts('round', 'appointJury', manager, named('maya', 'dora'));
    round.accepts('round', 'closeScreening.completed', otto);
  });

  it('must be named when the session is opened, and when it is closed', () => {
    const round = new PlayedRound(confirmed).invited(...three);
    round.relations.set('org-n1', ['maya']);
    expect(because(round, 'openSession.opened', { present: everybody })).toEqual(missing);
    round.relations.clear();
    round.accepts('round', 'openSession.opened', otto, { present: everybody });
    for (const [place, id] of [
      ['first', 'n1'],
      ['second', 'n2'],
      ['third', 'n3'],
    ] as const)
      round.awarded(place, id);
    round.accepts('round', 'appointJury', manager, named());
    expect(because(round, 'leadSession.close', {})).toEqual(missing);
  });

  it('need not be named where the rules ask for no confirmation', () => {
    const round = new PlayedRound({ ...confirmed, confirmation: false }).joining('n1');
    round.accepts('round', 'appointJury', manager, named());
    expect(round.state('round')).toBe('joining');
  });

  it('reads the sealed round, and nobody else confirms; one of several is enough', () => {
    const round = confirming('maya', 'dora');
    expect(round.readers('round')).toEqual(expect.arrayContaining(['maya', 'dora']));
    expect(round.refuses('round', 'confirmResult.confirmed', person('stranger', 'confirmer'), {}).code).toBe(
      'taskTaken',
    );
    expect(round.refuses('round', 'confirmResult.confirmed', juror('judy'), {}).code).toBe('notAllowed');
    round.accepts('round', 'confirmResult.confirmed', deputy, {});
    expect(round.state('round')).toBe('preparation');
  });

  it('can be named anew while the result waits for them', () => {
    const round = confirming('maya');
    expect(round.refuses('round', 'confirmResult.confirmed', deputy, {}).code).toBe('taskTaken');
    round.accepts('round', 'appointJury', otto, named('dora'));
    expect(round.refuses('round', 'confirmResult.confirmed', mayor, {}).code).toBe('taskTaken');
    round.accepts('round', 'confirmResult.confirmed', deputy, {});
  });

  it('does not, once they turn out to be biased', () => {
    const round = confirming('maya', 'dora');
    round.relations.set('org-n2', ['maya']);
    round.accepts('n1', 'task.recuse', juror('judy'), undefined, { task: 'score-1' });
    expect(round.refuses('round', 'confirmResult.confirmed', mayor, {}).code).toBe('taskTaken');
    expect(round.readers('round')).not.toContain('maya');
    round.accepts('round', 'confirmResult.returned', deputy, {});
    expect(round.state('round')).toBe('session.planned');
  });
});

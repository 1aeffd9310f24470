import { describe, expect, it } from '@jest/globals';
import type { ProcessDefinition } from './definition.js';
import { refold } from './refold.js';
import { conflicted, person, Play, system } from './testing/play.js';
import { faults } from './testing/small.js';
import { openTask, reseat, when } from './vocabulary.js';

const judy = person('judy', 'juror');
const jack = person('jack', 'juror');
const jill = person('jill', 'juror');
const filled = (answers: string): { answers: string } => ({ answers });

const jury: ProcessDefinition = {
  name: 'jury',
  version: 1,
  prefix: 'JU',
  facts: { jurors: 'strings', scores: 'int' },
  commands: { begin: { roles: [] }, changed: { roles: [] }, close: { roles: ['officer'] } },
  tasks: {
    score: {
      role: 'juror',
      seatsFor: 'jurors',
      revisable: true,
      independent: true,
      deadline: { days: 10 },
      outcomes: ['scored'],
    },
    sign: { role: 'juror', seatsFor: 'jurors', deadline: { days: 5 }, outcomes: ['signed'] },
  },
  chart: {
    initial: 'new',
    states: {
      new: { on: { begin: 'scoring' } },
      scoring: {
        entry: [openTask('score')],
        on: {
          changed: { actions: [reseat('score')] },
          close: { guard: when('scores >= 2 && size(jurors) > 0', 'scoresMissing'), target: 'signing' },
        },
      },
      signing: {
        entry: [openTask('sign')],
        on: { 'sign.signed': 'done', 'sign.overdue': 'done', changed: { actions: [reseat('sign')] } },
      },
      done: { type: 'final' },
    },
  },
};

function begun(): Play {
  const play = new Play(jury, { jurors: ['judy', 'jack'], scores: 0 });
  play.accepts('begin', system);
  return play;
}
const holders = (play: Play, key = 'score-1'): (string | null)[] => play.task(key).seats.map(({ holder }) => holder);

describe('a task with seats by name', () => {
  it('has one for each whom the fact names, and for nobody else', () => {
    const play = begun();
    expect(holders(play)).toEqual(['judy', 'jack']);
    expect(play.refuses('score.scored', jill)).toEqual({ code: 'taskTaken', task: 'score' });
    expect(play.refuses('score.scored', person('judy', 'officer'))).toMatchObject({ code: 'notAllowed' });
    expect(play.refuses('task.release', judy, { task: 'score-1' })).toMatchObject({ code: 'notAllowed' });
  });

  it('may be answered again while it is open, where it says so, and is never done by itself', () => {
    const play = begun();
    play.accepts('score.scored', judy, filled('first'));
    play.accepts('score.scored', jack, filled('jacks'));
    const again = play.accepts('score.scored', judy, filled('second'));
    expect(again.raised).toBeNull();
    expect(play.task('score-1').seats.map(({ answers }) => answers)).toEqual(['second', 'jacks']);
    expect(play.name).toBe('scoring');
  });

  it('says why it cannot be closed yet', () => {
    const play = begun();
    const officer = person('otto', 'officer');
    expect(play.refuses('close', officer)).toEqual({ code: 'notYet', because: 'scoresMissing' });
    play.facts = { ...play.facts, scores: 2 };
    play.accepts('close', officer);
    expect(play.taskKeys).toEqual(['sign-1']);
  });

  it('takes in whom the fact names later; who is named no more keeps only what is done', () => {
    const play = begun();
    play.accepts('score.scored', jack, filled('jacks'));
    play.facts = { ...play.facts, jurors: ['jill'] };
    const { tasks } = play.accepts('changed', system);
    expect(tasks).toHaveLength(2);
    expect(holders(play)).toEqual([null, 'jack', 'jill']);
    expect(play.refuses('score.scored', jack, filled('again'))).toEqual({ code: 'alreadyDone', task: 'score' });
    play.accepts('score.scored', jill, filled('jills'));
    // Named again, he may change it as before.
    play.facts = { ...play.facts, jurors: ['jack', 'jill'] };
    play.accepts('changed', system);
    play.accepts('score.scored', jack, filled('again'));
    expect(refold(() => play.compiled, play.journal)).toEqual({ state: play.state });
  });

  it('does not wait for who is biased', () => {
    const play = begun();
    play.facts = { ...play.facts, scores: 2 };
    play.accepts('task.recuse', judy, { task: 'score-1' });
    expect(holders(play)).toEqual([null, 'jack']);
    expect(play.refuses('score.scored', judy)).toMatchObject({ code: 'conflictOfInterest' });
    play.accepts('close', person('otto', 'officer'));
    expect(holders(play, 'sign-1')).toEqual(['jack']);
    expect(play.refuses('sign.signed', conflicted(jack))).toMatchObject({ code: 'conflictOfInterest' });
    play.accepts('sign.signed', jack);
    expect(play.name).toBe('done');
  });

  it('is done when the last one waited for turns out to be biased', () => {
    const play = begun();
    play.facts = { ...play.facts, scores: 2 };
    play.accepts('close', person('otto', 'officer'));
    play.accepts('sign.signed', judy);
    expect(play.accepts('task.recuse', jack, { task: 'sign-1' }).raised).toBe('sign.signed');
    expect(play.name).toBe('done');
  });

  it('is done when the last one waited for is named no more', () => {
    const play = begun();
    play.facts = { ...play.facts, scores: 2 };
    play.accepts('close', person('otto', 'officer'));
    play.accepts('sign.signed', judy);
    play.facts = { ...play.facts, jurors: ['judy'] };
    expect(play.accepts('changed', system).raised).toBe('sign.signed');
    expect(play.name).toBe('done');
    expect(refold(() => play.compiled, play.journal)).toEqual({ state: play.state });
  });

  const either = [
    { when: 'votes.yes > 0', outcome: 'yes' },
    { when: 'true', outcome: 'no' },
  ];

  it('is named by a declared list, and by nothing else', () => {
    const named = (fact: string) =>
      faults((d) => {
        d.facts['people'] = 'strings';
        d.tasks.check.seatsFor = fact;
        d.tasks.check.resolve = either;
      }).map(({ kind }) => kind);
    expect(named('people')).toEqual([]);
    expect(named('cents')).toEqual(['task']);
    const message = 'its seats are either counted or named: drop “seats” or “seatsFor”.';
    const both = faults((d) => {
      d.facts['people'] = 'strings';
      Object.assign(d.tasks.check, { seatsFor: 'people', seats: 2, resolve: either });
    });
    expect(both).toContainEqual({ where: 'task check', kind: 'task', message });
  });

  it('is reseated only where its seats are by name; a sealed state needs its readers', () => {
    expect(
      faults((d) => {
        d.chart.states.checking.on = { ...d.chart.states.checking.on, cancel: { actions: [reseat('check')] } };
      }).map(({ kind }) => kind),
    ).toContain('task');
    expect(faults((d) => (d.chart.states.checking.meta = { sealedAs: 'fresh' })).map(({ where }) => where)).toEqual([
      'checking',
    ]);
  });
});

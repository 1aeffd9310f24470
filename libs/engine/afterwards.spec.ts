import { describe, expect, it } from '@jest/globals';
import type { ProcessDefinition } from './definition.js';
import { refold } from './refold.js';
import { conflicted, person, Play, system } from './testing/play.js';
import { faults } from './testing/small.js';
import { note, openTask } from './vocabulary.js';

const anna = person('anna', 'applicant');
const judy = person('judy', 'juror');
const jack = person('jack', 'juror');
const lena = person('lena', 'lead');
const filled = { answers: 'answers-1' };

/** A process in which something may be said after everything is over, and a conflict of interest found late. */
const published: ProcessDefinition = {
  name: 'published',
  version: 1,
  prefix: 'PU',
  facts: { jurors: 'strings' },
  commands: {
    begin: { roles: [] },
    close: { roles: [] },
    end: { roles: [] },
    changeConsent: { roles: ['applicant'], form: { name: 'consent', version: 1 }, anytime: true },
  },
  tasks: {
    score: { role: 'juror', seatsFor: 'jurors', revisable: true, deadline: { days: 10 }, outcomes: ['scored'] },
    ask: { role: 'applicant', deadline: { days: 5 }, outcomes: ['said'] },
  },
  chart: {
    initial: 'new',
    states: {
      new: { on: { begin: 'asking' } },
      asking: { entry: [openTask('ask')], on: { 'ask.said': 'scoring' } },
      scoring: { entry: [openTask('score')], on: { close: 'scored' } },
      scored: { meta: { waitsFor: 'dossier' }, on: { recused: { actions: [note('recused')] }, end: 'over' } },
      over: { type: 'final' },
    },
  },
};

function scored(): Play {
  const play = new Play(published, { jurors: ['judy', 'jack'] });
  play.accepts('begin', system);
  play.accepts('ask.said', anna);
  play.accepts('score.scored', judy);
  play.accepts('close', system);
  return play;
}

describe('a command that may be given at any time', () => {
  it('is without fault though no state listens to it', () => {
    expect(faults((d) => (d.commands['say'] = { roles: ['officer'], anytime: true }))).toEqual([]);
  });

  it('moves nothing, neither while the dossier goes on nor at its end, and is in the journal', () => {
    const play = scored();
    expect(play.accepts('changeConsent', anna, filled)).toMatchObject({ raised: null, tasks: [], effects: [] });
    expect(play.name).toBe('scored');
    play.accepts('end', system);
    expect(play.accepts('changeConsent', anna, filled).state.chart.status).toBe('done');
    expect(refold(() => play.compiled, play.journal)).toMatchObject({ state: play.state });
  });

  it('is only for whom it is meant, and with its form; everything else is over', () => {
    const play = scored();
    play.accepts('end', system);
    expect(play.refuses('changeConsent', judy, filled)).toEqual({ code: 'notAllowed', needs: ['applicant'] });
    expect(play.refuses('changeConsent', anna)).toEqual({ code: 'answersMissing', task: 'changeConsent' });
    expect(play.refuses('close', system)).toEqual({ code: 'ended' });
    expect(play.refuses('task.recuse', judy)).toEqual({ code: 'ended' });
  });
});

describe('a conflict of interest that is found after the task was closed', () => {
  it('is told by who has done it, where the chart wants to know, and is heard', () => {
    const play = scored();
    expect(play.accepts('task.recuse', judy, { task: 'score-1' })).toMatchObject({
      raised: 'recused',
      state: { recused: ['judy'] },
    });
  });

  it('is told of somebody by a lead without a conflict of their own', () => {
    const play = scored();
    const ofJudy = { task: 'score-1', assignee: 'judy' };
    expect(play.refuses('task.recuse', conflicted(lena), ofJudy)).toEqual({ code: 'notAllowed', needs: [] });
    play.accepts('task.recuse', lena, ofJudy);
    expect(play.state?.recused).toEqual(['judy']);
  });

  it('is nothing for who had no part in it, and not for the applicant, whose answers would be lost', () => {
    const play = scored();
    for (const actor of [jack, anna, person('otto', 'officer')])
      expect(play.refuses('task.recuse', actor, { task: 'score-1' })).toEqual({ code: 'notAllowed', needs: [] });
  });

  it('comes too late where the chart does not listen', () => {
    const play = new Play(published, { jurors: ['judy'] });
    play.accepts('begin', system);
    play.accepts('ask.said', anna);
    expect(play.refuses('task.recuse', judy, { task: 'ask-1' })).toEqual({ code: 'taskClosed', task: 'ask-1' });
  });
});

import { stateName } from './state.js';
import { describe, expect, it } from '@jest/globals';
import type { TaskDeclaration } from './definition.js';
import { anna, aron, ava, filledIn, fundingAt, olga, otto, rita } from './testing/funding.js';
import { grant, grantFacts } from './testing/grant.js';
import { conflicted, person, Play } from './testing/play.js';

const judy = person('judy', 'juror');
const jack = person('jack', 'juror');
const jill = person('jill', 'juror');

/** A grant whose jury has three seats; the vote's declaration can be changed. */
function jury(change: Partial<TaskDeclaration> = {}, facts = grantFacts): Play {
  const definition = structuredClone(grant);
  const { vote } = definition.tasks;
  if (vote) definition.tasks['vote'] = { ...vote, ...change };
  const play = new Play(definition, facts);
  play.accepts('submit', anna);
  play.accepts('change.ask', otto);
  return play;
}

describe('a task', () => {
  it('moves the chart by its outcome, and is closed as done', () => {
    const play = fundingAt('formalCheck');
    const { raised, tasks, timers, state } = play.accepts('formalCheck.incomplete', otto, filledIn);
    expect(raised).toBe('formalCheck.incomplete');
    expect(stateName(state.chart.value)).toBe('clarification');
    expect(tasks).toMatchObject([
      {
        change: 'seat',
        key: 'formalCheck-1',
        seat: 0,
        now: { holder: 'otto', outcome: 'incomplete', answers: 'answers-1' },
      },
      { change: 'closed', key: 'formalCheck-1', because: 'done' },
      { change: 'opened', task: { key: 'clarify-1', audience: ['applicant'] } },
    ]);
    expect(timers.filter((one) => one.change === 'ended').map((one) => one.because)).toEqual(Array(4).fill('done'));
  });

  it('is done by its role alone', () => {
    const play = fundingAt('formalCheck');
    for (const actor of [anna, ava, rita, person('nobody')]) {
      expect(play.refuses('formalCheck.complete', actor, filledIn)).toEqual({ code: 'notAllowed', needs: ['officer'] });
    }
  });

  it('is refused as closed to whoever comes later with its key, and as not yet possible without one', () => {
    const play = fundingAt('assessment');
    const late = { ...filledIn, task: 'formalCheck-1' };
    expect(play.refuses('formalCheck.complete', olga, late)).toEqual({ code: 'taskClosed', task: 'formalCheck' });
    expect(play.refuses('formalCheck.complete', olga, filledIn)).toEqual({
      code: 'notNow',
      possibleIn: ['formalCheck'],
    });
  });

  it('is not mistaken for another by its key', () => {
    const play = fundingAt('assessment');
    for (const task of ['formalCheck-1', 'assessment-2', 'vote-1', '__proto__']) {
      expect(play.refuses('assessment.submitted', ava, { ...filledIn, task })).toEqual({
        code: 'taskClosed',
        task: 'assessment',
      });
    }
  });

  it('needs the answers to its form, unless the outcome goes without', () => {
    const play = fundingAt('formalCheck');
    expect(play.refuses('formalCheck.complete', otto)).toEqual({ code: 'answersMissing', task: 'formalCheck' });
    const payment = new Play(grant, grantFacts);
    payment.accepts('submit', anna);
    payment.accepts('payment.ask', anna);
    expect(payment.refuses('checkPayment.right', otto).code).toBe('answersMissing');
    expect(payment.accepts('checkPayment.wrong', otto).raised).toBe('checkPayment.wrong');
  });
});

describe('several seats', () => {
  it('wait until all are done, each by somebody else', () => {
    const play = fundingAt('assessment');
    expect(play.accepts('assessment.submitted', ava, filledIn)).toMatchObject({ raised: null, effects: [] });
    expect(play.name).toBe('assessment');
    expect(play.refuses('assessment.submitted', ava, filledIn)).toEqual({ code: 'alreadyDone', task: 'assessment' });
    expect(play.accepts('assessment.submitted', aron, { answers: 'answers-2' }).raised).toBe('assessment.submitted');
    expect(play.state?.doers['assessment']).toEqual(['ava', 'aron']);
  });

  it('are taken once all are held, and free for their holders alone', () => {
    const play = fundingAt('assessment');
    play.accepts('task.claim', ava, { task: 'assessment-1' });
    play.accepts('assessment.submitted', aron, filledIn);
    const third = person('arno', 'assessor');
    expect(play.refuses('assessment.submitted', third, filledIn)).toEqual({ code: 'taskTaken', task: 'assessment' });
    expect(play.accepts('assessment.submitted', ava, filledIn).raised).toBe('assessment.submitted');
  });

  it('end with the quorum, and the seats left over are not needed', () => {
    const play = jury();
    expect(play.accepts('vote.approve', judy).raised).toBeNull();
    expect(play.accepts('vote.approve', jack).raised).toBe('vote.approve');
    expect(play.refuses('vote.refuse', jill, { task: 'vote-1' })).toEqual({ code: 'taskClosed', task: 'vote' });
  });

  it.each([
    ['approve', 'abstain', 'approve'],
    ['approve', 'refuse', 'refuse'],
    ['abstain', 'refuse', 'refuse'],
    ['abstain', 'abstain', 'repeat'],
  ])('that vote %s and %s come to %s', (one, other, outcome) => {
    const play = jury();
    play.accepts(`vote.${one}`, judy);
    expect(play.accepts(`vote.${other}`, jack).raised).toBe(`vote.${outcome}`);
  });

  it('are counted together with the facts of the process', () => {
    const play = jury({}, { ...grantFacts, openCents: 5_000_001 });
    play.accepts('vote.approve', judy);
    expect(play.accepts('vote.approve', jack).raised).toBe('vote.repeat');
  });

  it('need no rule where they agree', () => {
    const play = jury({ resolve: [] });
    play.accepts('vote.refuse', judy);
    expect(play.accepts('vote.refuse', jack).raised).toBe('vote.refuse');
  });

  it('that disagree without a rule stop with an error rather than let the first seat win', () => {
    const play = jury({ resolve: [{ when: 'votes.abstain > 1', outcome: 'repeat' }] });
    play.accepts('vote.approve', judy);
    expect(() => play.gives('vote.refuse', jack)).toThrow('task vote: its seats disagree and no rule of resolve holds');
  });
});

describe('four eyes', () => {
  it('keep the person who drafted from releasing', () => {
    const both = person('otto', 'officer', 'releaser');
    const play = fundingAt('noticeRelease');
    for (const type of ['releaseNotice.release', 'releaseNotice.return', 'task.claim']) {
      expect(play.refuses(type, both, { ...filledIn, task: 'releaseNotice-1' })).toEqual({
        code: 'fourEyes',
        task: 'releaseNotice',
        other: 'draftNotice',
      });
    }
    expect(play.accepts('releaseNotice.release', rita, filledIn).state.chart.value).toBe('granted');
  });

  it('remember who drafted before a return', () => {
    const play = fundingAt('noticeRelease');
    play.accepts('releaseNotice.return', rita, filledIn);
    play.accepts('task.release', otto, { task: 'draftNotice-2' });
    play.accepts('draftNotice.drafted', olga, filledIn);
    for (const id of ['otto', 'olga']) {
      expect(play.refuses('releaseNotice.release', person(id, 'releaser'), filledIn).code).toBe('fourEyes');
    }
  });

  it('count every seat of the other task', () => {
    const play = fundingAt('vote');
    for (const id of ['ava', 'aron']) {
      expect(play.refuses('vote.approve', person(id, 'officer'), filledIn)).toMatchObject({
        code: 'fourEyes',
        other: 'assessment',
      });
    }
  });
});

describe('a conflict of interest', () => {
  it('that is known keeps a person away', () => {
    const play = fundingAt('formalCheck');
    expect(play.refuses('formalCheck.complete', conflicted(otto), filledIn)).toEqual({
      code: 'conflictOfInterest',
      task: 'formalCheck',
    });
    expect(play.refuses('task.claim', conflicted(otto), { task: 'formalCheck-1' }).code).toBe('conflictOfInterest');
  });

  it('that was declared holds for all later tasks of the dossier', () => {
    const play = fundingAt('formalCheck');
    play.accepts('task.recuse', otto, { task: 'formalCheck-1' });
    play.accepts('formalCheck.inadmissible', olga, filledIn);
    expect(play.refuses('draftRejection.drafted', otto, filledIn)).toEqual({
      code: 'conflictOfInterest',
      task: 'draftRejection',
    });
  });

  it('lies in the dossier being one’s own, whatever other roles one holds', () => {
    const play = fundingAt('formalCheck');
    const ownOfficer = person('anna', 'applicant', 'officer');
    expect(play.refuses('formalCheck.complete', ownOfficer, filledIn).code).toBe('conflictOfInterest');
  });

  it('does not keep applicants from their own tasks', () => {
    const play = fundingAt('formalCheck');
    play.accepts('formalCheck.incomplete', otto, filledIn);
    expect(play.accepts('clarify.answered', conflicted(anna), filledIn).raised).toBe('clarify.answered');
  });

  it('is not asked for where the task says so', () => {
    const play = jury({ conflictOfInterest: false });
    play.accepts('task.recuse', judy, { task: 'vote-1' });
    expect(play.accepts('vote.approve', conflicted(judy)).raised).toBeNull();
  });
});

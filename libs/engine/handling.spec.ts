import { describe, expect, it } from '@jest/globals';
import { anna, aron, ava, dora, filledIn, fundingAt, lena, olga, otto, rita } from './testing/funding.js';
import { conflicted, person, system } from './testing/play.js';

const check = { task: 'formalCheck-1' };
const assess = { task: 'assessment-1' };

describe('claiming a task', () => {
  it('takes its seat, so that nobody else can do it', () => {
    const play = fundingAt('formalCheck');
    const { raised, tasks } = play.accepts('task.claim', otto, check);
    expect(raised).toBeNull();
    expect(tasks).toEqual([
      {
        change: 'seat',
        key: 'formalCheck-1',
        seat: 0,
        now: { holder: 'otto', outcome: null, doneAt: null, answers: null },
      },
    ]);
    expect(play.refuses('task.claim', olga, check)).toEqual({ code: 'taskTaken', task: 'formalCheck' });
    expect(play.refuses('formalCheck.complete', olga, filledIn)).toEqual({ code: 'taskTaken', task: 'formalCheck' });
    expect(play.accepts('formalCheck.complete', otto, filledIn).raised).toBe('formalCheck.complete');
  });

  it('twice takes one seat', () => {
    const play = fundingAt('assessment');
    play.accepts('task.claim', ava, assess);
    play.accepts('task.claim', ava, assess);
    expect(play.task('assessment-1').seats.map((seat) => seat.holder)).toEqual(['ava', null]);
  });

  it('is refused to other roles, to whoever is done, and without an open task of that key', () => {
    const play = fundingAt('assessment');
    expect(play.refuses('task.claim', otto, assess)).toEqual({ code: 'notAllowed', needs: ['assessor'] });
    expect(play.refuses('task.claim', system, assess)).toEqual({ code: 'notAllowed', needs: ['assessor'] });
    play.accepts('assessment.submitted', ava, filledIn);
    expect(play.refuses('task.claim', ava, assess)).toEqual({ code: 'alreadyDone', task: 'assessment' });
    for (const task of ['formalCheck-1', 'assessment-2', undefined]) {
      expect(play.refuses('task.claim', aron, task ? { task } : {})).toEqual({ code: 'taskClosed', task: task ?? '' });
    }
  });
});

describe('giving a task back', () => {
  it('frees one’s seat', () => {
    const play = fundingAt('formalCheck');
    play.accepts('task.claim', otto, check);
    play.accepts('task.release', otto, check);
    expect(play.accepts('formalCheck.complete', olga, filledIn).raised).toBe('formalCheck.complete');
  });

  it('is refused where one holds no open seat', () => {
    const play = fundingAt('assessment');
    play.accepts('task.claim', ava, assess);
    expect(play.refuses('task.release', aron, assess)).toEqual({ code: 'notAllowed', needs: ['assessor'] });
    expect(play.refuses('task.release', system, assess)).toEqual({ code: 'notAllowed', needs: ['assessor'] });
    play.accepts('assessment.submitted', ava, filledIn);
    expect(play.refuses('task.release', ava, assess)).toEqual({ code: 'notAllowed', needs: ['assessor'] });
  });

  it('for somebody else is left to leads', () => {
    const play = fundingAt('assessment');
    play.accepts('task.claim', ava, assess);
    expect(play.refuses('task.release', aron, { ...assess, assignee: 'ava' }).code).toBe('notAllowed');
    expect(play.task('assessment-1').seats[0]?.holder).toBe('ava');
    play.accepts('task.release', lena, { ...assess, assignee: 'ava' });
    expect(play.task('assessment-1').seats[0]?.holder).toBeNull();
  });
});

describe('handing a task to somebody', () => {
  it('gives them the seat and tells them', () => {
    const play = fundingAt('formalCheck');
    const { tasks, effects } = play.accepts('task.assign', lena, { ...check, assignee: 'otto' });
    expect(tasks).toMatchObject([{ change: 'seat', now: { holder: 'otto' } }]);
    expect(effects).toEqual([
      { kind: 'taskMail', template: 'task-assigned', task: 'formalCheck-1', to: { persons: ['otto'] } },
    ]);
    expect(play.refuses('formalCheck.complete', olga, filledIn).code).toBe('taskTaken');
  });

  it('takes it from the one who holds it', () => {
    const play = fundingAt('formalCheck');
    play.accepts('task.claim', otto, check);
    play.accepts('task.assign', lena, { ...check, assignee: 'olga' });
    expect(play.refuses('formalCheck.complete', otto, filledIn).code).toBe('taskTaken');
    expect(play.accepts('formalCheck.complete', olga, filledIn).raised).toBe('formalCheck.complete');
  });

  it('doesn’t choose whose seat to take where several hold one', () => {
    const play = fundingAt('assessment');
    play.accepts('task.claim', ava, assess);
    play.accepts('task.claim', aron, assess);
    expect(play.refuses('task.assign', lena, { ...assess, assignee: 'arno' })).toEqual({
      code: 'taskTaken',
      task: 'assessment',
    });
    play.accepts('task.release', lena, { ...assess, assignee: 'aron' });
    play.accepts('task.assign', lena, { ...assess, assignee: 'arno' });
    expect(play.task('assessment-1').seats.map((seat) => seat.holder)).toEqual(['ava', 'arno']);
  });

  it('gives nobody a second seat', () => {
    const play = fundingAt('assessment');
    play.accepts('task.claim', ava, assess);
    play.accepts('task.assign', lena, { ...assess, assignee: 'ava' });
    expect(play.task('assessment-1').seats.map((seat) => seat.holder)).toEqual(['ava', null]);
    play.accepts('assessment.submitted', ava, filledIn);
    expect(play.refuses('task.assign', lena, { ...assess, assignee: 'ava' })).toEqual({
      code: 'alreadyDone',
      task: 'assessment',
    });
  });

  it('respects four eyes and conflicts of the one it goes to', () => {
    const play = fundingAt('noticeRelease');
    const release = { task: 'releaseNotice-1' };
    expect(play.refuses('task.assign', lena, { ...release, assignee: 'otto' })).toMatchObject({ code: 'fourEyes' });
    play.accepts('task.recuse', rita, release);
    expect(play.refuses('task.assign', lena, { ...release, assignee: 'rita' })).toMatchObject({
      code: 'conflictOfInterest',
    });
    expect(play.refuses('task.assign', lena, release)).toMatchObject({ code: 'notAllowed' });
  });

  it('asks nothing of the lead for it: up to which sum somebody may decide, they are asked themselves', () => {
    const play = fundingAt('noticeRelease');
    const small = { ...lena, roles: [...lena.roles, 'releaser'], limits: { releaser: 1 } };
    play.accepts('task.assign', small, { task: 'releaseNotice-1', assignee: 'rita' });
    expect(play.task('releaseNotice-1').seats[0]?.holder).toBe('rita');
  });

  it('is left to leads without a conflict, and never touches the applicant’s own task', () => {
    const play = fundingAt('formalCheck');
    const toOlga = { ...check, assignee: 'olga' };
    expect(play.refuses('task.assign', otto, toOlga)).toEqual({ code: 'notAllowed', needs: ['lead'] });
    for (const lead of [conflicted(lena), person('anna', 'applicant', 'lead')]) {
      expect(play.refuses('task.assign', lead, toOlga)).toEqual({ code: 'conflictOfInterest', task: 'formalCheck' });
    }
    play.accepts('formalCheck.incomplete', otto, filledIn);
    const clarify = { task: 'clarify-1', assignee: 'olga' };
    expect(play.refuses('task.assign', lena, clarify)).toEqual({ code: 'notAllowed', needs: ['applicant'] });
  });
});

describe('declaring a conflict of interest', () => {
  it('frees the seats one holds, and is remembered once', () => {
    const play = fundingAt('assessment');
    play.accepts('task.claim', ava, assess);
    play.accepts('task.recuse', ava, assess);
    play.accepts('task.recuse', aron, assess);
    play.accepts('task.recuse', ava, assess);
    expect(play.state?.recused).toEqual(['aron', 'ava']);
    expect(play.task('assessment-1').seats.map((seat) => seat.holder)).toEqual([null, null]);
  });

  it('is refused to people who could not do the task anyway', () => {
    const play = fundingAt('assessment');
    for (const actor of [otto, dora, anna, system]) {
      expect(play.refuses('task.recuse', actor, assess)).toEqual({ code: 'notAllowed', needs: ['assessor'] });
    }
  });
});

describe('handling', () => {
  it('knows no other word', () => {
    const play = fundingAt('formalCheck');
    expect(play.refuses('task.delete', lena, check)).toEqual({ code: 'unknownEvent', possibleIn: [] });
  });
});

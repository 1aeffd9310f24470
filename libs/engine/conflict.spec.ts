import { describe, expect, it } from '@jest/globals';
import { fundingAt, anna, ava, aron, filledIn, lena, lea, olga, otto, rita } from './testing/funding.js';
import { conflicted, person } from './testing/play.js';

const silent = { ...filledIn, declares: false };

describe('the declaration of no conflict of interest', () => {
  it('is asked once a dossier of whoever acts for the office', () => {
    const play = fundingAt('formalCheck');
    const missing = { code: 'declarationMissing', task: 'formalCheck' };
    expect(play.refuses('task.claim', otto, { task: 'formalCheck-1', declares: false })).toEqual(missing);
    expect(play.refuses('formalCheck.complete', otto, silent)).toEqual(missing);
    play.accepts('task.claim', otto, { task: 'formalCheck-1' });
    play.accepts('formalCheck.incomplete', otto, silent);
    play.accepts('clarify.answered', anna, silent);
    play.accepts('formalCheck.complete', otto, silent);
    expect(play.state?.unbiased).toEqual(['otto']);
    expect(play.refuses('assessment.submitted', ava, silent).code).toBe('declarationMissing');
  });

  it('helps nobody who is known to be biased', () => {
    const play = fundingAt('formalCheck');
    const told = { code: 'conflictOfInterest', task: 'formalCheck' };
    expect(play.refuses('formalCheck.complete', conflicted(otto), filledIn)).toEqual(told);
  });
});

describe('somebody found biased', () => {
  it('by a lead leaves a seat that is done, which is asked of somebody else', () => {
    const play = fundingAt('assessment');
    play.accepts('assessment.submitted', ava, filledIn);
    const { tasks } = play.accepts('task.recuse', lena, { task: 'assessment-1', assignee: 'ava' });
    expect(tasks).toMatchObject([{ change: 'seat', seat: 0, now: { holder: null, outcome: null, answers: null } }]);
    expect(play.refuses('assessment.submitted', ava, filledIn).code).toBe('conflictOfInterest');
    play.accepts('assessment.submitted', aron, filledIn);
    expect(play.name).toBe('assessment');
    play.accepts('assessment.submitted', person('alma', 'assessor'), filledIn);
    expect(play.name).toBe('vote');
  });

  it('after the assessments leads to a further one by somebody else', () => {
    const play = fundingAt('vote');
    play.facts = { ...play.facts, validAssessments: 1 };
    expect(play.accepts('task.recuse', lena, { task: 'vote-1', assignee: 'ava' }).raised).toBe('recused');
    expect(play.name).toBe('furtherAssessment');
    for (const who of [ava, aron])
      expect(play.gives('furtherAssessment.submitted', who, filledIn).kind).toBe('refused');
    play.accepts('furtherAssessment.submitted', person('alma', 'assessor'), filledIn);
    expect(play.name).toBe('vote');
  });

  it('where enough others have assessed, moves nothing', () => {
    const play = fundingAt('vote');
    play.accepts('task.recuse', lena, { task: 'vote-1', assignee: 'ava' });
    expect(play.name).toBe('vote');
  });

  it('by anybody else is only oneself', () => {
    const play = fundingAt('formalCheck');
    play.accepts('task.recuse', otto, { task: 'formalCheck-1', assignee: 'olga' });
    expect(play.state?.recused).toEqual(['otto']);
    play.accepts('formalCheck.complete', olga, filledIn);
    expect(play.refuses('task.recuse', rita, { task: 'assessment-1' }).code).toBe('notAllowed');
  });
});

describe('a command of the office', () => {
  const late = () => {
    const play = fundingAt('new');
    play.facts = { ...play.facts, late: true };
    play.accepts('submit', anna);
    return play;
  };

  it('is refused to who is biased, or whose own the dossier is', () => {
    const play = late();
    for (const who of [conflicted(rita), person('anna', 'applicant', 'releaser')]) {
      expect(play.refuses('reinstate', who, filledIn)).toEqual({ code: 'conflictOfInterest', task: 'reinstate' });
    }
  });

  it('needs its form', () => {
    const play = late();
    expect(play.refuses('reinstate', rita)).toEqual({ code: 'answersMissing', task: 'reinstate' });
    play.accepts('reinstate', rita, filledIn);
    expect(play.name).toBe('formalCheck');
  });
});

describe('a deadline put off', () => {
  const extended = { task: 'clarify-1' };
  const clarifying = () => {
    const play = fundingAt('formalCheck');
    play.accepts('formalCheck.incomplete', otto, filledIn);
    return play;
  };

  it('is counted from where it stood, once, and says so', () => {
    const play = clarifying();
    const before = play.task('clarify-1').dueAt;
    const { timers } = play.accepts('task.extend', otto, extended);
    const { dueAt, counted } = play.task('clarify-1');
    expect(counted).toEqual({ from: before, by: { days: 14 }, because: 'extended' });
    expect(dueAt > before).toBe(true);
    expect(timers.filter((one) => one.change === 'ended')).toMatchObject([
      { key: 'clarify-1.deadline', because: 'extended' },
      { key: 'clarify-1.reminder1', because: 'extended' },
    ]);
    expect(play.timerKeys.filter((key) => key.startsWith('clarify'))).toEqual([
      'clarify-1.deadline-2',
      'clarify-1.reminder1-2',
    ]);
    expect(play.refuses('task.extend', otto, extended)).toEqual({ code: 'extendedAlready', task: 'clarify' });
    expect(play.strikes('clarify-1.deadline-2').raised).toBe('clarify.overdue');
  });

  it('is up to those whom the task names, and of no other task', () => {
    const play = clarifying();
    for (const who of [anna, rita]) expect(play.refuses('task.extend', who, extended).code).toBe('notAllowed');
    expect(play.refuses('task.extend', conflicted(otto), extended).code).toBe('conflictOfInterest');
    expect(fundingAt('vote').refuses('task.extend', lea, { task: 'vote-1' })).toEqual({
      code: 'notAllowed',
      needs: [],
    });
  });
});

describe('a task that was only paused', () => {
  it('has the time that was left, and the pause added', () => {
    const play = fundingAt('formalCheck');
    const first = play.task('formalCheck-1').dueAt;
    play.accepts('formalCheck.incomplete', otto, filledIn);
    play.at = new Date(Date.parse(play.at) + 5 * 86_400_000 - 60_000).toISOString();
    play.accepts('clarify.answered', anna, filledIn);
    const { dueAt, counted } = play.task('formalCheck-2');
    expect(counted).toEqual({ from: first, by: { days: 5 }, because: 'resumed' });
    expect(Date.parse(dueAt) - Date.parse(first)).toBeGreaterThanOrEqual(5 * 86_400_000);
  });
});

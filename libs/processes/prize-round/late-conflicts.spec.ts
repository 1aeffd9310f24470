import { describe, expect, it } from '@jest/globals';
import { juror, lead, otto, PlayedRound, prize } from '../../../test/support/played-round.js';
import { award, four } from '../../../test/support/round-glances.js';
import { ranking } from './ranking.js';

const sheet = { criteria: [{ key: 'idea', weight: 1 }], scaleMax: 10 };
const ofJudy = { task: 'score-1' };

/** Scored by all with 5 points, n1 by Judy with 10. */
function closed(): PlayedRound {
  const round = new PlayedRound(prize()).scoring(...four);
  for (const id of four) round.scored(id);
  round.accepts('n1', 'score.scored', juror('judy'), { scores: { idea: 10 } });
  round.accepts('round', 'closeScoring.completed', otto);
  return round;
}
const rankOf = (round: PlayedRound, id: string) => {
  const found = ranking(round.children(), sheet).find(({ nomination }) => nomination === id);
  return found && [found.meanHundredths, found.spreadHundredths, found.scores];
};
const moves = (round: PlayedRound): void => {
  round.accepts('round', 'leadSession.motion', otto, { ...award('first', 'n1'), ballot: 'open', reason: 'weil' });
};

describe('a conflict of interest that is found after the scoring was closed', () => {
  it.each<[string, (round: PlayedRound) => unknown]>([
    ['by a relation that is put on record', (round) => round.relations.set('org-n1', ['judy'])],
    ['by the juror’s own word', (round) => round.accepts('n1', 'task.recuse', juror('judy'), undefined, ofJudy)],
    ['by a lead', (round) => round.accepts('n1', 'task.recuse', lead, undefined, { ...ofJudy, assignee: 'judy' })],
  ])('%s: score and vote count no more, in that nomination alone', (_how, found) => {
    const round = closed();
    expect(rankOf(round, 'n1')).toEqual([625, 500, 4]);
    found(round);
    expect(rankOf(round, 'n1')).toEqual([500, 0, 3]);
    expect(rankOf(round, 'n2')).toEqual([500, 0, 4]);
    round.accepts('round', 'openSession.opened', otto, { present: ['chair', 'judy', 'jack', 'jill'] });
    moves(round);
    expect(round.facts('round')['voters']).toEqual(['chair', 'jack', 'jill']);
  });

  it('while the vote goes on: the seat is gone, and a vote that was cast counts no more', () => {
    const round = closed();
    round.accepts('round', 'openSession.opened', otto, { present: ['chair', 'judy', 'jack', 'jill'] });
    moves(round);
    round.accepts('round', 'castVote.voted', juror('jack'), { vote: 'no' });
    round.accepts('round', 'castVote.voted', juror('judy'), { vote: 'yes' });
    round.accepts('n1', 'task.recuse', juror('jill'), undefined, ofJudy);
    const seats = round.dossier('round').state?.tasks.find(({ name }) => name === 'castVote')?.seats ?? [];
    expect(seats.map(({ holder }) => holder)).toEqual(['chair', 'judy', 'jack', null]);
    expect(round.refuses('round', 'castVote.voted', juror('jill'), { vote: 'yes' }).code).toBe('taskTaken');
    round.accepts('n1', 'task.recuse', juror('judy'), undefined, ofJudy);
    const count = (yes: number) => round.gives('round', 'countVotes.counted', otto, { yes, no: 1, abstained: 0 });
    expect(count(2)).toMatchObject({ refusal: { because: 'votesTooMany' } });
    expect(count(1).kind).toBe('accepted');
  });

  it('is told by nobody who had no part in it', () => {
    const round = closed();
    expect(round.gives('n1', 'task.recuse', juror('stranger'), undefined, ofJudy)).toMatchObject({
      refusal: { code: 'notAllowed' },
    });
  });
});

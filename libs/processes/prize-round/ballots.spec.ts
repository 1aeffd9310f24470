import { describe, expect, it } from '@jest/globals';
import { ballotsOn, castCount, votesIn } from './ballots.js';
import type { AnswerData } from '../process.js';
import type { Motion } from './motions.js';

const motion: Motion = {
  number: 1,
  kind: 'award',
  place: 'first',
  nominations: ['a'],
  cents: 0,
  sponsorAgrees: false,
  ballot: 'open',
  reason: 'because',
};
const runOff: Motion = { ...motion, nominations: ['a', 'b'] };

describe('the ballots of a motion', () => {
  it('are yes, no and abstention for one nomination', () => {
    expect(ballotsOn(motion).map(({ key, answers }) => [key, answers])).toEqual([
      ['yes', { vote: 'yes' }],
      ['no', { vote: 'no' }],
      ['abstained', { vote: 'abstained' }],
    ]);
  });

  it('are one for each nomination where it is a choice, and one for none of them', () => {
    expect(ballotsOn(runOff).map(({ key, nomination, answers, de }) => [key, nomination, answers, de])).toEqual([
      ['a', 'a', { vote: 'yes', choice: 'a' }, ''],
      ['b', 'b', { vote: 'yes', choice: 'b' }, ''],
      ['no', null, { vote: 'no' }, 'Keine davon'],
      ['abstained', null, { vote: 'abstained' }, 'Enthaltung'],
    ]);
  });

  it('are counted as they were cast', () => {
    const cast: AnswerData[] = [
      { vote: 'yes', choice: 'b' },
      { vote: 'yes', choice: 'b' },
      { vote: 'no' },
      { vote: 'abstained' },
      { vote: 'yes', choice: 'a' },
    ];
    const count = castCount(runOff, cast);
    expect(count).toMatchObject({ yes: 0, no: 1, abstained: 1 });
    expect(votesIn(runOff, count).map(({ nomination, votes }) => [nomination, votes])).toEqual([
      ['a', 1],
      ['b', 2],
      [null, 1],
      [null, 1],
    ]);
    expect(castCount(motion, cast)).toMatchObject({ yes: 3, no: 1, abstained: 1, votes: [] });
  });
});

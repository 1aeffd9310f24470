import { describe, expect, it } from '@jest/globals';
import { prize } from '../../../test/support/played-round.js';
import { prizeTerms } from '../nomination/terms.js';
import { resultOf, type Count, type Motion, type Result } from './motions.js';

const motion = (over: Partial<Motion> = {}): Motion => ({
  number: 1,
  kind: 'award',
  place: 'first',
  nominations: ['a'],
  cents: 0,
  sponsorAgrees: false,
  ballot: 'open',
  reason: '',
  ...over,
});
const count = (over: Partial<Count> = {}): Count => ({
  yes: 0,
  no: 0,
  abstained: 0,
  votes: [],
  casting: '',
  drawn: '',
  ...over,
});
const between = (a: number, b: number, c = 0): Count['votes'] => [
  { nomination: 'a', votes: a },
  { nomination: 'b', votes: b },
  { nomination: 'c', votes: c },
];
const choice = motion({ nominations: ['a', 'b', 'c'] });
const carried = (nomination: string | null, by: 'votes' | 'chair' | 'lot' = 'votes'): Result => ({
  kind: 'carried',
  nomination,
  by,
});
const rejected = (by: 'votes' | 'chair' = 'votes'): Result => ({ kind: 'rejected', by });
const tied = (...nominations: string[]): Result => ({ kind: 'tied', between: nominations });

describe('what a vote decides', () => {
  const all = prizeTerms(prize({}, { tie: 'chair', lot: true }));
  const neither = prizeTerms(prize({}, { tie: 'none', lot: false }));

  it.each<[string, Motion, Partial<Count>, Result, Result]>([
    ['more yes than no', motion(), { yes: 2, no: 1 }, carried('a'), carried('a')],
    ['abstentions do not count', motion(), { yes: 1, abstained: 5 }, carried('a'), carried('a')],
    ['more no than yes', motion(), { yes: 1, no: 2 }, rejected(), rejected()],
    ['as many no as yes', motion(), { yes: 2, no: 2 }, tied('a'), tied('a')],
    ['nobody votes', motion(), { abstained: 4 }, tied('a'), tied('a')],
    ['a tie, the chair says yes', motion(), { yes: 2, no: 2, casting: 'yes' }, carried('a', 'chair'), tied('a')],
    ['a tie, the chair says no', motion(), { yes: 2, no: 2, casting: 'no' }, rejected('chair'), tied('a')],
    ['no tie, the chair has nothing to say', motion(), { yes: 1, no: 2, casting: 'yes' }, rejected(), rejected()],
    ['a tie of yes and no is nothing for the lot', motion(), { yes: 2, no: 2, drawn: 'a' }, tied('a'), tied('a')],
    ['no award', motion({ kind: 'noAward', nominations: [] }), { yes: 3, no: 1 }, carried(null), carried(null)],
    ['a choice', choice, { votes: between(1, 3) }, carried('b'), carried('b')],
    ['a choice without a majority for anybody', choice, { votes: between(1, 1), no: 2 }, rejected(), rejected()],
    ['a choice that nobody makes', choice, { abstained: 4 }, rejected(), rejected()],
    ['a choice with a tie', choice, { votes: between(2, 2, 1) }, tied('a', 'b'), tied('a', 'b')],
    ['the chair chooses', choice, { votes: between(2, 2), casting: 'b' }, carried('b', 'chair'), tied('a', 'b')],
    ['the chair chooses a third', choice, { votes: between(2, 2), casting: 'c' }, tied('a', 'b'), tied('a', 'b')],
    ['the lot falls', choice, { votes: between(2, 2), drawn: 'a' }, carried('a', 'lot'), tied('a', 'b')],
    ['the lot falls on a third', choice, { votes: between(2, 2), drawn: 'c' }, tied('a', 'b'), tied('a', 'b')],
    [
      'the chair comes before the lot',
      choice,
      { votes: between(2, 2), casting: 'b', drawn: 'a' },
      carried('b', 'chair'),
      tied('a', 'b'),
    ],
  ])('%s', (_what, about, votes, byAllMeans, byNone) => {
    expect(resultOf(about, count(votes), all)).toEqual(byAllMeans);
    expect(resultOf(about, count(votes), neither)).toEqual(byNone);
  });
});

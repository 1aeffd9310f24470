import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { prize } from '../../../test/support/played-round.js';
import { payees, split } from '../nomination/payees.js';
import type { AnswerData } from '../process.js';
import { prizeTerms } from '../nomination/terms.js';
import { awardsOf, type Awards } from './awards.js';
import type { MotionKind, Result, Voted } from './motions.js';

const terms = prizeTerms(prize());
type Move = [kind: MotionKind, place: string, nominations: string, cents?: number, result?: Result['kind']];

/** Motions with their results; `a b` are two nominations. A choice falls on the first. */
const voted = (moves: readonly Move[]): Voted[] =>
  moves.map(([kind, place, names, cents = 0, is = 'carried'], index) => {
    const nominations = names === '' ? [] : names.split(' ');
    const motion = {
      number: index + 1,
      kind,
      place,
      nominations,
      cents,
      sponsorAgrees: false,
      ballot: 'open' as const,
      reason: '',
    };
    const count = { yes: 0, no: 0, abstained: 0, votes: [], casting: '', drawn: '' };
    const results: Record<Result['kind'], Result> = {
      carried: { kind: 'carried', nomination: nominations[0] ?? null, by: 'votes' },
      rejected: { kind: 'rejected', by: 'votes' },
      tied: { kind: 'tied', between: nominations },
    };
    return { motion, count, result: results[is] };
  });

const short = ({ awards }: Awards): string[] =>
  awards.map(({ nomination, rank, cents, prize: of }) => `${nomination} ${rank || of} ${cents}`);

describe('what the motions come to', () => {
  it.each<[string, Move[], string, string[], string[]]>([
    ['nothing yet', [], '', [], ['first', 'second', 'third']],
    ['a place', [['award', 'first', 'a']], '', ['a 1 500000'], ['second', 'third']],
    [
      'one rejected, one tied',
      [
        ['award', 'first', 'a', 0, 'rejected'],
        ['award', 'second', 'b', 0, 'tied'],
      ],
      '',
      [],
      ['first', 'second', 'third'],
    ],
    [
      'a later one on the same place',
      [
        ['award', 'first', 'a'],
        ['award', 'first', 'b'],
      ],
      '',
      ['b 1 500000'],
      ['second', 'third'],
    ],
    ['a run-off', [['award', 'first', 'b a']], '', ['b 1 500000'], ['second', 'third']],
    [
      'a shared first place takes the second with it',
      [['split', 'first', 'a b']],
      '',
      ['a 1 400000', 'b 1 400000'],
      ['third'],
    ],
    [
      'a first place shared by three',
      [['split', 'first', 'a b c']],
      '',
      ['a 1 333334', 'b 1 333333', 'c 1 333333'],
      [],
    ],
    [
      'a last place shared has no other to take',
      [['split', 'third', 'a b']],
      '',
      ['a 3 100000', 'b 3 100000'],
      ['first', 'second'],
    ],
    [
      'a second place filled, then the first shared',
      [
        ['award', 'second', 'c'],
        ['split', 'first', 'a b'],
      ],
      '',
      ['a 1 400000', 'b 1 400000'],
      ['third'],
    ],
    [
      'a shared place is undone as a whole by a later motion',
      [
        ['split', 'first', 'a b'],
        ['award', 'first', 'a'],
      ],
      '',
      ['a 1 500000'],
      ['second', 'third'],
    ],
    [
      'also by one on the place it skipped',
      [
        ['split', 'first', 'a b'],
        ['award', 'second', 'c'],
      ],
      '',
      ['c 2 300000'],
      ['first', 'third'],
    ],
    ['no award for a place', [['noAward', 'third', '']], '', [], ['first', 'second']],
    [
      'no award at all',
      [
        ['award', 'first', 'a'],
        ['noAward', '', ''],
      ],
      '',
      [],
      [],
    ],
    [
      'an extra and an honorary prize',
      [
        ['extra', '', 'd', 50_000],
        ['honorary', '', 'e'],
      ],
      '',
      ['d extra 50000', 'e honorary 0'],
      ['first', 'second', 'third'],
    ],
    [
      'extra prizes for two',
      [['extra', '', 'd e', 50_000]],
      '',
      ['d extra 50000', 'e extra 50000'],
      ['first', 'second', 'third'],
    ],
    [
      'an extra prize put right',
      [
        ['extra', '', 'd', 50_000],
        ['extra', '', 'd', 20_000],
      ],
      '',
      ['d extra 20000'],
      ['first', 'second', 'third'],
    ],
    [
      'a winner who left',
      [
        ['award', 'first', 'a'],
        ['award', 'second', 'b'],
      ],
      'a',
      ['b 2 300000'],
      ['first', 'third'],
    ],
    ['one of two who share', [['split', 'first', 'a b']], 'b', [], ['first', 'second', 'third']],
    ['an extra prize of who left', [['extra', '', 'd', 50_000]], 'd', [], ['first', 'second', 'third']],
  ])('%s', (_what, moves, gone, awards, undecided) => {
    const result = awardsOf(voted(moves), terms, new Set(gone.split(' ')));
    expect(short(result)).toEqual(awards);
    expect(result.undecided).toEqual(undecided);
    expect(result.cents).toBe(result.awards.reduce((sum, { cents }) => sum + cents, 0));
  });

  it('never gives more than the prizes of the places, whatever is moved on them', () => {
    const moves = fc.array(
      fc.record({
        kind: fc.constantFrom('award' as const, 'split' as const, 'noAward' as const),
        place: fc.constantFrom('first', 'second', 'third'),
        names: fc.subarray(['a', 'b', 'c', 'd'], { minLength: 2 }),
      }),
    );
    const holds = fc.property(moves, fc.subarray(['a', 'b', 'c']), (list, gone) => {
      const all = voted(list.map(({ kind, place, names }): Move => [kind, place, names.join(' ')]));
      const { cents, undecided } = awardsOf(all, terms, new Set(gone));
      const open = terms.prizes.filter(({ key }) => undecided.includes(key)).reduce((sum, one) => sum + one.cents, 0);
      expect(cents + open).toBeLessThanOrEqual(1_000_000);
    });
    expect(() => fc.assert(holds)).not.toThrow();
  });
});

describe('money in equal parts', () => {
  it('is divided by the largest remainder', () => {
    expect(split(800_000, 2)).toEqual([400_000, 400_000]);
    expect(split(1_000_000, 3)).toEqual([333_334, 333_333, 333_333]);
    expect(split(2, 4)).toEqual([1, 1, 0, 0]);
  });

  it('adds up, and parts differ by a cent at most', () => {
    const holds = fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 12 }), (cents, parts) => {
      const shares = split(cents, parts);
      expect(shares.reduce((sum, one) => sum + one, 0)).toBe(cents);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    });
    expect(() => fc.assert(holds)).not.toThrow();
  });

  it('goes to joint winners in parts, or to the one they agreed on', () => {
    const account = { holder: 'Moschee', iban: 'DE1' };
    const joint: AnswerData[] = [{ name: 'Moschee' }, { name: 'Gemeinde', iban: 'DE2' }];
    expect(payees(500_001, account)).toEqual([{ name: 'Moschee', iban: 'DE1', cents: 500_001 }]);
    expect(payees(500_001, { ...account, jointPayees: joint })).toEqual([
      { name: 'Moschee', iban: 'DE1', cents: 250_001 },
      { name: 'Gemeinde', iban: 'DE2', cents: 250_000 },
    ]);
    expect(payees(500_001, { ...account, jointPayees: joint, agreement: ['file'] })).toHaveLength(1);
  });
});

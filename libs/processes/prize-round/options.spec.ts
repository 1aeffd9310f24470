import { describe, expect, it } from '@jest/globals';
import {
  embargo,
  everybody,
  manager,
  nominee,
  otto,
  PlayedRound,
  prize,
  proposer,
} from '../../../test/support/played-round.js';
import { all, award, awards, between, four, moves, publish, seatsOf } from '../../../test/support/round-glances.js';
import { prizeTerms } from '../nomination/terms.js';
import type { AnswerData } from '../process.js';

type Terms = Record<string, unknown>;
const session = (terms: Terms): PlayedRound => new PlayedRound(terms).session(four);
/** Why a motion is not possible, or an empty text. */
const fault = (round: PlayedRound, motion: AnswerData): string => {
  const outcome = round.gives('round', 'leadSession.motion', otto, { ballot: 'open', reason: 'weil', ...motion });
  if (outcome.kind === 'accepted') return '';
  return outcome.refusal.code === 'notYet' ? outcome.refusal.because : outcome.refusal.code;
};
const closes = (round: PlayedRound): string => {
  round.accepts('round', 'leadSession.close', otto, {});
  return round.state('round');
};
const opens = (terms: Terms, present: string[]): string => {
  const outcome = new PlayedRound(terms).invited('n1').gives('round', 'openSession.opened', otto, { present });
  return outcome.kind === 'accepted' ? '' : outcome.refusal.code === 'notYet' ? outcome.refusal.because : '';
};
const counts = (terms: Terms, count: AnswerData, ...nominations: string[]): string[] => {
  const round = session(terms);
  round.accepts('round', 'leadSession.motion', otto, {
    ballot: 'secret',
    reason: 'weil',
    ...award('first', ...nominations),
  });
  round.gives('round', 'countVotes.counted', otto, count);
  return awards(round);
};

/** Options of the funding handbook §4.2: what a prize says, and what is different for it. */
describe('an option of a prize', () => {
  it.each<[Terms['jury'], string[], string]>([
    ['half', ['chair', 'judy'], ''],
    ['half', ['chair', 'adam', 'sue'], 'notQuorate'],
    [3, ['chair', 'judy', 'jack'], ''],
    [3, ['chair', 'judy', 'adam'], 'notQuorate'],
    [4, everybody, ''],
  ])('quorum %s: with %j there “%s”', (quorum, present, because) => {
    expect(opens(prize({}, { quorum }), present)).toBe(because);
  });

  it.each([
    [true, 'chairAbsent'],
    [false, ''],
  ])('chairRequired %s: without the chair “%s”', (chairRequired, because) => {
    expect(opens(prize({}, { chairRequired }), ['judy', 'jack', 'jill'])).toBe(because);
  });

  it.each([
    ['chair', ['n1 first 500000']],
    ['none', []],
  ])('tie %s', (tie, expected) => {
    expect(counts(prize({}, { tie }), { yes: 2, no: 2, abstained: 0, casting: 'yes' }, 'n1')).toEqual(expected);
  });

  it.each([
    [true, ['n2 first 500000']],
    [false, []],
  ])('lot %s', (lot, expected) => {
    const count = { ...between({ n1: 2, n2: 2 }), drawn: 'n2' };
    expect(counts(prize({}, { tie: 'none', lot }), count, 'n1', 'n2')).toEqual(expected);
  });

  it.each<[string, Terms, Terms, AnswerData, string]>([
    ['runOff', prize({}, { runOff: true }), prize({}, { runOff: false }), award('first', 'n1', 'n2'), 'runOffExcluded'],
    [
      'split',
      prize({ split: true }),
      prize({ split: false }),
      { kind: 'split', place: 'first', nominations: ['n1', 'n2'] },
      'splitExcluded',
    ],
    [
      'noAward',
      prize({ noAward: true }),
      prize({ noAward: false }),
      { kind: 'noAward', place: 'third' },
      'noAwardExcluded',
    ],
    [
      'honorary',
      prize({ honorary: true }),
      prize({ honorary: false }),
      { kind: 'honorary', nominations: ['n4'] },
      'honoraryExcluded',
    ],
    [
      'extraPrizes',
      prize({ extraPrizes: 'sponsor' }),
      prize({ extraPrizes: 'no' }),
      { kind: 'extra', nominations: ['n4'], cents: 50_000, sponsorAgrees: true },
      'extraExcluded',
    ],
    [
      "extraPrizes within the pot: the sponsor's word adds nothing",
      prize({ extraPrizes: 'sponsor' }),
      prize({ extraPrizes: 'pot' }),
      { kind: 'extra', nominations: ['n4'], cents: 50_000, sponsorAgrees: true },
      'overPot',
    ],
  ])('%s', (_option, on, off, motion, because) => {
    expect(fault(session(on), motion)).toBe('');
    expect(fault(session(off), motion)).toBe(because);
  });

  it('a split of one, and an extra prize of nothing, are none', () => {
    const round = session(prize());
    expect(moves(round, { kind: 'split', place: 'first', nominations: ['n1'] })).toBe('splitExcluded');
    expect(moves(round, { kind: 'extra', nominations: ['n1'], cents: 0 })).toBe('amountMissing');
    expect(moves(round, { kind: 'extra', nominations: ['n1'], cents: -1 })).toBe('amountMissing');
  });

  it('noAward: a round may end without any prize, and its money stays in the pot', () => {
    const round = session(prize());
    round.moved({ kind: 'noAward' }, all);
    expect(closes(round)).toBe('preparation');
    round.accepts('round', 'setEmbargo.set', manager, embargo);
    publish(round);
    expect(round.nominationsIn('notAwarded')).toEqual(four);
    expect(round.ledger).toEqual({ planned: 1_000_000 });
    expect(round.awards.size).toBe(0);
  });

  it('honorary: an honour without money', () => {
    const round = session(prize());
    round.moved({ kind: 'honorary', nominations: ['n4'] }, all);
    round.embargo('n1', 'n2', 'n3');
    publish(round);
    expect(round.state('n4')).toBe('honoured');
    expect(round.ledger).toMatchObject({ committed: 1_000_000 });
  });

  it.each([
    [true, 'confirmation'],
    [false, 'preparation'],
  ])('confirmation %s: the result goes to %s', (confirmation, state) => {
    expect(session(prize({ confirmation })).decided('n1', 'n2', 'n3').state('round')).toBe(state);
  });

  describe('oncePerNominee', () => {
    const same = { nominee: { email: 'Anna@example.org' } };
    const details = { n1: same, n2: { nominee: { email: 'anna@example.org' } } };
    const again = (oncePerNominee: boolean): PlayedRound => {
      const round = new PlayedRound(prize({ oncePerNominee }), details, '');
      round.session(four).awarded('first', 'n1');
      return round;
    };

    it('false: two projects of one nominee may win', () => {
      expect(fault(again(false), award('second', 'n2'))).toBe('');
    });

    it('true: no second prize for the same nominee, whatever it is called', () => {
      const round = again(true);
      expect(moves(round, award('second', 'n2'))).toBe('oncePerNominee');
      expect(moves(round, award('second', 'n3', 'n2'))).toBe('oncePerNominee');
      expect(moves(round, { kind: 'honorary', nominations: ['n1'] })).toBe('oncePerNominee');
      expect(fault(round, award('first', 'n2'))).toBe('');
    });

    it('true: nominations of one organisation are one nominee', () => {
      const round = new PlayedRound(prize({ oncePerNominee: true }), {}, 'org');
      round.session(four).awarded('first', 'n1');
      expect(moves(round, award('second', 'n2'))).toBe('oncePerNominee');
    });
  });

  it.each<['all' | number, number[]]>([
    ['all', [4, 4, 4, 4]],
    [3, [3, 3, 3, 3]],
  ])('readersPer %s, and as much for everybody', (readersPer, expected) => {
    const round = new PlayedRound(prize({}, { readersPer })).scoring(...four);
    expect(four.map((id) => seatsOf(round, id).length)).toEqual(expected);
    const loads = ['chair', 'judy', 'jack', 'jill'].map(
      (id) => four.filter((one) => seatsOf(round, one).includes(id)).length,
    );
    expect(new Set(loads).size).toBe(1);
  });

  it.each([
    [1, true],
    [3, true],
    [4, false],
  ])('minScores %d: with three scores it may go on: %s', (minScores, goesOn) => {
    const round = new PlayedRound(prize({}, { minScores }));
    round.relations.set('org-n1', ['judy']);
    round.scoring('n1').scored('n1');
    expect(round.gives('round', 'closeScoring.completed', otto).kind).toBe(goesOn ? 'accepted' : 'refused');
  });

  it.each([
    [12, '2026-04-30', ''],
    [12, '2026-05-01', 'existsTooShort'],
    [0, '2027-04-01', ''],
    [1, '2027-04-01', 'existsTooShort'],
    // 30 April is the last day of its month.
    [1, '2027-03-31', ''],
    [12, '', ''],
  ])('existsMonths %d: a project since %s, “%s”', (existsMonths, startedOn, admissionFault) => {
    const round = new PlayedRound(prize({ existsMonths })).open();
    round.nominated('n1', { startedOn });
    expect(round.facts('n1')).toMatchObject({ admissionFault });
  });

  it.each([
    [2026, ''],
    [2027, 'existsTooShort'],
  ])('existsMonths 12: a firm founded in %d, “%s”', (foundedYear, admissionFault) => {
    const round = new PlayedRound(prize({ existsMonths: 12 })).open();
    round.nominated('n1', { business: { foundedYear } });
    expect(round.facts('n1')).toMatchObject({ admissionFault });
  });

  it.each([
    ['self', 'accepted', 'refused'],
    ['third', 'refused', 'accepted'],
    ['both', 'accepted', 'accepted'],
  ])('nomination by %s', (by, self, third) => {
    const round = new PlayedRound(prize({ nomination: { by } })).open();
    round.nominate('own');
    round.nominate('other', 'org', 'nominee-other', 'proposer-other');
    expect(round.gives('own', 'submit', nominee('own'), { origin: 'self' }).kind).toBe(self);
    expect(round.gives('other', 'submit', proposer('other'), { origin: 'third' }).kind).toBe(third);
  });

  it('a closed list of bodies that nominate', () => {
    const round = new PlayedRound(prize({ nomination: { by: 'third', bodies: ['council', 'chamber'] } })).open();
    const by = (body: string): AnswerData => ({ origin: 'third', proposer: { body } });
    for (const id of ['n1', 'n2']) round.nominate(id, 'org', `nominee-${id}`, `proposer-${id}`);
    expect(round.refuses('n1', 'submit', proposer('n1'), by('anybody'))).toEqual({
      code: 'notYet',
      because: 'bodyNotEntitled',
    });
    round.accepts('n2', 'submit', proposer('n2'), by('chamber'));
  });

  it.each([
    [10, '2027-02-11T23:00:00.000Z'],
    [21, '2027-02-22T23:00:00.000Z'],
  ])('consentDays %d: until %s', (consentDays, dueAt) => {
    const round = new PlayedRound(prize({ nomination: { by: 'both', consentDays } })).open();
    round.proposed('n1');
    expect(round.dossier('n1').state?.tasks).toMatchObject([{ name: 'consent', dueAt }]);
  });

  it.each([
    [6, '2028-03-09T23:00:00.000Z'],
    [3, '2027-12-09T23:00:00.000Z'],
  ])('payoutMonths %d: until %s', (payoutMonths, dueAt) => {
    const round = new PlayedRound(prize({ payoutMonths })).published();
    expect(round.dossier('n1').state?.tasks).toMatchObject([{ name: 'bankDetails', dueAt }]);
  });
});

describe('the terms of a prize', () => {
  it.each<[Terms, string]>([
    [prize({ prizes: [] }), 'prizes'],
    [prize({ extraPrizes: 'perhaps' }), 'extraPrizes'],
    [prize({ previousWinners: 'no' }), 'previousWinners'],
    [prize({ existsMonths: -1 }), 'existsMonths'],
    [prize({ nomination: { by: 'anybody' } }), 'nomination.by'],
    [prize({}, { tie: 'dice' }), 'jury.tie'],
    [prize({}, { quorum: 0.5 }), 'jury.quorum'],
    // Nobody could ever close the scoring.
    [prize({}, { readersPer: 2, minScores: 3 }), 'jury.readersPer'],
  ])('that make no sense are named: %#', (terms, key) => {
    expect(() => prizeTerms(terms)).toThrow(key);
  });

  it('stop a decision that would go by them', () => {
    const round = new PlayedRound(prize({}, { tie: 'dice' }));
    expect(() => round.announced()).toThrow('jury.tie');
  });
});

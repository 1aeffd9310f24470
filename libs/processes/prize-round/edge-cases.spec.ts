import { describe, expect, it } from '@jest/globals';
import {
  embargo,
  everybody,
  lead,
  manager,
  nominee,
  olga,
  otto,
  PlayedRound,
  prize,
  proposer,
} from '../../../test/support/played-round.js';
import { awards, four, mailsOf, publish } from '../../../test/support/round-glances.js';
import { payees } from '../nomination/payees.js';
import type { AnswerData } from '../process.js';

/** The edge cases of the funding handbook §4.4, one by one, by its words. */
describe('late application', () => {
  it.each([
    ['2027-04-30T21:58:59.000Z', 'screening'],
    ['2027-04-30T21:59:00.000Z', 'late'],
    ['2027-04-30T21:59:01.000Z', 'late'],
  ])('the time of receipt counts, to the second: a minute after %s it is %s', (at, state) => {
    const round = new PlayedRound(prize()).open();
    round.at = at;
    round.nominated('n1');
    expect(round.state('n1')).toBe(state);
    expect(mailsOf(round, 'nomination-late')).toEqual(state === 'late' ? ['n1 applicant'] : []);
  });
});

describe('nominee', () => {
  it('does not answer: a reminder after a week, an end after ten days, and the proposer is told', () => {
    const round = new PlayedRound(prize()).open();
    round.proposed('n1');
    const timers = round.dossier('n1').state?.timers ?? [];
    expect(timers.map(({ kind, dueAt }) => [kind, dueAt.slice(0, 10)])).toEqual([
      ['deadline', '2027-02-11'],
      ['reminder', '2027-02-08'],
    ]);
    round.strikes('n1', 'consent');
    expect(round.state('n1')).toBe('unanswered');
    expect(mailsOf(round, 'consent-unanswered')).toEqual(['n1 proposer']);
    round.strikes('round', 'closes');
    expect(round.facts('round')).toMatchObject({ unscreened: 0, admitted: 0 });
  });

  it('declines: nothing more is asked of anybody, and nothing is published of it', () => {
    const round = new PlayedRound(prize()).open();
    round.proposed('n1');
    round.accepts('n1', 'consent.declined', nominee('n1'));
    expect(round.state('n1')).toBe('declined');
    expect(round.dossier('n1').state).toMatchObject({ tasks: [], timers: [] });
    expect(mailsOf(round, 'consent-declined')).toEqual(['n1 proposer']);
  });

  it('answers after the call has closed: the nomination was in time', () => {
    const round = new PlayedRound(prize()).open();
    round.at = '2027-04-30T21:00:00.000Z';
    round.proposed('n1');
    round.strikes('round', 'closes');
    round.accepts('n1', 'consent.accepted', nominee('n1'), { origin: 'third', title: 'n1' });
    expect(round.state('n1')).toBe('screening');
    expect(round.refuses('n1', 'consent.accepted', proposer('n1'), {}).code).toBe('notNow');
  });
});

describe('same project nominated twice', () => {
  it('merged, both proposers thanked', () => {
    const round = new PlayedRound(prize()).open();
    round.proposed('n1');
    round.proposed('n2');
    for (const id of ['n1', 'n2']) round.accepts(id, 'consent.accepted', nominee(id), { origin: 'third', title: id });
    round.screened('n1');
    round.accepts('n2', 'screen.merged', otto, { mergedWith: 'n1' });
    round.accepts('n2', 'confirmScreening.confirm', olga, {});
    expect([round.state('n1'), round.state('n2')]).toEqual(['admitted', 'merged']);
    expect(mailsOf(round, 'nomination-merged')).toEqual(['n2 applicant', 'n2 proposer']);
    expect(mailsOf(round, 'nomination-received')).toEqual([
      'n1 proposer',
      'n2 proposer',
      'n1 applicant',
      'n2 applicant',
    ]);
  });
});

describe('joint applicants', () => {
  const jointly = [{ name: 'Gemeinde', email: 'g@example.org' }];
  const joint = (): PlayedRound => {
    const round = new PlayedRound(prize(), { n1: { jointly } });
    round.session(['n1', 'n2', 'n3']).embargo('n1', 'n2', 'n3');
    publish(round);
    return round;
  };

  it('split by the largest remainder', () => {
    const round = joint();
    const account = { holder: 'Moschee', iban: 'DE1' };
    expect(round.refuses('n1', 'bankDetails.given', nominee('n1'), account)).toMatchObject({
      because: 'payeesMissing',
    });
    const jointPayees: AnswerData[] = [{ name: 'Moschee' }, { name: 'Gemeinde', iban: 'DE2' }];
    round.accepts('n1', 'bankDetails.given', nominee('n1'), { ...account, jointPayees });
    expect(payees(333_335, { ...account, jointPayees }).map(({ iban, cents }) => [iban, cents])).toEqual([
      ['DE1', 166_668],
      ['DE2', 166_667],
    ]);
  });

  it('or one payee with written agreement', () => {
    const round = joint();
    round.accepts('n1', 'bankDetails.given', nominee('n1'), { holder: 'Moschee', iban: 'DE1', agreement: ['file'] });
    expect(round.state('n1')).toBe('paymentOrder');
  });
});

describe('winner revoked', () => {
  it('refund: the money comes back to the pot', () => {
    const round = new PlayedRound(prize()).published();
    round.paid('n1');
    round.accepts('n1', 'revoke', lead, { reason: 'false data', decidedOn: '2027-10-01', body: 'Jury' });
    expect(round.state('n1')).toBe('refund');
    round.accepts('n1', 'recordRefund.refunded', otto);
    expect(round.ledger).toEqual({ planned: 1_000_000, committed: 500_000, paid: 500_000, returned: 500_000 });
    expect(mailsOf(round, 'prize-revoked')).toEqual(['n1 applicant']);
  });
});

describe('too few applications', () => {
  it('extend once before the deadline for all, publish', () => {
    const round = new PlayedRound(prize()).open('n1');
    const extend = (closesOn: string): unknown =>
      round.refuses('round', 'extend', manager, { closesOn, reason: 'few' });
    expect(extend('2027-04-30')).toEqual({ code: 'notYet', because: 'extensionNotLater' });
    expect(extend('2027-04-01')).toEqual({ code: 'notYet', because: 'extensionNotLater' });
    expect(extend('2027-06-15')).toEqual({ code: 'notYet', because: 'extensionTooLate' });
    round.accepts('round', 'extend', manager, { closesOn: '2027-05-14', reason: 'few' });
    expect(round.out('round')).toEqual(['M call-extended drafters']);
    expect(round.call).toMatchObject({ closes_at: '2027-05-14T22:00:00.000Z' });
    expect(extend('2027-05-20')).toEqual({ code: 'notYet', because: 'extendedAlready' });
    round.at = '2027-05-14T21:58:00.000Z';
    round.nominated('n2');
    expect(round.state('n2')).toBe('screening');
    round.strikes('round', 'closes');
    expect(round.at).toBe('2027-05-14T22:00:00.000Z');
    expect(round.state('round')).toBe('screening');
  });
});

describe('reminders of an extended call', () => {
  it('come at their day, and not at once where that has passed', () => {
    const round = new PlayedRound(prize()).open('n1');
    round.at = '2027-04-29T08:00:00.000Z';
    round.accepts('round', 'extend', manager, { closesOn: '2027-05-07', reason: 'few' });
    round.strikes('round', 'remindFirst');
    expect(round.out('round')).toEqual([]);
    round.strikes('round', 'remindLast');
    expect(round.out('round')).toEqual(['M call-reminder drafters']);
    expect(round.at).toBe('2027-05-04T22:00:00.000Z');
  });
});

describe('ceremony postponed', () => {
  const later = { ceremonyOn: '2027-11-05', ceremonyTime: '18:00', publishOn: '2027-11-05', publishTime: '21:00' };

  it('all are invited again, and the result is out at the new minute', () => {
    const round = new PlayedRound(prize()).session(four).embargo('n1', 'n2', 'n3');
    round.accepts('round', 'holdCeremony.postponed', manager, { ...later, reason: 'pandemic' });
    expect(mailsOf(round, 'ceremony-invitation')).toEqual([...four, ...four].map((id) => `${id} applicant`));
    expect(round.call['terms']).toEqual({ ceremonyOn: '2027-11-05' });
    round.at = '2027-11-05T18:00:00.000Z';
    round.accepts('round', 'holdCeremony.held', manager, {});
    expect(round.state('round')).toBe('awarded');
    round.strikes('round', 'publishes');
    expect(round.dossier('round').journal.at(-1)?.at).toBe('2027-11-05T20:00:00.000Z');
  });

  it('and twice; a new embargo after a new resolution has the newest dates', () => {
    const round = new PlayedRound(prize()).session(four).embargo('n1', 'n2', 'n3');
    round.accepts('round', 'holdCeremony.postponed', manager, later);
    round.accepts('round', 'holdCeremony.postponed', manager, {
      ...later,
      ceremonyOn: '2027-12-01',
      publishOn: '2027-12-01',
    });
    expect(round.facts('round')['publishAt']).toBe('2027-12-01T20:00:00.000Z');
    round.accepts('n1', 'withdraw', nominee('n1'));
    round.accepts('round', 'openSession.opened', otto, { present: everybody });
    round.awarded('first', 'n4');
    round.accepts('round', 'leadSession.close', otto, {});
    round.accepts('round', 'setEmbargo.set', manager, {
      ...embargo,
      ceremonyOn: '2027-12-03',
      publishOn: '2027-12-03',
    });
    expect(round.facts('round')['publishAt']).toBe('2027-12-03T19:00:00.000Z');
  });
});

describe('leak before ceremony', () => {
  it('embargo log, press text ready: the lead publishes at once', () => {
    const round = new PlayedRound(prize()).session(four).embargo('n1', 'n2', 'n3');
    expect(round.readers('round')).toEqual(['adam', 'chair', 'jack', 'jill', 'judy', 'maya', 'mona', 'otto', 'press']);
    round.accepts('round', 'publishEarly', lead, { reason: 'in the paper' });
    expect(round.state('round')).toBe('settlement');
    expect(round.readers('round')).toBeNull();
    expect(round.awards.size).toBe(3);
  });
});

describe('winner gives no bank data in 6 months', () => {
  it('reminders, then pot rollback', () => {
    const round = new PlayedRound(prize()).published();
    const timers = round.dossier('n1').state?.timers ?? [];
    expect(timers.map(({ kind, dueAt }) => [kind, dueAt.slice(0, 10)])).toEqual([
      ['deadline', '2028-03-09'],
      ['reminder', '2027-10-11'],
      ['reminder', '2027-12-09'],
      ['reminder', '2028-02-24'],
    ]);
    expect(round.ledger).toEqual({ planned: 1_000_000, committed: 1_000_000 });
    round.strikes('n1', 'bankDetails');
    expect(round.state('n1')).toBe('lapsed');
    expect(round.ledger).toEqual({ planned: 1_000_000, committed: 500_000 });
    expect(mailsOf(round, 'prize-lapsed')).toEqual(['n1 applicant']);
    expect(awards(round)).toEqual(['n1 first 500000', 'n2 second 300000', 'n3 third 200000']);
  });
});

describe('previous winner applies again', () => {
  const history = [{ year: 2025, awards: [{ place: 1, organisation: 'VKII Ruhrbezirk e.V.' }] }];
  const again = { nominee: { name: 'VKII Ruhrbezirk e. V.' } };

  it.each([
    ['allowed', false, ''],
    ['flag', true, ''],
    ['excluded', true, 'previousWinner'],
  ])('flag, rule decides: %s', (previousWinners, previousWinner, admissionFault) => {
    const round = new PlayedRound(prize({ previousWinners, history })).open();
    round.nominated('n1', again);
    expect(round.facts('n1')).toMatchObject({ previousWinner, admissionFault });
    const outcome = round.gives('n1', 'screen.admitted', otto, {});
    expect(outcome.kind).toBe(admissionFault === '' ? 'accepted' : 'refused');
  });

  it('who won an honorary prize, or has another name, is no previous winner', () => {
    const round = new PlayedRound(
      prize({
        previousWinners: 'excluded',
        history: [...history, { year: 2023, awards: [{ place: 'honorary', organisation: 'Other' }] }],
      }),
    ).open();
    round.nominated('n1', { nominee: { name: 'Other' } });
    round.nominated('n2', { nominee: { name: 'VKII' } });
    for (const id of ['n1', 'n2']) expect(round.facts(id)).toMatchObject({ previousWinner: false });
  });
});

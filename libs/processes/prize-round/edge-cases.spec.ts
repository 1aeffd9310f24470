import { describe, expect, it } from '@jest/globals';
import {
  embargo,
  everybody,
  juror,
  jury,
  lead,
  manager,
  nominee,
  olga,
  otto,
  PlayedRound,
  prize,
  proposer,
} from '../../../test/support/played-round.js';
import { payees } from '../nomination/payees.js';
import type { AnswerData } from '../process.js';
import { awardsIn } from './records.js';
import { ranking } from './ranking.js';

const four = ['n1', 'n2', 'n3', 'n4'];
const all = { yes: 4, no: 0, abstained: 0 };
const award = (place: string, ...nominations: string[]): AnswerData => ({ kind: 'award', place, nominations });
const between = (votes: Record<string, number>): AnswerData => ({
  counts: Object.entries(votes).map(([nomination, count]) => ({ nomination, votes: count })),
  no: 0,
  abstained: 0,
});
const substituted: AnswerData = {
  ...jury,
  members: [
    { person: 'chair', part: 'chair' },
    { person: 'judy', part: 'absent' },
    { person: 'jack', part: 'voting' },
    { person: 'jill', part: 'voting' },
    { person: 'adam', part: 'advisory' },
    { person: 'sue', part: 'voting' },
  ],
};
const moves = (round: PlayedRound, motion: AnswerData): string => {
  const refusal = round.refuses('round', 'leadSession.motion', otto, { ballot: 'open', reason: 'weil', ...motion });
  return refusal.code === 'notYet' ? refusal.because : refusal.code;
};
/** What is awarded as the session stands, short. */
const awards = (round: PlayedRound): string[] =>
  awardsIn(round.facts('round')).map(({ nomination, prize: of, cents }) => `${nomination} ${of} ${cents}`);
const mailsOf = (round: PlayedRound, template: string): string[] =>
  round.mails.filter((mail) => mail.template === template).map(({ dossier, to }) => `${dossier} ${to}`);
const seatsOf = (round: PlayedRound, id: string): (string | null)[] =>
  round
    .dossier(id)
    .state?.tasks.find(({ name }) => name === 'score')
    ?.seats.map(({ holder }) => holder) ?? [];
const publish = (round: PlayedRound): void => {
  round.accepts('round', 'holdCeremony.held', manager, {});
  round.strikes('round', 'publishes');
};

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

describe('juror absent', () => {
  it('while the jury reads: the substitute has the same documents, and what was scored counts', () => {
    const round = new PlayedRound(prize({}, { readersPer: 3 })).scoring(...four);
    const before = four.filter((id) => seatsOf(round, id).includes('judy'));
    const [first = ''] = before;
    round.accepts(first, 'score.scored', juror('judy'), { scores: { idea: 7 } });
    round.accepts('round', 'appointJury', otto, substituted);
    expect(four.filter((id) => seatsOf(round, id).includes('sue'))).toEqual(before);
    expect(four.filter((id) => seatsOf(round, id).includes('judy'))).toEqual([first]);
    expect(round.refuses(before[1] ?? '', 'score.scored', juror('judy'), {}).code).toBe('taskTaken');
    round.accepts(before[1] ?? '', 'score.scored', juror('sue'), { scores: { idea: 7 } });
  });

  it('in the session: the substitute votes in their stead', () => {
    const round = new PlayedRound(prize()).session(four, ['chair', 'jack']);
    expect(round.facts('round')['votersCount']).toBe(2);
    round.accepts('round', 'appointJury', otto, substituted);
    round.accepts('round', 'leadSession.attendance', otto, { present: ['chair', 'jack', 'sue', 'judy'] });
    round.accepts('round', 'leadSession.motion', otto, { ...award('first', 'n1'), ballot: 'open', reason: 'weil' });
    expect(round.facts('round')['voters']).toEqual(['chair', 'jack', 'sue']);
    expect(round.readers('round')).not.toContain('judy');
  });

  it('without a substitute: the quorum is counted again, by those who are entitled to vote', () => {
    const absent = {
      ...substituted,
      members: [
        { person: 'chair', part: 'chair' },
        { person: 'judy', part: 'absent' },
        { person: 'jack', part: 'absent' },
        { person: 'jill', part: 'voting' },
      ],
    };
    const round = new PlayedRound(prize()).invited(...four);
    expect(round.refuses('round', 'openSession.opened', otto, { present: ['chair'] })).toMatchObject({
      because: 'notQuorate',
    });
    round.accepts('round', 'appointJury', otto, absent);
    round.accepts('round', 'openSession.opened', otto, { present: ['chair'] });
  });
});

describe('juror recused in some cases only', () => {
  it('gets no documents of them, no score, no vote, and counts neither for quorum nor for the mean', () => {
    const round = new PlayedRound(prize());
    round.relations.set('org-n1', ['judy', 'jack']);
    round.scoring(...four);
    expect(seatsOf(round, 'n1').toSorted()).toEqual(['chair', 'jill']);
    expect(seatsOf(round, 'n2')).toHaveLength(4);
    const key = 'score-1';
    round.accepts('n2', 'score.scored', juror('jill'), { scores: { idea: 10 } });
    round.accepts('n2', 'score.scored', juror('judy'), { scores: { idea: 2 } });
    const sheet = { criteria: [{ key: 'idea', weight: 1 }], scaleMax: 10 };
    const meanOf = (id: string): number | undefined =>
      ranking(round.children(), sheet).find(({ nomination }) => nomination === id)?.meanHundredths;
    expect(meanOf('n2')).toBe(600);
    round.accepts('n2', 'task.recuse', juror('judy'), undefined, { task: key });
    expect(meanOf('n2')).toBe(1000);
    expect(round.refuses('n2', 'score.scored', juror('judy'), {}).code).toBe('conflictOfInterest');
  });

  it('mean over the rest, minimum of 3 scores, else the case stays with the jury until others have scored it', () => {
    const round = new PlayedRound(prize());
    round.relations.set('org-n1', ['judy', 'jack']);
    round.scoring(...four);
    for (const id of four) round.scored(id);
    expect(round.refuses('round', 'closeScoring.completed', otto)).toEqual({
      code: 'notYet',
      because: 'scoresMissing',
    });
    const more = {
      ...jury,
      members: [...(Array.isArray(jury['members']) ? jury['members'] : []), { person: 'una', part: 'voting' }],
    };
    round.accepts('round', 'appointJury', manager, more);
    round.accepts('n1', 'score.scored', juror('una'), { scores: { idea: 4 } });
    round.accepts('round', 'closeScoring.completed', otto);
    expect(round.nominationsIn('scored')).toEqual(four);
  });

  it('where not everybody reads everything, somebody else reads it in their stead', () => {
    const round = new PlayedRound(prize({}, { readersPer: 3 })).scoring(...four);
    const [first = '', other] = four.filter((id) => seatsOf(round, id).includes('judy'));
    const missing = ['chair', 'jack', 'jill'].find((id) => !seatsOf(round, first).includes(id)) ?? '';
    round.accepts(first, 'task.recuse', juror('judy'), undefined, { task: 'score-1' });
    expect(seatsOf(round, first).filter(Boolean).toSorted()).toEqual(['chair', 'jack', 'jill']);
    round.accepts(first, 'score.scored', juror(missing), { scores: { idea: 4 } });
    expect(seatsOf(round, other ?? '')).toContain('judy');
  });

  it('votes on the others: who is biased is out of the motion that names the case, and of no other', () => {
    const round = new PlayedRound(prize());
    round.relations.set('org-n1', ['chair']);
    round.session(four);
    round.accepts('round', 'leadSession.motion', otto, { ...award('first', 'n1'), ballot: 'open', reason: 'weil' });
    expect(round.facts('round')['voters']).toEqual(['judy', 'jack', 'jill']);
    expect(round.refuses('round', 'castVote.voted', juror('chair'), { vote: 'yes' }).code).toBe('taskTaken');
    const tie = { yes: 1, no: 1, abstained: 1 };
    expect(round.refuses('round', 'countVotes.counted', otto, { ...tie, casting: 'yes' })).toEqual({
      code: 'notYet',
      because: 'chairAbsent',
    });
    round.accepts('round', 'countVotes.counted', otto, tie);
    round.accepts('round', 'leadSession.motion', otto, { ...award('second', 'n2'), ballot: 'open', reason: 'weil' });
    expect(round.facts('round')['voters']).toEqual(['chair', 'judy', 'jack', 'jill']);
  });
});

describe('tie on place 1', () => {
  const tied = (terms = prize()): PlayedRound => {
    const round = new PlayedRound(terms).session(four);
    round.moved(award('first', 'n1'), { yes: 2, no: 2, abstained: 0 });
    expect(awards(round)).toEqual([]);
    return round;
  };

  it('run-off', () => {
    const round = tied();
    round.moved(award('first', 'n1', 'n2'), between({ n1: 1, n2: 3 }));
    expect(awards(round)).toEqual(['n2 first 500000']);
  });

  it("then the chair's vote", () => {
    const round = tied();
    round.moved(award('first', 'n1', 'n2'), between({ n1: 2, n2: 2 }));
    expect(awards(round)).toEqual([]);
    round.moved(award('first', 'n1', 'n2'), { ...between({ n1: 2, n2: 2 }), castingChoice: 'n1' });
    expect(awards(round)).toEqual(['n1 first 500000']);
  });

  it('then split 8,000/2 and skip place 2', () => {
    const round = tied();
    round.moved({ kind: 'split', place: 'first', nominations: ['n1', 'n2'] }, all);
    expect(awards(round)).toEqual(['n1 first 400000', 'n2 first 400000']);
    expect(round.facts('round')['undecided']).toBe(1);
    round.moved(award('third', 'n3'), all);
    round.accepts('round', 'leadSession.close', otto, {});
    expect(round.facts('round')['awardedCents']).toBe(1_000_000);
  });

  it('only if the rules allow', () => {
    const round = tied(prize({ split: false }, { runOff: false, tie: 'none', lot: false }));
    expect(moves(round, award('first', 'n1', 'n2'))).toBe('runOffExcluded');
    expect(moves(round, { kind: 'split', place: 'first', nominations: ['n1', 'n2'] })).toBe('splitExcluded');
    round.accepts('round', 'leadSession.motion', otto, { ...award('first', 'n1'), ballot: 'secret', reason: 'weil' });
    const tie = { yes: 2, no: 2, abstained: 0 };
    expect(round.refuses('round', 'countVotes.counted', otto, { ...tie, casting: 'yes' })).toMatchObject({
      because: 'castingExcluded',
    });
    expect(round.refuses('round', 'countVotes.counted', otto, { ...tie, drawn: 'n1' })).toMatchObject({
      because: 'lotExcluded',
    });
  });
});

describe('tie on place 3 with no split', () => {
  it.each<[string, Record<string, unknown>, AnswerData, string[]]>([
    ['run-off', { runOff: true }, between({ n3: 3, n4: 1 }), ['n3 third 200000']],
    [
      'or lot by rule',
      { runOff: true, tie: 'none', lot: true },
      { ...between({ n3: 2, n4: 2 }), drawn: 'n4' },
      ['n4 third 200000'],
    ],
  ])('%s', (_what, rules, count, third) => {
    const round = new PlayedRound(prize({ split: false }, rules)).session(four);
    expect(moves(round, { kind: 'split', place: 'third', nominations: ['n3', 'n4'] })).toBe('splitExcluded');
    round.moved(award('third', 'n3', 'n4'), count);
    expect(awards(round)).toEqual(third);
  });
});

describe('jury wants an extra prize', () => {
  const extra = (cents: number, sponsorAgrees = false): AnswerData => ({
    kind: 'extra',
    nominations: ['n4'],
    cents,
    sponsorAgrees,
  });

  it('pot check: the money of the places is promised, and no more is in the pot', () => {
    const round = new PlayedRound(prize({ extraPrizes: 'pot' })).session(four);
    expect(moves(round, extra(1))).toBe('overPot');
    round.moved({ kind: 'noAward', place: 'third' }, all);
    expect(moves(round, extra(200_001, true))).toBe('overPot');
    round.moved(extra(200_000), all);
    expect(moves(round, award('third', 'n3'))).toBe('overPot');
    expect(awards(round)).toContain('n4 extra 200000');
  });

  it("sponsor's consent: beyond the pot, and booked from the publication on", () => {
    const round = new PlayedRound(prize({ extraPrizes: 'sponsor' })).session(four);
    expect(moves(round, extra(100_000))).toBe('overPot');
    round.moved(extra(100_000, true), all);
    round.embargo('n1', 'n2', 'n3');
    expect(round.ledger).toEqual({ planned: 1_000_000 });
    publish(round);
    expect(round.ledger).toMatchObject({ planned: 1_100_000, committed: 1_100_000 });
    expect(round.out('round', 'clock.due')).toContain('planned 100000');
    expect(round.state('n4')).toBe('bankDetails');
  });

  it('what the sponsor agrees to is an extra prize, and no place', () => {
    const round = new PlayedRound(prize()).session(four);
    round.moved({ ...award('first', 'n1'), sponsorAgrees: true }, all);
    expect(round.facts('round')['extraOfSponsorCents']).toBe(0);
  });
});

describe('winner withdraws under embargo', () => {
  it.each<[string, (round: PlayedRound) => unknown]>([
    ['before it is confirmed', (round) => round.decided('n1', 'n2', 'n3')],
    ['before the embargo is set', (round) => round.decided('n1', 'n2', 'n3')],
    ['before the ceremony', (round) => round.embargo('n1', 'n2', 'n3')],
  ])('next rank moves up by new jury resolution, no automatism: %s', (when, before) => {
    const round = new PlayedRound(prize({ confirmation: when === 'before it is confirmed' })).session(four);
    before(round);
    round.accepts('n1', 'withdraw', nominee('n1'));
    expect(round.state('round')).toBe('session.planned');
    expect(awards(round)).toEqual(['n2 second 300000', 'n3 third 200000']);
    expect(round.readers('round')).toContain('otto');
    round.accepts('round', 'openSession.opened', otto, { present: everybody });
    expect(round.refuses('round', 'leadSession.close', otto, {})).toMatchObject({ because: 'placesOpen' });
    expect(moves(round, award('first', 'n2'))).toBe('placedAlready');
    round.moved({ kind: 'noAward', place: 'second' }, all);
    round.awarded('first', 'n2');
    round.accepts('round', 'leadSession.close', otto, {});
    expect(awards(round)).toEqual(['n2 first 500000', 'n3 third 200000']);
  });

  it('while it is voted on: the vote comes to nothing', () => {
    const round = new PlayedRound(prize()).session(four);
    round.accepts('round', 'leadSession.motion', otto, { ...award('first', 'n1'), ballot: 'open', reason: 'weil' });
    round.accepts('n1', 'withdraw', nominee('n1'));
    round.accepts('round', 'countVotes.counted', otto, all);
    expect(awards(round)).toEqual([]);
    expect(moves(round, award('first', 'n1'))).toBe('nominationGone');
  });

  it('somebody without a prize: nothing is opened again', () => {
    const round = new PlayedRound(prize()).session(four).embargo('n1', 'n2', 'n3');
    round.accepts('n4', 'withdraw', nominee('n4'));
    expect(round.state('round')).toBe('embargo');
    publish(round);
    expect(round.awards.size).toBe(3);
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
    ['allowed', false, true],
    ['flag', true, true],
    ['excluded', true, false],
  ])('flag, rule decides: %s', (previousWinners, flagged, admitted) => {
    const round = new PlayedRound(prize({ previousWinners, history })).open();
    round.nominated('n1', again);
    expect(round.facts('n1')['previousWinner']).toBe(flagged);
    expect(round.gives('n1', 'screen.admitted', otto, {}).kind).toBe(admitted ? 'accepted' : 'refused');
    if (!admitted)
      expect(round.refuses('n1', 'screen.admitted', otto, {})).toMatchObject({ because: 'previousWinner' });
  });
});

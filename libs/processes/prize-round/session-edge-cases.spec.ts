import { describe, expect, it } from '@jest/globals';
import {
  everybody,
  juror,
  jury,
  manager,
  nominee,
  otto,
  PlayedRound,
  prize,
} from '../../../test/support/played-round.js';
import { all, award, awards, between, four, moves, publish, seatsOf } from '../../../test/support/round-glances.js';
import type { AnswerData } from '../process.js';
import { ranking } from './ranking.js';

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
/** The edge cases of jury and session, from the funding handbook §4.4, one by one, by its words. */
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

  it('before the jury begins: the substitute has promised confidentiality as well, and nobody waits for the absent one', () => {
    const round = new PlayedRound(prize()).joining(...four);
    for (const id of ['chair', 'jack', 'jill', 'adam', 'sue'])
      round.accepts('round', 'joinJury.accepted', juror(id), {});
    expect(round.state('round')).toBe('joining');
    round.accepts('round', 'appointJury', otto, substituted);
    expect(round.state('round')).toBe('jury.reading');
    expect(seatsOf(round, 'n1')).toEqual(['chair', 'jack', 'jill', 'sue']);
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
    expect(seatsOf(round, 'n1')).toEqual(['chair', 'jill']);
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
    round.accepts('round', 'joinLater.accepted', juror('una'), {});
    round.accepts('n1', 'score.scored', juror('una'), { scores: { idea: 4 } });
    round.accepts('round', 'closeScoring.completed', otto);
    expect(round.nominationsIn('scored')).toEqual(four);
  });

  it('where not everybody reads everything, somebody else reads it in their stead', () => {
    const round = new PlayedRound(prize({}, { readersPer: 3 })).scoring(...four);
    const [first = '', other] = four.filter((id) => seatsOf(round, id).includes('judy'));
    const missing = ['chair', 'jack', 'jill'].find((id) => !seatsOf(round, first).includes(id)) ?? '';
    round.accepts(first, 'task.recuse', juror('judy'), undefined, { task: 'score-1' });
    expect(seatsOf(round, first)).toEqual(['chair', 'jack', 'jill']);
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

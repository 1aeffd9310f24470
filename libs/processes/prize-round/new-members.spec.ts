import { describe, expect, it } from '@jest/globals';
import {
  appointed,
  everybody,
  juror,
  jury,
  lead,
  manager,
  otto,
  PlayedRound,
  prize,
} from '../../../test/support/played-round.js';
import { award, four, mailsOf, seatsOf } from '../../../test/support/round-glances.js';
import type { AnswerData } from '../process.js';

const members = Array.isArray(jury['members']) ? jury['members'] : [];
/** The jury with more voting members. */
const joinedBy = (...persons: string[]): AnswerData => ({
  ...jury,
  members: [...members, ...persons.map((person) => ({ person, part: 'voting' }))],
});
const asked = (round: PlayedRound): (string | null)[] =>
  round
    .dossier('round')
    .state?.tasks.find(({ name }) => name === 'joinLater')
    ?.seats.map(({ holder }) => holder) ?? [];
/** All who have a seat in a nomination by the newest word. */
const readers = (round: PlayedRound): string[] => [...new Set(four.flatMap((id) => seatsOf(round, id)))].toSorted();
const all = ['chair', 'jack', 'jill', 'judy'];

describe('who is newly appointed while the jury reads', () => {
  it('is asked to promise confidentiality, and has no document and no score before', () => {
    const round = new PlayedRound(prize()).scoring(...four);
    round.accepts('round', 'appointJury', otto, joinedBy('una'));
    expect(round.state('round')).toBe('jury.joining');
    expect(asked(round)).toEqual(['una']);
    expect(round.out('round')).toContain('M jury-invited named:newcomers');
    expect(readers(round)).toEqual(all);
    expect(round.refuses('n1', 'score.scored', juror('una'), {}).code).toBe('taskTaken');
    round.accepts('n1', 'score.scored', juror('judy'), { scores: { idea: 7 } });
    round.accepts('round', 'joinLater.accepted', juror('una'), {});
    expect(round.state('round')).toBe('jury.reading');
    expect(readers(round)).toEqual([...all, 'una']);
    round.accepts('n1', 'score.scored', juror('una'), { scores: { idea: 4 } });
  });

  it('waits for nobody else: each has the documents with their own promise', () => {
    const round = new PlayedRound(prize()).scoring(...four);
    round.accepts('round', 'appointJury', otto, joinedBy('una', 'uwe'));
    round.accepts('round', 'joinLater.accepted', juror('uwe'), {});
    expect(round.state('round')).toBe('jury.joining');
    expect(readers(round)).toEqual([...all, 'uwe']);
    expect(asked(round)).toEqual(['una']);
    round.accepts('round', 'joinLater.accepted', juror('una'), {});
    expect(readers(round)).toEqual([...all, 'una', 'uwe']);
  });

  it('may say no, and is asked again only when appointed again', () => {
    const round = new PlayedRound(prize()).scoring(...four);
    round.accepts('round', 'appointJury', otto, joinedBy('una', 'uwe'));
    round.accepts('round', 'joinLater.declined', juror('una'), {});
    expect(asked(round)).toEqual(['uwe']);
    round.accepts('round', 'joinLater.declined', juror('uwe'), {});
    expect(round.state('round')).toBe('jury.reading');
    expect(readers(round)).toEqual(all);
    round.accepts('round', 'appointJury', otto, joinedBy('una'));
    expect(asked(round)).toEqual(['una']);
  });

  it('is asked also when the time to score is over, and longer than that', () => {
    const round = new PlayedRound(prize()).scoring(...four);
    round.strikes('round', 'closeScoring');
    round.accepts('round', 'appointJury', otto, joinedBy('una'));
    round.strikes('round', 'joinLater');
    expect(round.state('round')).toBe('jury.joining');
    round.accepts('round', 'joinLater.accepted', juror('una'), {});
    expect(readers(round)).toEqual([...all, 'una']);
  });

  it('is not asked again who has promised before, such as a substitute', () => {
    const round = new PlayedRound(prize()).scoring(...four);
    const substituted = { ...jury, members: [...members.slice(0, -1), { person: 'sue', part: 'voting' }] };
    round.accepts('round', 'appointJury', otto, substituted);
    expect(round.state('round')).toBe('jury.reading');
    expect(mailsOf(round, 'jury-invited')).toEqual(['round named:members']);
    expect(readers(round)).toEqual([...all, 'sue']);
  });

  it('keeps nothing from going on: the scoring is closed, the round abandoned', () => {
    for (const [by, what, state] of [
      [otto, 'closeScoring.completed', 'session.planned'],
      [lead, 'abandon', 'abandoned'],
    ] as const) {
      const round = new PlayedRound(prize()).scoring(...four);
      for (const id of four) round.scored(id);
      round.accepts('round', 'appointJury', otto, joinedBy('una'));
      round.accepts('round', what, by, {});
      expect(round.state('round')).toBe(state);
      expect(asked(round)).toEqual([]);
    }
  });
});

describe('who is newly appointed for the session', () => {
  const una = joinedBy('una');

  it('neither reads the sealed round nor votes before they have promised in the room', () => {
    const round = new PlayedRound(prize()).invited(...four);
    round.accepts('round', 'appointJury', manager, una);
    expect(round.readers('round')).not.toContain('una');
    round.accepts('round', 'openSession.opened', otto, { present: [...everybody, 'una'] });
    expect(round.readers('round')).not.toContain('una');
    round.accepts('round', 'leadSession.motion', otto, { ...award('first', 'n1'), ballot: 'open', reason: 'weil' });
    expect(round.facts('round')['voters']).toEqual(['chair', 'judy', 'jack', 'jill']);
  });

  it.each<[string, (round: PlayedRound) => void]>([
    [
      'as the opening says',
      (round) => {
        round.accepts('round', 'appointJury', manager, una);
        const present = [...everybody, 'una'];
        round.accepts('round', 'openSession.opened', otto, { present, confidential: true });
      },
    ],
    [
      'as was noted when they came',
      (round) => {
        round.accepts('round', 'openSession.opened', otto, { present: everybody, confidential: true });
        round.accepts('round', 'appointJury', manager, una);
        const present = [...everybody, 'una'];
        round.accepts('round', 'leadSession.attendance', otto, { present, confidential: true });
      },
    ],
  ])('reads and votes when that is on record, %s', (_how, before) => {
    const round = new PlayedRound(prize()).invited(...four);
    before(round);
    expect(round.readers('round')).toContain('una');
    round.accepts('round', 'leadSession.motion', otto, { ...award('first', 'n1'), ballot: 'open', reason: 'weil' });
    expect(round.facts('round')['voters']).toEqual(['chair', 'judy', 'jack', 'jill', 'una']);
  });

  it('has promised before where they were a substitute', () => {
    const round = new PlayedRound(prize()).invited(...four);
    expect(appointed).toContain('sue');
    expect(round.readers('round')).not.toContain('sue');
    const substituted = { ...jury, members: [...members.slice(0, -1), { person: 'sue', part: 'voting' }] };
    round.accepts('round', 'appointJury', manager, substituted);
    expect(round.readers('round')).toContain('sue');
  });
});

import { describe, expect, it } from '@jest/globals';
import { everybody, juror, lead, mayor, otto, PlayedRound, prize } from '../../../test/support/played-round.js';
import { days } from '../../../test/support/prize-stage.js';
import { award, four } from '../../../test/support/round-glances.js';
import type { AnswerData } from '../process.js';
import { countBegins } from './ballots.js';
import { minutes } from './minutes.js';
import { repeatsOf } from './repeats.js';
import { sessionRoom } from './session-room.js';

const voters = ['chair', 'judy', 'jack', 'jill'];
const ofJudy = { task: 'score-1', assignee: 'judy' };
const recused = (round: PlayedRound, id = 'n1') => round.accepts(id, 'task.recuse', lead, undefined, ofJudy);
const repeats = (round: PlayedRound) => repeatsOf(round.documentSource('round')).map(({ number }) => number);
const unanimous = { yes: 4, no: 0, abstained: 0, voted: voters };
const again = { yes: 3, no: 0, abstained: 0, voted: ['chair', 'jack', 'jill'] };

/** All three places are decided, the second by the motion under test. */
function decided(motion: AnswerData = {}, votes: AnswerData = unanimous, cast: Record<string, string> = {}) {
  const round = new PlayedRound(prize()).session(four);
  round.moved(award('first', 'n2'), unanimous);
  const moved = { ...award('second', 'n1'), ballot: 'open', reason: 'weil', ...motion };
  round.accepts('round', 'leadSession.motion', otto, moved);
  for (const [person, vote] of Object.entries(cast)) round.accepts('round', 'castVote.voted', juror(person), { vote });
  round.accepts('round', 'countVotes.counted', otto, votes);
  round.moved(award('third', 'n3'), unanimous);
  return round;
}

describe('who counted in a vote turns out to be biased after it was counted', () => {
  it.each<[string, AnswerData, AnswerData, Record<string, string>, number[]]>([
    ['voted for it', {}, unanimous, { judy: 'yes' }, [2]],
    ['voted against it', {}, { ...unanimous, yes: 3, no: 1 }, { judy: 'no' }, [2]],
    ['abstained', {}, { ...unanimous, yes: 3, abstained: 1 }, { judy: 'abstained' }, []],
    ['voted by hand', {}, unanimous, {}, [2]],
    ['voted in a secret ballot', { ballot: 'secret' }, unanimous, {}, [2]],
    ['did not vote, though there', {}, again, {}, []],
    ['did not vote in a secret ballot', { ballot: 'secret' }, again, {}, []],
  ])('%s', (_how, motion, votes, cast, expected) => {
    const round = decided(motion, votes, cast);
    expect(repeats(round)).toEqual([]);
    recused(round);
    expect(repeats(round)).toEqual(expected);
    const closes = round.gives('round', 'leadSession.close', otto, {});
    const refused = { kind: 'refused', refusal: { code: 'notYet', because: 'biasedVote' } };
    expect(closes).toMatchObject(expected.length === 0 ? { kind: 'accepted' } : refused);
  });

  it('by a relation that is put on record as well; of the others nothing is repeated', () => {
    const round = decided();
    round.relations.set('org-n1', ['judy']);
    expect(repeats(round)).toEqual([2]);
  });

  it('is settled by a vote on the same without them, whatever comes of it, and by nothing else', () => {
    const round = decided();
    recused(round);
    round.accepts('round', 'leadSession.motion', otto, { ...award('third', 'n4'), ballot: 'open', reason: 'weil' });
    round.accepts('round', 'countVotes.counted', otto, { yes: 0, no: 4, abstained: 0, voted: voters });
    expect(repeats(round)).toEqual([2]);
    const same = { ...award('second', 'n1'), ballot: 'secret', reason: 'Wiederholt.' };
    round.accepts('round', 'leadSession.motion', otto, same);
    expect(repeats(round)).toEqual([2]);
    const named = { ...again, voted: voters };
    expect(round.gives('round', 'countVotes.counted', otto, named)).toMatchObject({
      refusal: { because: 'votersUnnamed' },
    });
    round.accepts('round', 'countVotes.counted', otto, again);
    expect(repeats(round)).toEqual([]);
    round.accepts('round', 'leadSession.close', otto, {});
    const { motions } = minutes(round.documentSource('round', 'otto'));
    expect(motions).toMatchObject([
      { biasedVote: [], recused: [] },
      { biasedVote: [expect.any(String)], recused: [] },
      {},
      {},
      { biasedVote: [], recused: [expect.any(String)] },
    ]);
  });

  it('is not asked again where a later vote took its place and the rules no longer allow it', () => {
    const round = new PlayedRound(prize()).session(four);
    round.moved(award('first', 'n1'), { yes: 1, no: 3, abstained: 0, voted: voters });
    recused(round);
    expect(repeats(round)).toEqual([1]);
    round.moved(award('second', 'n1'), again);
    expect(repeats(round)).toEqual([]);
  });

  it('and the result waits for its confirmation: it goes back to the jury', () => {
    const round = new PlayedRound(prize({ confirmation: true })).session(four, everybody);
    for (const [place, id] of Object.entries({ first: 'n1', second: 'n2', third: 'n3' }))
      round.moved(award(place, id), unanimous);
    round.accepts('round', 'leadSession.close', otto, {});
    recused(round);
    expect(round.refuses('round', 'confirmResult.confirmed', mayor, {})).toMatchObject({ because: 'biasedVote' });
    round.accepts('round', 'confirmResult.returned', mayor, { reason: 'Befangen.' });
    expect(round.state('round')).toBe('session.planned');
  });
});

describe('who took part in a vote', () => {
  it.each<[string, AnswerData]>([
    [
      'nobody is missing who voted on a device of their own',
      { yes: 3, no: 0, abstained: 0, voted: ['chair', 'jack', 'jill'] },
    ],
    ['nobody is named who is not there', { yes: 4, no: 0, abstained: 0, voted: [...voters, 'sue'] }],
    ['there are no more votes than people', { yes: 4, no: 0, abstained: 0, voted: ['chair', 'judy', 'jack'] }],
    ['nor fewer', { yes: 1, no: 0, abstained: 0, voted: voters }],
  ])('%s', (_what, votes) => {
    const round = new PlayedRound(prize()).session(four);
    round.accepts('round', 'leadSession.motion', otto, { ...award('first', 'n1'), ballot: 'open', reason: 'weil' });
    round.accepts('round', 'castVote.voted', juror('judy'), { vote: 'yes' });
    expect(round.gives('round', 'countVotes.counted', otto, votes)).toMatchObject({
      refusal: { because: 'votersUnnamed' },
    });
    round.accepts('round', 'countVotes.counted', otto, unanimous);
  });
});

describe('who did not vote', () => {
  const rules = prize({ sheet: { criteria: [{ key: 'idea', weight: 1 }], scaleMax: 10 } });
  const roomOf = (round: PlayedRound) => {
    const source = round.documentSource('round');
    return sessionRoom({ ...source, command: { type: '', at: source.receivedAt }, days });
  };
  const shown = (round: PlayedRound) => roomOf(round).motions.map(({ unvoted }) => unvoted);
  const said = (round: PlayedRound) => minutes(round.documentSource('round', 'otto'))['motions'];

  it('is counted in room and minutes: there, with a vote, and not named', () => {
    const round = new PlayedRound(rules).session(four, ['chair', 'judy', 'jack', 'adam']);
    round.moved(award('first', 'n1'), { yes: 1, no: 0, abstained: 0, voted: ['judy'] });
    // Who comes later did not miss a vote that was before.
    round.accepts('round', 'leadSession.attendance', otto, { present: everybody });
    round.moved(award('second', 'n2'), unanimous);
    expect(shown(round)).toEqual([2, 0]);
    expect(said(round)).toMatchObject([{ unvoted: 2 }, { unvoted: 0 }]);
  });

  it('is known by number alone where a round was counted before it was asked who voted', () => {
    const round = new PlayedRound(rules).session(four);
    round.moved(award('first', 'n1'), { yes: 2, no: 0, abstained: 1 });
    expect(shown(round)).toEqual([1]);
    recused(round);
    expect(shown(round)).toEqual([0]);
  });

  it('is nobody to begin with whom counting takes to have voted', () => {
    const round = new PlayedRound(rules).session(four);
    const begins = () => countBegins(round.documentSource('round'));
    const moves = (ballot: string) =>
      round.accepts('round', 'leadSession.motion', otto, { ...award('first', 'n1'), ballot, reason: 'weil' });
    moves('open');
    expect(begins()).toEqual({ voted: [], yes: 0, no: 0, abstained: 0 });
    round.accepts('round', 'castVote.voted', juror('judy'), { vote: 'yes' });
    expect(begins()).toEqual({ voted: ['judy'], yes: 1, no: 0, abstained: 0 });
    expect(roomOf(round).open?.unvoted).toBe(3);
    round.accepts('round', 'countVotes.counted', otto, { yes: 1, no: 0, abstained: 0, voted: ['judy'] });
    moves('secret');
    expect(begins()).toEqual({});
    expect(roomOf(round).open?.unvoted).toBeUndefined();
  });
});

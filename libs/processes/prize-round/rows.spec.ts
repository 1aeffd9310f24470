import { describe, expect, it } from '@jest/globals';
import {
  embargo,
  juror,
  jury,
  lead,
  manager,
  mayor,
  otto,
  PlayedRound,
  prepared,
  prize,
  releaser,
} from '../../../test/support/played-round.js';
import { person } from '../../../test/support/prize-stage.js';
import {
  type Way,
  type Act,
  three,
  award,
  closing,
  prepare,
  revising,
  closed,
  allJoinedBut,
  scored,
  voting,
  ready,
  decided,
  confirming,
  sealed,
  held,
  published,
  allPaid,
  later,
  adjourning,
  confirmed,
  does,
} from '../../../test/support/round-ways.js';

/** Rows of the funding handbook §4.3: what led there, what is done, where it leads, and what goes out with it. */
const rows: [row: string, before: Way, act: Act, state: string, out: string[], terms?: Record<string, unknown>][] = [
  ['B1 prepared', () => undefined, [manager, 'prepare', prepared], 'release', []],
  [
    'B1 released',
    prepare,
    [releaser, 'releaseRound.release', {}],
    'announced',
    ['planned 1000000', 'D announcement', 'M new-call subscribers'],
  ],
  ['B1 returned', prepare, [releaser, 'releaseRound.return', {}], 'revision', []],
  ['B1 revised', revising, [manager, 'reviseRound.revised', prepared], 'release', []],
  ['B1 a jury is appointed early', (r) => r.announced(), [manager, 'appointJury', jury], 'announced', []],
  ['B2 opens', (r) => r.announced(), ['clock', 'opens'], 'open', []],
  ['B2 14 days before the end', (r) => r.open(), ['clock', 'remindFirst'], 'open', ['M call-reminder drafters']],
  ['B2 3 days before the end', (r) => r.open(), ['clock', 'remindLast'], 'open', ['M call-reminder drafters']],
  ['B2 closes', (r) => r.open('n1'), ['clock', 'closes'], 'screening', []],
  ['B3 checked', closed, [otto, 'closeScreening.completed'], 'joining', ['M jury-invited named:members']],
  [
    'B3 the last of the jury joins',
    allJoinedBut,
    [juror('chair'), 'joinJury.accepted', {}],
    'jury.reading',
    ['tell children scoring'],
  ],
  ['B3 one of the jury declines', allJoinedBut, [juror('chair'), 'joinJury.declined', {}], 'screening', []],
  ['B3 one of the jury does not answer', allJoinedBut, ['clock', 'joinJury'], 'screening', []],
  ['B3 the jury changes meanwhile', (r) => r.joining('n1'), [manager, 'appointJury', jury], 'joining', []],
  [
    'B4 the jury changes while it reads',
    (r) => r.scoring('n1'),
    [manager, 'appointJury', jury],
    'jury.reading',
    ['tell children reassigned'],
  ],
  ['B4 scored', scored, [otto, 'closeScoring.completed'], 'session.planned', ['tell children scoringClosed']],
  [
    'B5 opened',
    (r) => r.invited('n1'),
    [otto, 'openSession.opened', { present: ['chair', 'judy'] }],
    'session.running',
    [],
  ],
  ['B5 a motion', (r) => r.session(three), [otto, 'leadSession.motion', award('first', 'n1')], 'session.voting', []],
  ['B5 a vote', voting, [juror('judy'), 'castVote.voted', { vote: 'yes' }], 'session.voting', []],
  ['B5 counted', voting, [otto, 'countVotes.counted', { yes: 3, no: 1, abstained: 0 }], 'session.running', []],
  [
    'B5 somebody leaves',
    (r) => r.session(three),
    [otto, 'leadSession.attendance', { present: ['chair', 'judy'] }],
    'session.running',
    [],
  ],
  ['B5 closed', ready, closing, 'preparation', ['D minutes']],
  [
    'B6 put off before it begins',
    (r) => r.invited('n1'),
    [otto, 'openSession.adjourned', adjourning],
    'session.planned',
    ['M session-adjourned named:members'],
  ],
  [
    'B6 put off',
    (r) => r.session(three),
    [otto, 'leadSession.adjourn', adjourning],
    'session.planned',
    ['M session-adjourned named:members'],
  ],
  ['B7 closed, where the result is confirmed', ready, closing, 'confirmation', ['D minutes'], confirmed],
  ['B7 confirmed', confirming, [mayor, 'confirmResult.confirmed', {}], 'preparation', [], confirmed],
  ['B7 returned to the jury', confirming, [mayor, 'confirmResult.returned', {}], 'session.planned', [], confirmed],
  ['B8 under embargo', decided, [manager, 'setEmbargo.set', embargo], 'embargo', ['tell children invited']],
  ['B9 held', sealed, [manager, 'holdCeremony.held', {}], 'awarded', ['D seating-list']],
  ['B9 postponed', sealed, [manager, 'holdCeremony.postponed', later], 'embargo', ['tell children invited']],
  ['B10 published', held, ['clock', 'publishes'], 'settlement', ['D press-release', 'tell children published']],
  [
    'B10 published early',
    sealed,
    [lead, 'publishEarly', { reason: 'leak' }],
    'settlement',
    ['D press-release', 'tell children published'],
  ],
  [
    'B10 published early, after the ceremony',
    held,
    [lead, 'publishEarly', { reason: 'leak' }],
    'settlement',
    ['D press-release', 'tell children published'],
  ],
  [
    'B10 settled',
    allPaid,
    [manager, 'closeAccounts.closed', { sponsorReceived: true }],
    'settled',
    ['D sponsor-report'],
  ],
  ['B11 abandoned before it was announced', prepare, [lead, 'abandon', {}], 'cancelled', []],
  ['B11 abandoned while it is revised', revising, [lead, 'abandon', {}], 'cancelled', []],
  [
    'B11 abandoned',
    (r) => r.session(three),
    [lead, 'abandon', { reason: 'x', decidedBy: 'Rat' }],
    'abandoned',
    ['planned -1000000', 'tell children abandoned'],
  ],
  [
    'B11 abandoned under embargo',
    sealed,
    [lead, 'abandon', {}],
    'abandoned',
    ['planned -1000000', 'tell children abandoned'],
  ],
];

describe('a round, row by row of the funding handbook §4.3', () => {
  it.each(rows)('%s', (_row, before, act, state, out, terms = prize()) => {
    const round = new PlayedRound(terms);
    before(round);
    does(round, act);
    expect(round.state('round')).toBe(state);
    expect(round.out('round')).toEqual(out);
  });

  it.each(rows.filter(([, , [who]]) => who !== 'clock'))(
    '%s, by nobody without the role',
    (_row, before, [, what, data]) => {
      const round = new PlayedRound(prize({ confirmation: what.startsWith('confirmResult') }));
      before(round);
      expect(round.refuses('round', what, person('otto', 'auditor'), data).code).toBe('notAllowed');
    },
  );

  it('cannot be abandoned once its result is out, nor extended once it is closed', () => {
    const round = new PlayedRound(prize());
    published(round);
    expect(round.refuses('round', 'abandon', lead, {}).code).toBe('notNow');
    expect(round.refuses('round', 'extend', lead, { closesOn: '2028-01-01' }).code).toBe('notNow');
  });

  it('is released by another than who prepared or revised it', () => {
    const round = new PlayedRound(prize());
    const both = person('mona', 'programmeManager', 'releaser');
    prepare(round);
    expect(round.refuses('round', 'releaseRound.release', both, {})).toMatchObject({
      code: 'fourEyes',
      other: 'prepare',
    });
  });

  it('publishes its call from the announcement on, and its awards from the release on', () => {
    const round = new PlayedRound(prize());
    prepare(round);
    expect(round.call['published']).toBe(false);
    round.accepts('round', 'releaseRound.release', releaser, {});
    expect(round.call['published']).toBe(true);
    const other = new PlayedRound(prize());
    held(other);
    expect(other.awards.size).toBe(0);
    other.strikes('round', 'publishes');
    expect([...other.awards.values()].map(({ key, values }) => ({ ...key, ...values }))).toEqual([
      { round_id: 'round', nomination_id: 'n1', prize: 'first', rank: 1, cents: 500_000, reason: 'weil' },
      { round_id: 'round', nomination_id: 'n2', prize: 'second', rank: 2, cents: 300_000, reason: 'weil' },
      { round_id: 'round', nomination_id: 'n3', prize: 'third', rank: 3, cents: 200_000, reason: 'weil' },
    ]);
  });
});

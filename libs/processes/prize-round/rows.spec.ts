import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/engine/outcome.js';
import {
  appointed,
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
import type { AnswerData } from '../process.js';

type Way = (round: PlayedRound) => unknown;
/** Who does what with which answers; `clock` strikes a timer. */
type Act = [who: Actor | 'clock', what: string, data?: AnswerData];

const three = ['n1', 'n2', 'n3'];
const award = (place: string, ...nominations: string[]): AnswerData => ({
  kind: 'award',
  place,
  nominations,
  ballot: 'open',
  reason: 'weil',
});
const closing: Act = [otto, 'leadSession.close', {}];
const prepare: Way = (r) => r.accepts('round', 'prepare', manager, prepared);
const revising: Way = (r) => {
  prepare(r);
  r.accepts('round', 'releaseRound.return', releaser, {});
};
const closed: Way = (r) => {
  r.open('n1').strikes('round', 'closes');
  r.screened('n1');
  r.accepts('round', 'appointJury', manager, jury);
};
const allJoinedBut: Way = (r) => {
  r.joining('n1');
  for (const id of appointed.slice(1)) r.accepts('round', 'joinJury.accepted', juror(id), {});
};
const scored: Way = (r) => {
  r.scoring('n1');
  r.scored('n1');
};
const voting: Way = (r) => {
  r.session(three);
  r.accepts('round', 'leadSession.motion', otto, award('first', 'n1'));
};
const ready: Way = (r) => {
  r.session(three);
  r.awarded('first', 'n1');
  r.moved({ kind: 'noAward', place: 'second' }, { yes: 4, no: 0, abstained: 0 });
  r.awarded('third', 'n3');
};
const decided: Way = (r) => r.session(three).decided('n1', 'n2', 'n3');
const confirming: Way = (r) => {
  ready(r);
  r.accepts('round', 'leadSession.close', otto, {});
};
const sealed: Way = (r) => r.session(three).embargo('n1', 'n2', 'n3');
const held: Way = (r) => {
  sealed(r);
  r.accepts('round', 'holdCeremony.held', manager, {});
};
const published: Way = (r) => r.published();
const allPaid: Way = (r) => {
  r.published();
  for (const id of three) r.paid(id);
};
const later: AnswerData = {
  ceremonyOn: '2027-10-01',
  ceremonyTime: '18:00',
  publishOn: '2027-10-01',
  publishTime: '20:00',
};
const adjourning: AnswerData = { nextOn: '2027-07-08', nextTime: '17:00' };
const confirmed = prize({ confirmation: true });

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
    'jury',
    ['tell children scoring'],
  ],
  ['B3 one of the jury declines', allJoinedBut, [juror('chair'), 'joinJury.declined', {}], 'screening', []],
  ['B3 one of the jury does not answer', allJoinedBut, ['clock', 'joinJury'], 'screening', []],
  ['B3 the jury changes meanwhile', (r) => r.joining('n1'), [manager, 'appointJury', jury], 'joining', []],
  [
    'B4 the jury changes while it reads',
    (r) => r.scoring('n1'),
    [manager, 'appointJury', jury],
    'jury',
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
  ['B9 held', sealed, [manager, 'holdCeremony.held', {}], 'awarded', []],
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

/** What stands against an event, with the key of the reason that people read. */
const guards: [row: string, before: Way, act: Act, because: string, terms?: Record<string, unknown>][] = [
  [
    'B1 less money than prizes',
    (r) => r.accepts('round', 'prepare', manager, { ...prepared, potCents: 999_999 }),
    [releaser, 'releaseRound.release', {}],
    'potTooSmall',
  ],
  [
    'B1 the sponsor has not said yes',
    (r) => r.accepts('round', 'prepare', manager, { ...prepared, sponsorCommitted: false }),
    [releaser, 'releaseRound.release', {}],
    'sponsorMissing',
  ],
  [
    'B1 the session before the scores',
    (r) => r.accepts('round', 'prepare', manager, { ...prepared, sessionOn: '2027-06-15' }),
    [releaser, 'releaseRound.release', {}],
    'datesOutOfOrder',
  ],
  [
    'B1 too little time to invite the jury',
    prepare,
    [releaser, 'releaseRound.release', {}],
    'invitationTooShort',
    prize({ invitationDays: 90 }),
  ],
  [
    'B3 a nomination is not checked',
    (r) => {
      r.open('n1').strikes('round', 'closes');
    },
    [otto, 'closeScreening.completed'],
    'nominationsUnscreened',
  ],
  [
    'B3 nobody is admitted',
    (r) => {
      r.open('n1').strikes('round', 'closes');
      r.screened('n1', 'excluded');
    },
    [otto, 'closeScreening.completed'],
    'nobodyAdmitted',
  ],
  [
    'B3 no jury',
    (r) => {
      r.open('n1').strikes('round', 'closes');
      r.screened('n1');
    },
    [otto, 'closeScreening.completed'],
    'juryTooSmall',
  ],
  [
    'B3 no chair',
    (r) => {
      closed(r);
      r.accepts('round', 'appointJury', manager, {
        ...jury,
        members: ['a', 'b', 'c'].map((id) => ({ person: id, part: 'voting' })),
      });
    },
    [otto, 'closeScreening.completed'],
    'chairMissing',
  ],
  [
    'B3 nobody of the office in the session',
    (r) => {
      closed(r);
      r.accepts('round', 'appointJury', manager, { ...jury, attendants: [] });
    },
    [otto, 'closeScreening.completed'],
    'nobodyLeads',
  ],
  ['B4 too few scores', (r) => r.scoring('n1'), [otto, 'closeScoring.completed'], 'scoresMissing'],
  [
    'B5 too few are there',
    (r) => r.invited('n1'),
    [otto, 'openSession.opened', { present: ['judy', 'adam', 'sue'] }],
    'notQuorate',
  ],
  [
    'B5 too few are there for a motion',
    (r) => {
      r.session(three);
      r.accepts('round', 'leadSession.attendance', otto, { present: ['judy'] });
    },
    [otto, 'leadSession.motion', award('first', 'n1')],
    'notQuorate',
  ],
  [
    'B5 too few are there to close',
    (r) => {
      ready(r);
      r.accepts('round', 'leadSession.attendance', otto, { present: ['judy'] });
    },
    closing,
    'notQuorate',
  ],
  [
    'B5 a place is open',
    (r) => {
      r.session(three);
      r.awarded('first', 'n1');
    },
    closing,
    'placesOpen',
  ],
  [
    'B5 a tie is open',
    (r) => {
      r.session(three);
      r.moved(award('first', 'n1'), { yes: 2, no: 2, abstained: 0 });
      r.awarded('second', 'n2');
      r.awarded('third', 'n3');
    },
    closing,
    'placesOpen',
  ],
  [
    'B5 a motion about nobody',
    (r) => r.session(three),
    [otto, 'leadSession.motion', award('first')],
    'nominationMissing',
  ],
  [
    'B5 a motion about a place that is none',
    (r) => r.session(three),
    [otto, 'leadSession.motion', award('fourth', 'n1')],
    'placeMissing',
  ],
  [
    'B5 a motion about a nomination from elsewhere',
    (r) => r.session(three),
    [otto, 'leadSession.motion', award('first', 'x')],
    'nominationGone',
  ],
  [
    'B5 a second place for the same nomination',
    (r) => {
      r.session(three);
      r.awarded('first', 'n1');
    },
    [otto, 'leadSession.motion', award('second', 'n1')],
    'placedAlready',
  ],
  ['B5 more votes than voters', voting, [otto, 'countVotes.counted', { yes: 4, no: 1, abstained: 0 }], 'votesTooMany'],
  [
    'B5 fewer votes than were given',
    (r) => {
      voting(r);
      r.accepts('round', 'castVote.voted', juror('judy'), { vote: 'no' });
    },
    [otto, 'countVotes.counted', { yes: 4, no: 0, abstained: 0 }],
    'votesMissing',
  ],
  [
    'B5 a casting vote without a tie',
    voting,
    [otto, 'countVotes.counted', { yes: 3, no: 1, abstained: 0, casting: 'no' }],
    'castingExcluded',
  ],
  [
    'B10 a prize is not paid',
    (r) => r.published(),
    [manager, 'closeAccounts.closed', { sponsorReceived: true }],
    'prizesUnpaid',
  ],
  ['B10 the sponsor has not paid', allPaid, [manager, 'closeAccounts.closed', {}], 'sponsorUnpaid'],
];

function does(round: PlayedRound, [who, what, data]: Act): void {
  if (who === 'clock') round.strikes('round', what);
  else round.accepts('round', what, who, data);
}

describe('a round, row by row of the funding handbook §4.3', () => {
  it.each(rows)('%s', (_row, before, act, state, out, terms = prize()) => {
    const round = new PlayedRound(terms);
    before(round);
    const [who, what, data] = act;
    if (who !== 'clock') expect(round.refuses('round', what, person('otto', 'auditor'), data).code).toBe('notAllowed');
    does(round, act);
    expect(round.state('round')).toBe(state);
    expect(round.out('round')).toEqual(out);
  });

  it.each(guards)('%s', (_row, before, [who, what, data], because, terms = prize()) => {
    const round = new PlayedRound(terms);
    before(round);
    const state = round.state('round');
    expect(who === 'clock' || round.refuses('round', what, who, data)).toEqual({ code: 'notYet', because });
    expect(round.state('round')).toBe(state);
  });

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

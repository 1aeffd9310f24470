import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/engine/outcome.js';
import {
  everybody,
  juror,
  jury,
  manager,
  otto,
  PlayedRound,
  prepared,
  prize,
  releaser,
} from '../../../test/support/played-round.js';
import {
  type Way,
  type Act,
  three,
  award,
  closing,
  prepare,
  closed,
  voting,
  ready,
  allPaid,
} from '../../../test/support/round-ways.js';
import type { AnswerData } from '../process.js';
import { minutes } from './minutes.js';

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
    'B3 two chairs',
    (r) => {
      closed(r);
      r.accepts('round', 'appointJury', manager, {
        ...jury,
        members: ['a', 'b', 'c', 'a'].map((id) => ({ person: id, part: 'chair' })),
      });
    },
    [otto, 'closeScreening.completed'],
    'chairTwice',
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

describe('a round says why something is not possible yet', () => {
  it.each(guards)('%s', (_row, before, [who, what, data], because, terms = prize()) => {
    const round = new PlayedRound(terms);
    before(round);
    const state = round.state('round');
    expect(who === 'clock' || round.refuses('round', what, who, data)).toEqual({ code: 'notYet', because });
    expect(round.state('round')).toBe(state);
  });
});

describe('before its day in Berlin', () => {
  it.each<[string, (round: PlayedRound) => void, string, Actor, AnswerData, string, string]>([
    [
      'no session is opened',
      (r) => r.invited('n1'),
      'openSession.opened',
      otto,
      { present: everybody },
      '2027-06-30T21:58:00Z',
      'sessionAhead',
    ],
    [
      'no prize is awarded',
      (r) => void r.session(three).embargo('n1', 'n2', 'n3'),
      'holdCeremony.held',
      manager,
      {},
      '2027-09-08T21:58:00Z',
      'ceremonyAhead',
    ],
  ])('%s, and from midnight on it is', (_what, before, type, who, data, at, because) => {
    const round = new PlayedRound(prize());
    before(round);
    round.punctual = false;
    // Each command comes a minute after the clock.
    round.at = at;
    expect(round.refuses('round', type, who, data)).toEqual({ code: 'notYet', because });
    round.accepts('round', type, who, data);
  });

  it('a session that was put on an earlier day is opened on that one, and no sitting is in the minutes before it', () => {
    const round = new PlayedRound(prize()).invited('n1');
    round.punctual = false;
    round.accepts('round', 'openSession.adjourned', otto, {
      outcome: 'adjourned',
      nextOn: round.at.slice(0, 10),
      nextTime: '17:00',
    });
    round.accepts('round', 'openSession.opened', otto, { outcome: 'opened', present: everybody });
    expect(minutes(round.documentSource('round', 'otto'))['sessions']).toHaveLength(1);
  });
});

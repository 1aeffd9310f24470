import type { ChartState, Transition } from '#libs/engine/definition.js';
import { book, document, mail, note, openTask, reseat, tell, timer, when } from '#libs/engine/vocabulary.js';

/** Before anybody can nominate: prepared by one, released by another (B1). */
export const beforehand: Record<string, ChartState> = {
  new: { on: { prepare: 'release' } },
  release: {
    entry: [openTask('releaseRound')],
    on: {
      'releaseRound.release': {
        guard: when('releaseFault == ""', 'releaseFault'),
        target: 'main',
        actions: [book('planned', 'potCents'), document('announcement')],
      },
      'releaseRound.return': 'revision',
      abandon: 'cancelled',
    },
  },
  revision: { entry: [openTask('reviseRound')], on: { 'reviseRound.revised': 'release', abandon: 'cancelled' } },
};

/** The session: what was voted stays, also when it is adjourned (B6). */
const session: ChartState = {
  initial: 'planned',
  meta: { sealedAs: 'session' },
  states: {
    planned: {
      entry: [openTask('openSession')],
      on: {
        'openSession.opened': { guard: when('openingFault == ""', 'openingFault'), target: 'running' },
        'openSession.adjourned': {
          target: 'planned',
          reenter: true,
          actions: [mail('session-adjourned', undefined, 'named:members')],
        },
        appointJury: { actions: [note('juryAppointed')] },
      },
    },
    running: {
      entry: [openTask('leadSession')],
      on: {
        'leadSession.motion': { guard: when('motionFault == ""', 'motionFault'), target: 'voting' },
        'leadSession.attendance': { target: 'running', reenter: true },
        // §4.4: who is absent is replaced by their substitute.
        appointJury: { actions: [note('juryAppointed')] },
        'leadSession.adjourn': { target: 'planned', actions: [mail('session-adjourned', undefined, 'named:members')] },
        // B5: quorum, ranking, ties resolved, and no more than is in the pot.
        'leadSession.close': [
          {
            guard: when('closingFault == "" && needsConfirmation'),
            target: '#confirmation',
            actions: [document('minutes')],
          },
          { guard: when('closingFault == ""', 'closingFault'), target: '#preparation', actions: [document('minutes')] },
        ],
      },
    },
    voting: {
      entry: [openTask('castVote'), openTask('countVotes')],
      on: {
        'countVotes.counted': { guard: when('countFault == ""', 'countFault'), target: 'running' },
        jurorRecused: { actions: [reseat('castVote')] },
      },
    },
  },
};

/** §4.4: the next one moves up by a new resolution of the jury, never by itself. */
const leftUnderEmbargo: Transition[] = [
  { guard: when('undecided > 0'), target: 'session' },
  { actions: [note('nominationWithdrawn')] },
];

const reassigned = tell('children', 'reassigned');

/** From the announcement to the accounts. It can be abandoned until the result is published (B11). */
export const main: ChartState = {
  initial: 'announced',
  on: {
    abandon: '#abandoned',
    nominationWithdrawn: { actions: [note('nominationWithdrawn')] },
    jurorRecused: { actions: [note('jurorRecused')] },
  },
  states: {
    announced: {
      entry: [mail('new-call', undefined, 'subscribers'), timer('opens', { fact: 'opensAt' })],
      on: { opens: 'open', appointJury: { actions: [note('juryAppointed')] } },
    },
    open: {
      // B2
      entry: [
        timer('remindFirst', { fact: 'remindFirstAt' }),
        timer('remindLast', { fact: 'remindLastAt' }),
        timer('closes', { fact: 'closesAt' }),
      ],
      on: {
        remindFirst: [
          { guard: when('remindsFirst'), actions: [mail('call-reminder', undefined, 'drafters')] },
          { target: 'open' },
        ],
        remindLast: [
          { guard: when('remindsLast'), actions: [mail('call-reminder', undefined, 'drafters')] },
          { target: 'open' },
        ],
        // §4.4: too few applications: once, before the deadline, for all.
        extend: {
          guard: when('extensionFault == ""', 'extensionFault'),
          target: 'open',
          reenter: true,
          actions: [mail('call-extended', undefined, 'drafters')],
        },
        closes: 'screening',
        appointJury: { actions: [note('juryAppointed')] },
      },
    },
    screening: {
      entry: [openTask('closeScreening')],
      on: {
        'closeScreening.completed': { guard: when('screeningFault == ""', 'screeningFault'), target: 'joining' },
        appointJury: { actions: [note('juryAppointed')] },
      },
    },
    joining: {
      entry: [mail('jury-invited', undefined, 'named:members'), openTask('joinJury')],
      on: {
        'joinJury.accepted': 'jury',
        // Somebody else has to be appointed.
        'joinJury.declined': 'screening',
        'joinJury.overdue': 'screening',
        appointJury: { actions: [reseat('joinJury')] },
      },
    },
    jury: {
      initial: 'reading',
      entry: [tell('children', 'scoring'), openTask('closeScoring')],
      on: {
        // B4: every nomination has enough scores.
        'closeScoring.completed': {
          guard: when('missingScores == 0', 'scoresMissing'),
          target: 'session',
          actions: [tell('children', 'scoringClosed')],
        },
        // Whoever cannot go on is replaced, and what they had to read is read by others.
        appointJury: [
          {
            guard: when('newcomersCount > 0'),
            target: '.joining',
            actions: [reassigned, mail('jury-invited', undefined, 'named:newcomers')],
          },
          { target: '.reading', actions: [reassigned] },
        ],
        jurorRecused: { guard: when('missingReaders > 0'), actions: [reassigned] },
      },
      states: {
        reading: {},
        // Who is new promises confidentiality before the first paper is theirs, while the others read on.
        joining: {
          entry: [openTask('joinLater')],
          on: {
            'joinLater.accepted': [
              { guard: when('newcomersCount > 0'), target: 'joining', reenter: true, actions: [reassigned] },
              { target: 'reading', actions: [reassigned] },
            ],
            'joinLater.declined': [
              { guard: when('newcomersCount > 0'), target: 'joining', reenter: true },
              { target: 'reading' },
            ],
          },
        },
      },
    },
    session,
    confirmation: {
      id: 'confirmation',
      meta: { sealedAs: 'session' },
      entry: [openTask('confirmResult')],
      on: {
        // A result that somebody biased helped to vote on goes back to the jury.
        'confirmResult.confirmed': { guard: when('repeatFault == ""', 'repeatFault'), target: 'preparation' },
        'confirmResult.returned': 'session',
        // Somebody else has to confirm, or the one who should turns out to be biased.
        appointJury: { actions: [reseat('confirmResult')] },
        jurorRecused: { actions: [reseat('confirmResult')] },
        nominationWithdrawn: leftUnderEmbargo,
      },
    },
    preparation: {
      id: 'preparation',
      meta: { sealedAs: 'session' },
      entry: [openTask('setEmbargo')],
      on: {
        'setEmbargo.set': 'embargo',
        appointJury: { actions: [note('juryAppointed')] },
        nominationWithdrawn: leftUnderEmbargo,
      },
    },
    embargo: {
      meta: { sealedAs: 'session' },
      // A neutral invitation to all, the same for all (B8).
      entry: [tell('children', 'invited'), openTask('holdCeremony')],
      on: {
        // Who was invited is on file from now on; it says nothing of the result.
        'holdCeremony.held': {
          guard: when('ceremonyFault == ""', 'ceremonyFault'),
          target: 'awarded',
          actions: [document('seating-list')],
        },
        'holdCeremony.postponed': { target: 'embargo', reenter: true },
        publishEarly: 'settlement',
        appointJury: { actions: [note('juryAppointed')] },
        nominationWithdrawn: leftUnderEmbargo,
      },
    },
    awarded: {
      meta: { sealedAs: 'session' },
      entry: [timer('publishes', { fact: 'publishAt' })],
      on: { publishes: 'settlement', publishEarly: 'settlement' },
    },
    settlement: {
      entry: [
        book('planned', 'extraOfSponsorCents'),
        document('press-release'),
        tell('children', 'published'),
        openTask('closeAccounts'),
      ],
      on: {
        'closeAccounts.closed': { guard: when('accountsFault == ""', 'accountsFault'), target: '#settled' },
        abandon: {},
      },
    },
  },
};

export const ends: Record<string, ChartState> = {
  settled: { id: 'settled', type: 'final', entry: [document('sponsor-report')] },
  abandoned: {
    id: 'abandoned',
    type: 'final',
    entry: [book('planned', '-potCents'), tell('children', 'abandoned')],
  },
  cancelled: { type: 'final' },
};

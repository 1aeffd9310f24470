import type { ChartState } from '#libs/engine/definition.js';
import { book, document, mail, openTask, reseat, tell, timer, when } from '#libs/engine/vocabulary.js';

/** Until the result is published nothing of it depends on the result, so that nobody can read it from here. */
export const main: ChartState = {
  initial: 'screening',
  on: {
    withdraw: { target: '#withdrawn', actions: [tell('parent', 'nominationWithdrawn')] },
    abandoned: '#abandoned',
  },
  states: {
    consent: {
      entry: [mail('consent-requested'), openTask('consent')],
      on: {
        // What the nominee completed has a receipt of its own.
        'consent.accepted': {
          target: 'screening',
          actions: [document('receipt'), mail('nomination-received', ['receipt'])],
        },
        'consent.declined': { target: '#declined', actions: [mail('consent-declined', undefined, 'proposer')] },
        'consent.overdue': { target: '#unanswered', actions: [mail('consent-unanswered', undefined, 'proposer')] },
      },
    },
    screening: {
      entry: [openTask('screen')],
      on: {
        'screen.admitted': {
          guard: when('admissionFault == ""', 'admissionFault'),
          target: 'screeningConfirmation',
        },
        'screen.excluded': 'screeningConfirmation',
        'screen.merged': 'screeningConfirmation',
      },
    },
    screeningConfirmation: {
      entry: [openTask('confirmScreening')],
      on: {
        'confirmScreening.confirm': [
          { guard: when('screened == "excluded"'), target: '#excluded' },
          { guard: when('screened == "merged"'), target: '#merged' },
          { target: 'admitted' },
        ],
        'confirmScreening.return': 'screening',
      },
    },
    admitted: { meta: { waitsFor: 'dossier' }, on: { scoring: 'scoring' } },
    scoring: {
      entry: [openTask('score')],
      on: {
        reassigned: { actions: [reseat('score')] },
        // Where not everybody reads everything, the round finds somebody else.
        recused: { actions: [tell('parent', 'jurorRecused')] },
        scoringClosed: 'scored',
      },
    },
    scored: {
      meta: { waitsFor: 'dossier' },
      on: {
        // A conflict of interest may be found after the scores were closed: the score counts no more, nor the vote.
        recused: { actions: [tell('parent', 'jurorRecused')] },
        invited: { actions: [document('invitation'), mail('ceremony-invitation', ['invitation'])] },
        published: [
          { guard: when('prizeCents > 0'), target: '#bankDetails', actions: [book('committed', 'prizeCents')] },
          { guard: when('prize != ""'), target: '#honoured' },
          { target: '#notAwarded' },
        ],
      },
    },
  },
};

const notRevoked = { revocationEnds: 'closed' };

/** After the publication. */
export const afterwards: Record<string, ChartState> = {
  bankDetails: {
    id: 'bankDetails',
    // The certificates that were handed over, one for each award, are on file from now on; before the publication nowhere.
    entry: [
      document('award-letter'),
      document('certificate', 'prizes'),
      mail('prize-won', ['award-letter']),
      openTask('bankDetails'),
    ],
    on: {
      'bankDetails.given': { guard: when('payeesFault == ""', 'payeesFault'), target: 'paymentOrder' },
      'bankDetails.overdue': { target: 'lapsed', actions: [book('committed', '-prizeCents')] },
      revoke: { target: 'revoked', actions: [book('committed', '-prizeCents')] },
    },
  },
  paymentOrder: {
    entry: [openTask('orderPayment')],
    on: {
      'orderPayment.ordered': 'paymentRelease',
      revoke: { target: 'revoked', actions: [book('committed', '-prizeCents')] },
    },
  },
  paymentRelease: {
    entry: [openTask('releasePayment')],
    on: {
      'releasePayment.release': {
        target: 'paid',
        actions: [book('committed', '-prizeCents'), book('paid', 'prizeCents'), mail('payment-made')],
      },
      'releasePayment.return': 'paymentOrder',
      revoke: { target: 'revoked', actions: [book('committed', '-prizeCents')] },
    },
  },
  /** An award can be revoked within a year of knowing why (after § 48 IV VwVfG NRW); then the dossier is closed. */
  paid: {
    meta: { kept: true },
    entry: [timer('revocationEnds', { years: 1 })],
    on: { ...notRevoked, revoke: 'refund' },
  },
  honoured: {
    id: 'honoured',
    meta: { kept: true },
    entry: [document('certificate', 'prizes'), mail('prize-honoured'), timer('revocationEnds', { years: 1 })],
    on: { ...notRevoked, revoke: 'revoked' },
  },
  refund: {
    entry: [openTask('recordRefund')],
    on: {
      'recordRefund.refunded': { target: 'revoked', actions: [book('returned', 'prizeCents')] },
      'recordRefund.waived': 'revoked',
    },
  },
};

export const ends: Record<string, ChartState> = {
  late: { type: 'final' },
  declined: { id: 'declined', type: 'final' },
  unanswered: { id: 'unanswered', type: 'final' },
  excluded: {
    id: 'excluded',
    type: 'final',
    entry: [document('exclusion'), mail('nomination-excluded', ['exclusion'])],
  },
  merged: {
    id: 'merged',
    type: 'final',
    entry: [mail('nomination-merged'), mail('nomination-merged', undefined, 'proposer')],
  },
  withdrawn: { id: 'withdrawn', type: 'final', entry: [mail('nomination-withdrawn')] },
  abandoned: {
    id: 'abandoned',
    type: 'final',
    entry: [mail('round-abandoned'), mail('round-abandoned', undefined, 'proposer')],
  },
  notAwarded: {
    id: 'notAwarded',
    type: 'final',
    entry: [mail('prize-not-won'), mail('prize-not-won', undefined, 'proposer')],
  },
  lapsed: { type: 'final', entry: [mail('prize-lapsed')] },
  revoked: { type: 'final', entry: [mail('prize-revoked')] },
  closed: { type: 'final' },
};

import type { ProcessDefinition } from '#libs/engine/definition.js';
import { document, mail, timer, when } from '#libs/engine/vocabulary.js';
import { earlyStart, ends, main } from './chart.js';
import { tasks } from './tasks.js';

/** Project funding from receipt to notice: rows A2 to A15, A25 and region R3 of the funding handbook §3.2. */
export const projectFunding: ProcessDefinition = {
  name: 'projectFunding',
  version: 6,
  prefix: 'PF',
  facts: {
    late: 'bool',
    deadlineKind: 'string',
    selection: 'string',
    callRanked: 'bool',
    budgetHold: 'bool',
    assessed: 'bool',
    validAssessments: 'int',
    scoreHundredths: 'int',
    spreadTooWide: 'bool',
    leadConfirms: 'bool',
    needsCommittee: 'bool',
    bySubmission: 'bool',
    councilResult: 'string',
    nextMeetingKnown: 'bool',
    deferrals: 'int',
    meetingAt: 'string',
    requestedCents: 'int',
    planCents: 'int',
    claimCents: 'int',
    offeredCents: 'int',
    grantedCents: 'int',
    availableCents: 'int',
    ownReservedCents: 'int',
    aheadCents: 'int',
    linePlace: 'int',
    rank: 'string',
    budgetYearEndsAt: 'string',
    earlyStartAsked: 'bool',
    admitted: 'bool',
    hearingDays: 'int',
    hearings: 'int',
    hearingEndsAt: 'string',
  },
  commands: {
    submit: { roles: ['applicant'] },
    withdraw: { roles: ['applicant'] },
    requestEarlyStart: { roles: ['applicant'], form: { name: 'early-start-request', version: 2 } },
    reinstate: { roles: ['releaser', 'lead'], form: { name: 'reinstatement', version: 2 } },
    councilDecided: { roles: [] },
    councilDeferred: { roles: [] },
    councilWithdrawn: { roles: [] },
    ranked: { roles: [] },
    moneyFreed: { roles: [] },
    budgetAdopted: { roles: [] },
  },
  tasks,
  chart: {
    initial: 'new',
    on: { withdraw: '.withdrawn' },
    states: {
      new: {
        on: {
          submit: [
            // A3: a cut-off date admits nothing late; an orderly one only ranks it last.
            { guard: when('late && deadlineKind == "cutoff"'), target: 'late' },
            { target: 'open', actions: [document('receipt'), mail('receipt', ['receipt'])] },
          ],
        },
      },
      late: {
        // § 32 VwVfG NRW: reinstatement at the latest a year after the deadline that was missed.
        entry: [mail('late'), timer('reinstatementEnds', { years: 1 })],
        on: {
          reinstate: { target: 'open', actions: [document('receipt'), mail('reinstated', ['receipt'])] },
          reinstatementEnds: 'expired',
        },
      },
      open: { type: 'parallel', states: { main, earlyStart } },
      ...ends,
    },
  },
};

import type { ChartState, Transition, Transitions } from '#libs/engine/definition.js';
import {
  document,
  mail,
  note,
  number,
  openTask,
  reseat,
  startDossier,
  tell,
  timer,
  when,
} from '#libs/engine/vocabulary.js';

const toLeft = tell('named:leftMeetings', 'itemDropped');
const toParent = tell('parent', 'councilDecided');

/** What meetings say at any time: they take it, fix their agenda, move, or let it go. */
const withMeetings: Record<string, Transitions> = {
  scheduled: [
    {
      guard: when('scheduleFault == ""'),
      actions: [tell('named:meetingAsking', 'announced'), toLeft, note('scheduled')],
    },
    { actions: [tell('named:meetingAsking', 'declined')] },
  ],
  unscheduled: { actions: [note('unscheduled')] },
  rescheduled: { actions: [note('rescheduled')] },
};

/** Deferred or taken off: it goes on, and who waits for it hears so. */
const goesOn: Transition[] = [
  { guard: when('outcome == "deferred"'), actions: [tell('parent', 'councilDeferred'), toLeft, note('deferred')] },
  // Whoever has it on an agenda sees what the others said.
  { actions: [toLeft, tell('named:meetings', 'itemChanged'), note('consulted')] },
];

/** Before anybody has decided it can be withdrawn, or what it is about is; who has it on the agenda is told. */
const withdrawal = {
  withdraw: { target: '#withdrawn', actions: [toLeft, tell('parent', 'councilWithdrawn')] },
  applicationWithdrawn: { target: '#withdrawn', actions: [toLeft] },
} satisfies Record<string, Transition>;

/** A new version of what was introduced goes back to where it was. */
const backToBodies = { target: '#consulting', actions: [document('council-paper')] } satisfies Transition;

/** Written, signed by others stage by stage, released, introduced: §2.2 and §2.3. */
const beforehand: Record<string, ChartState> = {
  drafting: { id: 'drafting', entry: [openTask('write')], on: { 'write.submitted': 'signing', ...withdrawal } },
  signing: {
    id: 'signing',
    initial: 'turn',
    on: { ...withdrawal },
    states: {
      turn: {
        always: [
          { guard: when('changeWanted'), target: '#revision' },
          { guard: when('signersLeft > 0'), target: 'open' },
          { guard: when('releases == 0 && introduced'), ...backToBodies },
          { guard: when('releases == 0'), target: '#introduction' },
          { target: '#releasing' },
        ],
      },
      open: {
        entry: [openTask('coSign')],
        on: {
          'coSign.signed': 'turn',
          'coSign.changesWanted': '#revision',
          // Who is silent by policy has agreed by now.
          'coSign.overdue': [{ guard: when('signersLeft == 0'), target: 'turn' }, { target: 'overdue' }],
          changeSigners: { actions: [reseat('coSign')] },
        },
      },
      overdue: {
        entry: [openTask('decideOverdue')],
        on: { 'decideOverdue.prolong': 'turn', 'decideOverdue.goOn': 'turn', changeSigners: 'turn' },
      },
    },
  },
  revision: { id: 'revision', entry: [openTask('revise')], on: { 'revise.submitted': 'signing', ...withdrawal } },
  releasing: {
    id: 'releasing',
    initial: 'department',
    on: { ...withdrawal, changeSigners: 'signing' },
    states: {
      department: {
        entry: [openTask('releaseDepartment')],
        on: {
          'releaseDepartment.release': [
            { guard: when('releases < 2 && introduced'), ...backToBodies },
            { guard: when('releases < 2'), target: '#introduction' },
            { target: 'mayor' },
          ],
          'releaseDepartment.return': '#revision',
        },
      },
      mayor: {
        entry: [openTask('releaseMayor')],
        on: {
          'releaseMayor.release': [{ guard: when('introduced'), ...backToBodies }, { target: '#introduction' }],
          'releaseMayor.return': '#revision',
        },
      },
    },
  },
  introduction: {
    id: 'introduction',
    entry: [openTask('introduce')],
    on: {
      'introduce.introduced': {
        guard: when('routeFault == ""', 'routeFault'),
        target: 'consulting',
        actions: [number('numberSeries', 'numberPattern'), document('council-paper')],
      },
      'introduce.returned': 'revision',
      ...withdrawal,
    },
  },
};

/** Before the bodies: one loop over the steps of its route, moved on by meetings (§2.5). */
const consulting: ChartState = {
  id: 'consulting',
  meta: { waitsFor: 'dossier' },
  on: {
    ...withMeetings,
    onAgenda: { actions: [note('onAgenda')] },
    resolved: [
      {
        guard: when('ending == "withdrawn"'),
        target: '#withdrawn',
        actions: [toLeft, tell('parent', 'councilWithdrawn')],
      },
      { guard: when('ending == "resolved"'), target: 'decided', actions: [toLeft] },
      { guard: when('ending == "urgent"'), target: 'urgent', actions: [toLeft, toParent] },
      { guard: when('ending == "rejected"'), target: '#rejected', actions: [toLeft, toParent] },
      { guard: when('ending == "noted" || ending == "settled"'), target: '#noted', actions: [toLeft, toParent] },
      ...goesOn,
    ],
    changeRoute: { guard: when('routeFault == ""', 'routeFault'), actions: [toLeft, note('routeChanged')] },
    // A new version is signed and released like the first one; meanwhile it stands on no agenda.
    replaceVersion: { target: '#signing', actions: [toLeft] },
    // § 60 GO NRW: by the main committee, or by two who sign.
    proposeUrgency: [
      { guard: when('urgencyFault == "" && urgencyBySignature'), target: 'urgency' },
      { guard: when('urgencyFault == ""', 'urgencyFault'), actions: [toLeft, note('urgency')] },
    ],
    ...withdrawal,
  },
};

/** Decided: an objection suspends it (§§ 54, 57 GO NRW), else it is carried out, and followed up to the last order. */
const decided: Record<string, ChartState> = {
  urgency: {
    entry: [openTask('signUrgency')],
    on: {
      ...withMeetings,
      'signUrgency.signed': { target: 'urgent', actions: [toLeft, toParent] },
      'signUrgency.refused': 'consulting',
      'signUrgency.overdue': 'consulting',
      ...withdrawal,
    },
  },
  urgent: {
    meta: { waitsFor: 'dossier' },
    // Everybody in the bodies hears of it at once, and the next meeting approves or revokes it.
    entry: [
      document('urgency-note'),
      mail('urgent-decision', ['urgency-note'], 'named:members'),
      timer('approvalDue', { fact: 'approvalAt' }),
    ],
    on: {
      ...withMeetings,
      onAgenda: { actions: [note('onAgenda')] },
      approvalDue: { actions: [mail('approval-due', undefined, 'role:councilOffice')] },
      resolved: [
        { guard: when('ending == "approved"'), target: 'execution' },
        { guard: when('ending == "revoked"'), target: '#revoked', actions: [toParent] },
        ...goesOn,
      ],
    },
  },
  decided: {
    entry: [timer('objectionEnds', { fact: 'objectionEndsAt' })],
    on: {
      objectionEnds: { target: 'execution', actions: [toParent] },
      waiveObjection: { target: 'execution', actions: [toParent] },
      object: 'suspended',
    },
  },
  suspended: {
    meta: { waitsFor: 'dossier' },
    entry: [mail('objection', undefined, 'named:members'), tell('parent', 'councilDeferred')],
    on: {
      ...withMeetings,
      onAgenda: { actions: [note('onAgenda')] },
      resolved: [
        { guard: when('ending == "resolved"'), target: 'execution', actions: [toLeft, toParent] },
        { guard: when('ending == "rejected"'), target: '#rejected', actions: [toLeft, toParent] },
        ...goesOn,
      ],
    },
  },
  execution: {
    initial: 'placing',
    states: {
      placing: {
        entry: [openTask('placeOrders')],
        on: {
          'placeOrders.placed': { target: 'running', actions: [startDossier('councilOrder', 'orders')] },
          'placeOrders.none': '#done',
        },
      },
      running: {
        meta: { waitsFor: 'dossier' },
        on: {
          orderMoved: { actions: [note('orderMoved')] },
          orderEnded: [{ guard: when('openOrders <= 0'), target: '#done' }, { actions: [note('orderMoved')] }],
        },
      },
    },
  },
};

/** It stays until its time on record is over: what was published can be withdrawn till then. */
const end = (id: string): ChartState => ({
  id,
  meta: { kept: true },
  entry: [timer('retentionEnds', { years: 10 })],
  on: { retentionEnds: '#archived' },
});

export const main: ChartState = {
  initial: 'signing',
  states: {
    ...beforehand,
    consulting,
    ...decided,
    done: end('done'),
    rejected: end('rejected'),
    noted: end('noted'),
    revoked: end('revoked'),
    withdrawn: end('withdrawn'),
  },
};

/** Who may see it stands beside where it is: bodies from its introduction on, everybody from its first agenda on. */
export const publication: ChartState = {
  initial: 'idle',
  states: {
    // Only together with the main region: a route that doesn't hold introduces nothing.
    idle: { on: { 'introduce.introduced': { guard: when('routeFault == ""', 'routeFault'), target: 'bodies' } } },
    bodies: {
      on: {
        onAgenda: { guard: when('isPublic'), target: 'public' },
        publish: { guard: when('isPublic', 'notPublic'), target: 'public' },
      },
    },
    public: { on: { askWithdrawal: 'withdrawing' } },
    withdrawing: {
      entry: [openTask('confirmWithdrawal')],
      on: { 'confirmWithdrawal.confirmed': 'withdrawn', 'confirmWithdrawal.declined': 'public' },
    },
    withdrawn: { on: { publish: 'public' } },
  },
};

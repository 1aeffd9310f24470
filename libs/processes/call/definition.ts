import type { ProcessDefinition, Transition } from '#libs/engine/definition.js';
import { book, mail, openTask, tell, timer, when } from '#libs/engine/vocabulary.js';

/** § 82 GO NRW: the notices that were held back may go; possible as soon as applications are decided. */
const adoptBudget: Transition = { guard: when('budgetHold'), actions: [tell('children', 'budgetAdopted')] };

/** A call (Förderaufruf): prepared by one, released by another, opened and closed by its timers, then decided. */
export const callDefinition: ProcessDefinition = {
  name: 'call',
  version: 3,
  prefix: 'FA',
  facts: {
    opensAt: 'string',
    closesAt: 'string',
    remindAt: 'string',
    decisionAt: 'string',
    yearEndsAt: 'string',
    selection: 'string',
    extensionIsLater: 'bool',
    budgetCents: 'int',
    budgetHold: 'bool',
    availableCents: 'int',
  },
  commands: {
    prepare: { roles: ['programmeManager'], form: { name: 'call', version: 2 } },
    extend: { roles: ['programmeManager', 'lead'], form: { name: 'call-extension', version: 2 } },
    adoptBudget: { roles: ['releaser', 'lead'] },
    cancel: { roles: ['programmeManager', 'lead'] },
  },
  tasks: {
    releaseCall: {
      role: 'releaser',
      deadline: { workingDays: 5 },
      ladder: [
        { kind: 'reminder', before: { workingDays: 2 } },
        { kind: 'escalation', after: { workingDays: 5 }, to: 'lead' },
      ],
      distinctFrom: ['prepare', 'reviseCall'],
      form: { name: 'release-call', version: 2 },
      outcomes: ['release', 'return'],
    },
    reviseCall: {
      role: 'programmeManager',
      returnsTo: ['prepare', 'reviseCall'],
      deadline: { workingDays: 10 },
      form: { name: 'call', version: 2 },
      outcomes: ['revised'],
    },
    rankCall: {
      role: 'officer',
      deadline: { fact: 'decisionAt' },
      ladder: [{ kind: 'reminder', before: { workingDays: 5 } }],
      outcomes: ['rank'],
    },
  },
  chart: {
    initial: 'new',
    states: {
      new: { on: { prepare: 'release' } },
      release: {
        entry: [openTask('releaseCall')],
        on: {
          'releaseCall.release': { target: 'announced', actions: [book('planned', 'budgetCents')] },
          'releaseCall.return': 'revision',
          cancel: 'cancelled',
        },
      },
      revision: {
        entry: [openTask('reviseCall')],
        on: { 'reviseCall.revised': 'release', cancel: 'cancelled' },
      },
      announced: {
        // New money may serve those who wait already.
        entry: [
          mail('new-call', undefined, 'subscribers'),
          tell('line', 'moneyFreed'),
          timer('opens', { fact: 'opensAt' }),
        ],
        on: {
          opens: 'open',
          cancel: {
            guard: when('availableCents >= budgetCents'),
            target: 'cancelled',
            actions: [book('planned', '-budgetCents')],
          },
        },
      },
      open: {
        entry: [timer('remind', { fact: 'remindAt' }), timer('closes', { fact: 'closesAt' })],
        on: {
          remind: { actions: [mail('call-reminder', undefined, 'drafters')] },
          extend: {
            guard: when('extensionIsLater'),
            target: 'open',
            reenter: true,
            actions: [mail('call-extended', undefined, 'drafters')],
          },
          closes: 'closed',
          adoptBudget,
        },
      },
      closed: { always: [{ guard: when('selection == "rank"'), target: 'selection' }, { target: 'running' }] },
      selection: {
        entry: [openTask('rankCall')],
        on: {
          'rankCall.rank': { target: 'running', actions: [tell('children', 'ranked')] },
          adoptBudget,
        },
      },
      running: {
        entry: [timer('yearEnds', { fact: 'yearEndsAt' })],
        on: {
          yearEnds: 'ended',
          adoptBudget,
        },
      },
      ended: { type: 'final' },
      cancelled: { type: 'final' },
    },
  },
};

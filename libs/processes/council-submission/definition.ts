import type { ProcessDefinition } from '#libs/engine/definition.js';
import { main, publication } from './chart.js';
import { tasks } from './tasks.js';

const form = (name: string, version = 1): { name: string; version: number } => ({ name, version });

/** A council submission: from its draft through the bodies to the last order (council handbook §2.2). */
export const submissionDefinition: ProcessDefinition = {
  name: 'councilSubmission',
  version: 2,
  prefix: 'CS',
  facts: {
    signers: 'strings',
    signersLeft: 'int',
    changeWanted: 'bool',
    signByAt: 'string',
    releases: 'int',
    introduced: 'bool',
    routeFault: 'string',
    scheduleFault: 'string',
    meetingAsking: 'strings',
    meetings: 'strings',
    leftMeetings: 'strings',
    isPublic: 'bool',
    ending: 'string',
    outcome: 'string',
    numberSeries: 'string',
    numberPattern: 'string',
    objectionEndsAt: 'string',
    urgencySigners: 'strings',
    urgencyBySignature: 'bool',
    urgencyFault: 'string',
    approvalAt: 'string',
    orders: 'strings',
    openOrders: 'int',
    members: 'strings',
  },
  commands: {
    submit: { roles: ['author'], form: form('council-submission', 2) },
    start: { roles: [] },
    changeSigners: { roles: ['author', 'departmentHead'], form: form('change-signers') },
    withdraw: { roles: ['author', 'departmentHead', 'mayor'], form: form('withdraw-submission') },
    changeRoute: { roles: ['councilOffice'], form: form('change-route') },
    replaceVersion: { roles: ['author'], form: form('council-submission', 2) },
    proposeUrgency: { roles: ['councilOffice', 'mayor'], form: form('urgency') },
    waiveObjection: { roles: ['mayor'] },
    object: { roles: ['mayor', 'councilMember'], form: form('objection') },
    publish: { roles: ['councilOffice'] },
    askWithdrawal: { roles: ['councilOffice', 'author'], form: form('ask-withdrawal') },
    applicationWithdrawn: { roles: [] },
    scheduled: { roles: [] },
    unscheduled: { roles: [] },
    rescheduled: { roles: [] },
    onAgenda: { roles: [] },
    resolved: { roles: [] },
    orderMoved: { roles: [] },
    orderEnded: { roles: [] },
  },
  tasks,
  chart: {
    initial: 'new',
    states: {
      new: { on: { submit: 'going', start: '#drafting' } },
      going: { type: 'parallel', states: { main, publication } },
      archived: { id: 'archived', type: 'final' },
    },
  },
};

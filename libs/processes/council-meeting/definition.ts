import type { ChartState, ProcessDefinition } from '#libs/engine/definition.js';
import { document, mail, note, openTask, tell, timer, when } from '#libs/engine/vocabulary.js';
import { tasks } from './tasks.js';

const form = (name: string): { name: string; version: number } => ({ name, version: 1 });

/** What submissions say about their items, at any time. */
const fromSubmissions: ChartState['on'] = {
  announced: { actions: [note('itemReady')] },
  declined: { actions: [note('itemDeclined')] },
  itemChanged: { actions: [note('itemChanged')] },
  itemDropped: { actions: [note('itemDropped')] },
};
const cancel = { target: 'cancelled', actions: [tell('named:papers', 'unscheduled')] };
const sentAgain = [
  document('council-invitation'),
  document('council-agenda'),
  mail('council-supplement', ['council-invitation'], 'named:members'),
];
const minutesPapers = [
  document('council-minutes'),
  document('council-minutes-internal'),
  document('council-extract', 'decidedItems'),
  mail('council-minutes', ['council-minutes-internal'], 'named:members'),
];
const again = { target: 'running', reenter: true };

/** A meeting of a council's body: planned, invited, held, its minutes approved (council handbook §2.5). */
export const meetingDefinition: ProcessDefinition = {
  name: 'councilMeeting',
  version: 2,
  prefix: 'CM',
  facts: {
    meetingAt: 'string',
    inviteByAt: 'string',
    planFault: 'string',
    agendaFault: 'string',
    inviteFault: 'string',
    supplementFault: 'string',
    openingFault: 'string',
    urgentFault: 'string',
    resultFault: 'string',
    closingFault: 'string',
    papers: 'strings',
    announcing: 'strings',
    added: 'strings',
    removed: 'strings',
    resolvedPaper: 'strings',
    decidedItems: 'strings',
    seated: 'strings',
    members: 'strings',
    chairs: 'strings',
    approvedThen: 'bool',
    keepers: 'strings',
    allReady: 'bool',
  },
  commands: {
    plan: { roles: ['clerk', 'councilOffice'], form: form('meeting') },
    arrange: { roles: ['clerk'], form: form('agenda') },
    reschedule: { roles: ['clerk'], form: form('reschedule') },
    supplement: { roles: ['clerk'], form: form('agenda') },
    cancel: { roles: ['clerk', 'chair'], form: form('cancel-meeting') },
    announced: { roles: [] },
    declined: { roles: [] },
    itemChanged: { roles: [] },
    itemDropped: { roles: [] },
  },
  tasks,
  chart: {
    initial: 'new',
    states: {
      new: { on: { plan: { guard: when('planFault == ""', 'planFault'), target: 'planned' } } },
      planned: {
        entry: [openTask('invite')],
        on: {
          ...fromSubmissions,
          // Each submission that is new on it answers whether it can come; one that was taken off is free again.
          arrange: {
            guard: when('agendaFault == ""', 'agendaFault'),
            actions: [tell('named:added', 'scheduled'), tell('named:removed', 'unscheduled')],
          },
          reschedule: {
            guard: when('planFault == ""', 'planFault'),
            target: 'planned',
            reenter: true,
            actions: [tell('named:papers', 'rescheduled')],
          },
          'invite.invited': {
            guard: when('inviteFault == ""', 'inviteFault'),
            target: 'invited',
            actions: [
              document('council-invitation'),
              document('council-agenda'),
              mail('council-invitation', ['council-invitation'], 'named:members'),
              tell('named:papers', 'onAgenda'),
            ],
          },
          cancel,
        },
      },
      invited: {
        entry: [openTask('openMeeting')],
        on: {
          ...fromSubmissions,
          // Sent out again once every submission on it has answered for itself.
          announced: [
            { guard: when('allReady'), actions: [tell('named:announcing', 'onAgenda'), ...sentAgain] },
            { actions: [tell('named:announcing', 'onAgenda'), note('itemReady')] },
          ],
          // Nachtrag: what is fixed stays, something is added (A8).
          supplement: [
            { guard: when('supplementFault == "" && allReady'), actions: sentAgain },
            {
              guard: when('supplementFault == ""', 'supplementFault'),
              actions: [tell('named:added', 'scheduled')],
            },
          ],
          'openMeeting.opened': { guard: when('openingFault == ""', 'openingFault'), target: 'running' },
          cancel,
        },
      },
      running: {
        entry: [openTask('leadMeeting')],
        on: {
          ...fromSubmissions,
          announced: { actions: [tell('named:announcing', 'onAgenda'), note('itemReady')] },
          'leadMeeting.attendance': again,
          'leadMeeting.item': again,
          'leadMeeting.bias': again,
          'leadMeeting.result': {
            ...again,
            guard: when('resultFault == ""', 'resultFault'),
            actions: [tell('named:resolvedPaper', 'resolved')],
          },
          'leadMeeting.urgent': {
            ...again,
            guard: when('urgentFault == ""', 'urgentFault'),
            actions: [tell('named:added', 'scheduled')],
          },
          'leadMeeting.close': { guard: when('closingFault == ""', 'closingFault'), target: 'held' },
        },
      },
      held: {
        entry: [openTask('writeMinutes')],
        on: {
          ...fromSubmissions,
          // Entered when nobody who led it is in office any more: it was approved in its time.
          'writeMinutes.submitted': [
            { guard: when('approvedThen'), target: 'approved', actions: minutesPapers },
            { target: 'approval' },
          ],
        },
      },
      approval: {
        entry: [openTask('approveMinutes')],
        on: {
          ...fromSubmissions,
          'approveMinutes.approved': { target: 'approved', actions: minutesPapers },
          'approveMinutes.returned': 'held',
        },
      },
      approved: {
        meta: { kept: true },
        entry: [timer('retentionEnds', { years: 10 })],
        on: { ...fromSubmissions, retentionEnds: 'archived' },
      },
      cancelled: { type: 'final', entry: [mail('council-cancelled', undefined, 'named:members')] },
      archived: { type: 'final' },
    },
  },
};

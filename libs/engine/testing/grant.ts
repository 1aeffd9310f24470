import type { Surroundings } from '../defect.js';
import type { ProcessDefinition } from '../definition.js';
import type { Facts } from '../expressions.js';
import { book, document, mail, note, openTask, startDossier, tell, timer, when } from '../vocabulary.js';

/** A grant after its notice, with one of everything the engine can do; for specs alone. */
export const grant: ProcessDefinition = {
  name: 'grant',
  version: 1,
  prefix: 'GR',
  facts: { late: 'bool', openCents: 'int', closesAt: 'string', terms: { limitCents: 'int', kind: 'string' } },
  commands: {
    submit: { roles: ['applicant'] },
    withdraw: { roles: ['applicant'] },
    'payment.ask': { roles: ['applicant'] },
    'payment.finish': { roles: ['officer'] },
    'change.ask': { roles: ['applicant', 'officer'] },
    'change.finish': { roles: ['officer'] },
    ask: { roles: ['officer'] },
    suspend: { roles: ['officer'] },
    resume: { roles: ['officer'] },
    'council.resolved': { roles: [] },
  },
  tasks: {
    checkPayment: {
      role: 'officer',
      deadline: { workingDays: 10 },
      ladder: [
        { kind: 'reminder', before: { workingDays: 3 } },
        { kind: 'reminder', before: { workingDays: 30 } },
        { kind: 'escalation', after: { workingDays: 10 }, to: 'deputy' },
        { kind: 'escalation', after: { workingDays: 12 }, to: 'lead' },
      ],
      returnsTo: ['checkPayment'],
      form: { name: 'check', version: 1 },
      outcomes: ['right', 'wrong'],
      withoutForm: ['wrong'],
    },
    releasePayment: {
      role: 'releaser',
      deadline: { workingDays: 5 },
      distinctFrom: ['checkPayment'],
      outcomes: ['pay', 'return'],
    },
    vote: {
      role: 'juror',
      seats: 3,
      quorum: 2,
      independent: true,
      deadline: { days: 14 },
      outcomes: ['approve', 'refuse', 'abstain', 'repeat'],
      resolve: [
        { when: 'votes.approve > votes.refuse && openCents <= terms.limitCents', outcome: 'approve' },
        { when: 'votes.refuse > 0', outcome: 'refuse' },
        { when: 'true', outcome: 'repeat' },
      ],
    },
    audit: { role: 'auditor', deadline: { fact: 'closesAt' }, outcomes: ['clean', 'finding'] },
    watch: { role: 'officer', deadline: { workingDays: 10 }, outcomes: ['seen'] },
    answer: { role: 'applicant', deadline: { weeks: 2 }, outcomes: ['given'] },
  },
  chart: {
    initial: 'new',
    on: { withdraw: '.withdrawn' },
    states: {
      new: {
        on: {
          submit: [
            { guard: when('late && terms.kind == "cutoff"'), target: 'late' },
            { target: 'running', actions: [book('committed', 'openCents'), mail('receipt')] },
          ],
        },
      },
      running: {
        type: 'parallel',
        entry: [timer('proofDue', { months: 12 })],
        on: { proofDue: 'closing', suspend: 'suspended' },
        onDone: [{ guard: when('openCents > 0'), target: 'closing' }, { target: 'closed' }],
        states: {
          back: { type: 'history', history: 'deep' },
          payment: {
            initial: 'none',
            states: {
              none: {
                on: { 'payment.ask': 'asked', 'payment.finish': 'settled', ask: { actions: [note('no-payment')] } },
              },
              asked: {
                entry: [openTask('checkPayment')],
                on: {
                  'checkPayment.right': 'checked',
                  'checkPayment.wrong': 'none',
                },
              },
              checked: {
                entry: [openTask('releasePayment')],
                on: {
                  'releasePayment.pay': { target: 'none', actions: [book('paid', 'openCents'), document('payment')] },
                  'releasePayment.return': 'asked',
                  'releasePayment.overdue': { actions: [note('late-payment')] },
                },
              },
              settled: { type: 'final' },
            },
          },
          change: {
            initial: 'none',
            states: {
              none: {
                on: { 'change.ask': 'voting', 'change.finish': 'settled', ask: { actions: [note('no-change')] } },
              },
              voting: {
                entry: [openTask('vote')],
                on: {
                  'vote.approve': { target: 'none', actions: [tell('children', 'changed')] },
                  'vote.refuse': 'none',
                  'vote.repeat': { target: 'voting', reenter: true },
                  'vote.overdue': 'none',
                },
              },
              settled: { type: 'final' },
            },
          },
        },
      },
      suspended: {
        entry: [timer('suspensionEnds', { workingDays: 20 }), openTask('watch')],
        on: {
          resume: 'running.back',
          suspensionEnds: 'withdrawn',
          'watch.seen': { actions: [note('watched')] },
          withdraw: {},
        },
      },
      closing: {
        initial: 'sorting',
        states: {
          sorting: {
            always: [{ guard: when('openCents > terms.limitCents'), target: 'council' }, { target: 'auditing' }],
          },
          auditing: {
            entry: [openTask('audit')],
            on: { 'audit.clean': 'over', 'audit.finding': 'hearing' },
          },
          hearing: {
            entry: [openTask('answer')],
            on: { 'answer.given': 'auditing', 'answer.overdue': 'council' },
          },
          council: {
            meta: { waitsFor: 'dossier' },
            entry: [startDossier('council')],
            on: { 'council.resolved': 'over' },
          },
          over: { type: 'final', entry: [tell('parent', 'over')] },
        },
        onDone: 'closed',
      },
      closed: { type: 'final', entry: [document('closing'), mail('closed', ['closing'])] },
      withdrawn: { type: 'final' },
      late: { type: 'final', entry: [mail('late')] },
    },
  },
};

export const grantFacts: Facts = {
  late: false,
  openCents: 250_000,
  closesAt: '2027-12-31T23:00:00.000Z',
  terms: { limitCents: 5_000_000, kind: 'cutoff' },
};

/** All that `grant` names exists. */
export const grantSurroundings: Surroundings = {
  heldRoles: new Set(['officer', 'releaser', 'deputy', 'lead', 'juror', 'auditor']),
  mails: new Set(['receipt', 'closed', 'late']),
  documents: new Set(['payment', 'closing']),
  forms: new Set(['check@1']),
};

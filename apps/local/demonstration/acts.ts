import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SentCommand } from '#libs/database/command-payload.js';
import { type Call, Programme } from '#libs/database/entities/programme.entity.js';
import { findDraftById, openDraft, saveDraft } from '#libs/database/stores/draft.store.js';
import { submitDraft } from '#libs/database/stores/submission.store.js';
import { completeTask, giveCommand } from '#libs/database/stores/task-command.store.js';
import { insertCommand } from '#libs/database/stores/command.store.js';
import type { Answers } from '#libs/forms/definition.js';
import { answerAt } from '#libs/forms/pointer.js';
import { holds } from '#libs/forms/prune.js';
import { hashOf } from '#libs/engine/journal.js';
import { processes } from '#libs/processes/index.js';

/** Complete answers for an application, with these on top. */
export const application = (over: Answers = {}): Answers => ({
  organisation: {
    name: 'Nachbarschaftskreis Nordpark',
    legalForm: 'initiative',
    street: 'Weg 1',
    postalCode: '44137',
    city: 'Dortmund',
  },
  contact: { name: 'Miriam Osei', email: 'miriam.osei@nachbarschaft-nordpark.example' },
  project: {
    title: 'Sprachcafé',
    summary: 'Ein offenes Sprachcafé.',
    description: 'Jede Woche ein Nachmittag.',
    fieldOfAction: 'BILDUNG',
    districts: ['innenstadt-nord'],
    participants: 40,
  },
  period: { from: '2027-02-01', to: '2027-11-30' },
  vatDeductible: 'no',
  costs: [{ category: 'materials', text: 'Material', amountCents: 150_000 }],
  income: [{ category: 'ownFunds', text: 'Eigenmittel', amountCents: 30_000 }],
  requestedCents: 120_000,
  attachments: { basis: [randomUUID()] },
  declarations: {
    notBegun: true,
    completeAndTrue: true,
    subsidyRelevant: true,
    noDoubleFunding: true,
    noTerrorFinancing: true,
    noClaim: true,
    privacy: true,
  },
  ...over,
});

/** Answers for each task's form, by the outcome they lead to. */
export const taskAnswers: Record<string, Answers> = {
  'formalCheck.complete': { checks: all('yes'), outcome: 'complete' },
  'formalCheck.incomplete': {
    checks: all('no'),
    outcome: 'incomplete',
    requests: [{ ptr: '/project/description', text: 'Bitte genauer.' }],
  },
  'formalCheck.inadmissible': { checks: all('no'), outcome: 'inadmissible', remark: 'Nicht im Stadtgebiet.' },
  'assessment.submitted': {
    scores: { need: 4, quality: 3, participation: 4, economy: 3 },
    recommendation: 'approve',
    reason: 'Überzeugend.',
  },
  'vote.approve': { outcome: 'approve', amountCents: 120_000, reason: 'Gut.' },
  'vote.refuse': { outcome: 'refuse', reason: 'Nicht förderfähig.' },
  'furtherAssessment.submitted': {
    scores: { need: 3, quality: 3, participation: 3, economy: 3 },
    recommendation: 'approve',
    reason: 'Solide.',
  },
  'confirmVote.confirm': { outcome: 'confirm' },
  'confirmVote.return': { outcome: 'return', reason: 'Bitte den Betrag begründen.' },
  'offer.keep': { outcome: 'keep', reason: 'Das Geld reicht noch nicht.' },
  'decideEarlyStart.consent': { outcome: 'consent', conditions: 'Vor dem 1. März keine Verträge.' },
  'decideEarlyStart.refuse': { outcome: 'refuse', reason: 'Ein Beginn nach dem Bescheid ist möglich.' },
  'releaseCall.release': { outcome: 'release', confirmed: true },
  'releaseCall.return': { outcome: 'return', reason: 'Bitte die Frist prüfen.' },
  'draftNotice.drafted': { grantedCents: 120_000, reasons: 'Überzeugendes Projekt.', proofDueOn: '2028-05-31' },
  'releaseNotice.release': { outcome: 'release', confirmed: true },
  'releaseNotice.return': { outcome: 'return', reason: 'Betrag prüfen.' },
  'draftRejection.drafted': { reasonCode: 'quality', reasons: 'Das Projekt erfüllt die Ziele nicht.' },
  'releaseRejection.release': { outcome: 'release', confirmed: true },
  'releaseRejection.return': { outcome: 'return', reason: 'Begründung ergänzen.' },
};

function all(value: 'yes' | 'no'): Record<string, string> {
  return Object.fromEntries(
    ['eligible', 'signed', 'complete', 'period', 'plan', 'purpose'].map((name) => [name, value]),
  );
}

/** Submits an application the way the portal does. */
export async function submit(
  em: EntityManager,
  applicant: string,
  call: Call,
  over: Answers = {},
  /** keeps files of the draft with this id, and gives the answers that name them */
  attach?: (draftId: string) => Promise<Answers>,
): Promise<SentCommand> {
  const programme = await em.findOneOrFail(Programme, { key: call.programme });
  const process = processes[programme.process];
  const form = process?.forms.find((one) => one.name === programme.formName);
  if (!process || !form) throw new Error('programme without process or form');
  const head = process.publicView?.head;
  if (!head) throw new Error('nobody applies in this process');
  const answers = programme.process === 'projectFunding' ? application(over) : over;
  const version = { name: form.name, version: form.version, hash: hashOf(form) };
  const opened = await openDraft(em, applicant, { callId: call.id }, version, answers);
  if (attach) {
    await saveDraft(em, opened, opened.revision, { ...answers, ...(await attach(opened.id)) });
  }
  const draft = await findDraftById(em.fork(), applicant, opened.id);
  if (!draft) throw new Error('the draft is gone');
  return submitDraft(em, {
    draft,
    revision: draft.revision,
    personId: applicant,
    language: 'de',
    idempotencyKey: randomUUID(),
    prefix: process.definition.prefix,
    title: word(answers, head.title),
    organisation: {
      name: word(answers, head.organisation.name),
      legalForm: word(answers, head.organisation.legalForm),
    },
    nominee: head.nominee && holds(head.nominee.when, answers) ? word(answers, head.nominee.email) : undefined,
  });
}

function word(answers: Answers, ptr: string): string {
  const value = answerAt(answers, ptr);
  return typeof value === 'string' ? value : '';
}

/** Does a task the way the portal does: `formalCheck.complete` with its answers. */
export async function perform(
  em: EntityManager,
  dossier: { id: string; reference: string; process: string },
  personId: string,
  type: string,
  taskKey: string,
  data: Answers = taskAnswers[type] ?? {},
  idempotencyKey: string = randomUUID(),
): Promise<SentCommand> {
  const [task = '', outcome = ''] = type.split('.');
  const declared = processes[dossier.process]?.definition.tasks[task];
  const needed = declared?.withoutForm?.includes(outcome) ? undefined : declared?.form;
  const form = needed === 'application' ? await applicationForm(em, dossier.id) : needed;
  return completeTask(em, {
    dossier,
    taskKey,
    type,
    personId,
    idempotencyKey,
    answers: form ? { form: { ...form, hash: '' }, data } : undefined,
    declares: declared?.role !== 'applicant',
  });
}

async function applicationForm(em: EntityManager, dossierId: string): Promise<{ name: string; version: number }> {
  const [row] = await em.execute<{ name: string; version: number }[]>(
    'select form_name as name, form_version as version from answers where dossier_id = ? order by created_at limit 1',
    [dossierId],
  );
  if (!row) throw new Error('no application');
  return row;
}

/** Any other command of a person, such as `withdraw`. */
export async function say(
  em: EntityManager,
  dossier: { id: string; reference: string; process: string },
  personId: string,
  type: string,
  payload = {},
): Promise<SentCommand> {
  const { id } = await insertCommand(em, {
    dossierId: dossier.id,
    type,
    payload,
    actorId: personId,
    actorKind: 'person',
    idempotencyKey: randomUUID(),
  });
  return { id, type, reference: dossier.reference, process: dossier.process };
}

/** A command with its form, as a person gives it on the dossier's page. */
export async function sayFilled(
  em: EntityManager,
  dossier: { id: string; reference: string; process: string },
  personId: string,
  type: string,
  data: Answers,
  idempotencyKey: string = randomUUID(),
): Promise<SentCommand> {
  const form = processes[dossier.process]?.definition.commands[type]?.form;
  if (!form) throw new Error(`${type} has no form`);
  const answers = { form: { ...form, hash: '' }, data };
  return giveCommand(em, { dossier, type, personId, idempotencyKey, answers });
}

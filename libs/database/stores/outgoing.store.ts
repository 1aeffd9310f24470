import { randomUUID } from 'node:crypto';
import type { PlannedEffect } from '#libs/engine/outcome.js';
import type { DossierState } from '#libs/engine/state.js';
import type { Batch } from '../batch.js';
import type { Sender } from '../prepared.js';
import type { Command } from '../entities/command.entity.js';
import type { Dossier } from '../entities/dossier.entity.js';
import { addressees, staffWith, type MailAddressee } from './actor.store.js';

/** What the rows of a decision's effects are written with. */
export interface Outgoing {
  batch: Batch;
  dossier: Dossier;
  /** whom mails to the applicant go to */
  applicant: MailAddressee | undefined;
  command: Command;
  state: DossierState;
  budgetYear: number;
  /** host part of Message-IDs */
  mailHost: string;
  /** words for a task in a person's language */
  taskTitle: (task: string, language: string) => string;
  /** what a word says to each whom it goes to, by their ids */
  words: (told: Extract<PlannedEffect, { kind: 'tell' }>) => Record<string, unknown>;
  /** what a dossier that it starts begins with */
  beginning: (part: string) => unknown;
  /** what a mail of the process says beside the reference */
  mailParams: (template: string) => Readonly<Record<string, string>>;
  /** the document of this decision that a mail brings to somebody in place of another one */
  mailDocument: (template: string, person: string) => string;
}

/**
 * Writes what a decision sends out into the world: bookings at once, and rows for mails, documents and words to other
 * dossiers, which `carryOut` works off afterwards in their order.
 */
export async function writeOutgoing(by: Sender, out: Outgoing, effects: PlannedEffect[]): Promise<void> {
  const { batch, dossier, command } = out;
  const documents = new Map<string, string>();
  let n = 0;
  const effect = (kind: string, params: Record<string, unknown>): void => {
    const of = { dossier_id: dossier.id, command_id: command.id };
    batch.insert('effect', { id: randomUUID(), ...of, n: (n += 1), kind, params });
  };
  // Documents first: mails of the same decision attach them.
  for (const one of effects) {
    if (one.kind !== 'document') continue;
    const id = randomUUID();
    documents.set(one.template, id);
    const of = { dossier_id: dossier.id, command_id: command.id };
    batch.insert('document', { id, ...of, template: one.template, part: one.part ?? '', language: 'de' });
    effect('document', { documentId: id });
  }
  for (const one of effects) {
    if (one.kind === 'book') {
      batch.insert('ledger_entry', {
        id: randomUUID(),
        programme: dossier.programme,
        budget_year: out.budgetYear,
        dossier_id: dossier.id,
        command_id: command.id,
        bucket: one.bucket,
        cents: one.cents,
      });
    } else if (one.kind === 'mail' && (one.to === 'drafters' || one.to === 'subscribers')) {
      effect('mailing', { template: one.template, to: one.to });
    } else if (one.kind === 'mail') {
      const to = one.persons ? await addressees(by, one.persons) : await readers(by, out, one.to);
      const attachedFor = ({ id }: MailAddressee): string[] =>
        one.attach.flatMap((template) => documents.get(out.mailDocument(template, id)) ?? []);
      const dueAt = out.state.tasks.find((open) => open.audience.includes('applicant'))?.dueAt ?? '';
      const said = { dueAt, ...out.mailParams(one.template) };
      effect('mail', { mailIds: to.map((person) => writeMail(out, one.template, person, attachedFor(person), said)) });
    } else if (one.kind === 'taskMail') {
      const task = out.state.tasks.find((open) => open.key === one.task);
      const name = task?.name ?? '';
      const of = { task: name, taskKey: one.task, dueAt: task?.dueAt ?? '' };
      const mailTo = (person: MailAddressee): string =>
        writeMail(out, one.template, person, [], { ...of, taskTitle: out.taskTitle(name, person.language) });
      const to = await taskAddressees(by, out, one.to);
      if (to.length > 0) effect('mail', { mailIds: to.map(mailTo) });
    } else if (one.kind === 'tell') {
      effect(one.kind, { ...one, budgetYear: out.budgetYear, words: out.words(one) });
    } else if (one.kind === 'startDossier') {
      const said = out.beginning(one.part ?? '');
      effect(one.kind, { ...one, ...(said ? { said } : {}) });
    }
  }
}

/** Whom a mail of the process goes to. Who subscribed to new calls is written to by `carryOut`: it may be many. */
async function readers(by: Sender, { dossier, applicant }: Outgoing, to: string): Promise<MailAddressee[]> {
  if (to.startsWith('role:')) return staffWith(by, [to.slice('role:'.length)], dossier);
  if (to === 'proposer') return dossier.proposerId ? addressees(by, [dossier.proposerId]) : [];
  return applicant ? [applicant] : [];
}

async function taskAddressees(
  by: Sender,
  { dossier, applicant }: Outgoing,
  to: { persons: string[] } | { roles: string[] },
): Promise<MailAddressee[]> {
  if ('persons' in to) return addressees(by, to.persons);
  const roles = to.roles.filter((role) => role !== 'applicant');
  const staff = roles.length > 0 ? await staffWith(by, roles, dossier) : [];
  return [...(applicant && to.roles.includes('applicant') ? [applicant] : []), ...staff];
}

function writeMail(
  out: Outgoing,
  template: string,
  to: MailAddressee,
  documentIds: string[],
  params: Record<string, unknown>,
): string {
  const id = randomUUID();
  out.batch.insert('mail', {
    id,
    dossier_id: out.dossier.id,
    command_id: out.command.id,
    template,
    recipient_id: to.id,
    address: to.email,
    language: to.language,
    params: { reference: out.dossier.reference, process: out.dossier.process, ...params },
    document_ids: documentIds,
    message_id: `<${id}@${out.mailHost}>`,
  });
  return id;
}

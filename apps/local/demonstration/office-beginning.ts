import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Programme } from '#libs/database/entities/programme.entity.js';
import { openDraft } from '#libs/database/stores/draft.store.js';
import { beginByOffice } from '#libs/database/stores/office-draft.store.js';
import type { Answers } from '#libs/forms/definition.js';
import { processes } from '#libs/processes/index.js';
import type { Process } from '#libs/processes/process.js';
import { taskForm } from '#libs/processes/task-form.js';

/**
 * Somebody of the office begins a dossier the way the portal does: a call, a submission, a meeting.
 * @param name of the process
 * @param programme whose dossier it will be; that of the process without
 * @param idempotencyKey under which the same beginning again is the same dossier
 */
export async function beginFor(
  em: EntityManager,
  personId: string,
  { process: name, programme }: { process: string; programme?: string },
  data: Answers,
  idempotencyKey: string = randomUUID(),
): Promise<SentCommand> {
  const process: Process | undefined = processes[name];
  const key = programme ?? process?.home;
  if (!process?.beginning || key === undefined) throw new Error(`the office does not begin ${name}`);
  const { command } = process.beginning;
  const { terms } = await em.findOneOrFail(Programme, { key });
  const form = taskForm(command, process.definition.commands[command] ?? {}, terms);
  if (!form) throw new Error(`${command} has no form`);
  const of = { command, programme: key };
  const draft = await openDraft(em, personId, of, { ...form, hash: '' }, data);
  return beginByOffice(em, {
    ...of,
    draft,
    revision: draft.revision,
    personId,
    idempotencyKey,
    process: { name, prefix: process.definition.prefix },
    title: typeof data['name'] === 'string' ? data['name'] : '',
  });
}

import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answers as FormAnswers } from '#libs/forms/definition.js';
import type { CommandPayload, SentCommand } from '../command-payload.js';
import { Answers } from '../entities/answers.entity.js';
import { insertCommand, type NewCommand } from './command.store.js';
import { answersHash, findDraft, fix, type FormVersion } from './draft.store.js';

export interface FormCommand {
  dossier: { id: string; reference: string; process: string };
  type: string;
  personId: string;
  /** the form's key against double clicks */
  idempotencyKey: string;
  /** what the person filled in; left out where it needs no form */
  answers: { form: FormVersion; data: FormAnswers } | undefined;
}

/** A task done: its `type` is `<task>.<outcome>`. */
export interface TaskCompletion extends FormCommand {
  /** the key of the open task, such as `assessment-1` */
  taskKey: string;
  /** the person declares with it to have no conflict of interest */
  declares?: boolean;
}

/**
 * A person has done a task: command and answers commit together, and the draft becomes the answers. Whether it counts is
 * decided afterwards; what was written stays on file either way. The same key again is the same command.
 */
export function completeTask(em: EntityManager, done: TaskCompletion): Promise<SentCommand> {
  const { taskKey, declares } = done;
  return write(em, done, taskKey, { task: taskKey, ...(declares ? { declares } : {}) });
}

/** Under which a person's draft of a command's form is kept: beside those of tasks, whose keys have no blanks. */
export const draftKeyOf = (command: string): string => `command ${command}`;

/** A command that is no task's, such as an extension, with what it says; kept as `completeTask` keeps a task's. */
export const giveCommand = (em: EntityManager, given: FormCommand): Promise<SentCommand> => write(em, given, null, {});

async function write(
  em: EntityManager,
  given: FormCommand,
  taskKey: string | null,
  payload: CommandPayload,
): Promise<SentCommand> {
  const { dossier, type, answers } = given;
  const { id } = answers
    ? await em.transactional((inner) => withAnswers(inner, given, answers, taskKey, payload))
    : await insertCommand(em, commandOf(given, payload));
  return { id, type, reference: dossier.reference, process: dossier.process };
}

const commandOf = ({ dossier, type, personId, idempotencyKey }: FormCommand, payload: CommandPayload): NewCommand => ({
  dossierId: dossier.id,
  type,
  payload,
  actorId: personId,
  actorKind: 'person',
  idempotencyKey,
});

async function withAnswers(
  em: EntityManager,
  given: FormCommand,
  { form, data }: NonNullable<FormCommand['answers']>,
  taskKey: string | null,
  payload: CommandPayload,
): Promise<{ id: string }> {
  const { dossier, type, personId } = given;
  const draft = await findDraft(em, personId, { dossierId: dossier.id, taskKey: taskKey ?? draftKeyOf(type) });
  const id = draft?.id ?? randomUUID();
  const salt = draft?.salt ?? randomBytes(16).toString('hex');
  const hash = answersHash(salt, data);
  const command = await insertCommand(em, commandOf(given, { ...payload, answers: { id, hash } }));
  if (!command.fresh) return command;
  const { name, version, hash: formHash } = form;
  if (draft) {
    await em.execute(
      `update answers set data = ?::jsonb, form_name = ?, form_version = ?, form_hash = ?, task_key = ?
       where id = ? and dossier_id is null`,
      [JSON.stringify(data), name, version, formHash, taskKey, id],
    );
  } else {
    em.create(Answers, { id, formName: name, formVersion: version, formHash, personId, taskKey, data, salt });
    await em.flush();
  }
  await fix(em, id, dossier.id, command.id, hash);
  return command;
}

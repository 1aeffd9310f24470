import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answers as FormAnswers } from '#libs/forms/definition.js';
import type { CommandPayload, SentCommand } from '../command-payload.js';
import { Answers } from '../entities/answers.entity.js';
import { insertCommand } from './command.store.js';
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

function write(
  em: EntityManager,
  { dossier, type, personId, answers, idempotencyKey }: FormCommand,
  taskKey: string | null,
  payload: CommandPayload,
): Promise<SentCommand> {
  return em.transactional(async (inner) => {
    const draft = await findDraft(inner, personId, { dossierId: dossier.id, taskKey: taskKey ?? draftKeyOf(type) });
    const id = draft?.id ?? randomUUID();
    const salt = draft?.salt ?? randomBytes(16).toString('hex');
    const hash = answers ? answersHash(salt, answers.data) : '';
    const command = await insertCommand(inner, {
      dossierId: dossier.id,
      type,
      payload: { ...payload, ...(answers ? { answers: { id, hash } } : {}) },
      actorId: personId,
      actorKind: 'person',
      idempotencyKey,
    });
    if (command.fresh && answers) {
      const { name, version, hash: formHash } = answers.form;
      if (draft) {
        await inner.execute(
          `update answers set data = ?::jsonb, form_name = ?, form_version = ?, form_hash = ?, task_key = ?
           where id = ? and dossier_id is null`,
          [JSON.stringify(answers.data), name, version, formHash, taskKey, id],
        );
      } else {
        inner.create(Answers, {
          id,
          formName: name,
          formVersion: version,
          formHash,
          personId,
          taskKey,
          data: answers.data,
          salt,
        });
        await inner.flush();
      }
      await fix(inner, id, dossier.id, command.id, hash);
    }
    return { id: command.id, type, reference: dossier.reference, process: dossier.process };
  });
}

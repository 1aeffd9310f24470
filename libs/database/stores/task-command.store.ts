import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answers as FormAnswers } from '#libs/forms/definition.js';
import type { SentCommand } from '../command-payload.js';
import { Answers } from '../entities/answers.entity.js';
import { insertCommand } from './command.store.js';
import { answersHash, findDraft, type FormVersion } from './draft.store.js';
import { fix } from './submission.store.js';

export interface TaskCompletion {
  dossier: { id: string; reference: string; process: string };
  /** the key of the open task, such as `assessment-1` */
  taskKey: string;
  /** `<task>.<outcome>` */
  type: string;
  personId: string;
  /** the form's key against double clicks */
  idempotencyKey: string;
  /** what the person filled in; left out where the outcome needs no form */
  answers: { form: FormVersion; data: FormAnswers } | undefined;
  /** the person declares with it to have no conflict of interest */
  declares?: boolean;
}

/**
 * A person has done a task: command and answers commit together, and the draft becomes the answers. Whether it counts is
 * decided afterwards; what was written stays on file either way. The same key again is the same command.
 */
export function completeTask(em: EntityManager, done: TaskCompletion): Promise<SentCommand> {
  const { dossier, taskKey, type, personId, answers } = done;
  return em.transactional(async (inner) => {
    const draft = await findDraft(inner, personId, { dossierId: dossier.id, taskKey });
    const id = draft?.id ?? randomUUID();
    const salt = draft?.salt ?? randomBytes(16).toString('hex');
    const hash = answers ? answersHash(salt, answers.data) : '';
    const command = await insertCommand(inner, {
      dossierId: dossier.id,
      type,
      payload: {
        task: taskKey,
        ...(answers ? { answers: { id, hash } } : {}),
        ...(done.declares ? { declares: true } : {}),
      },
      actorId: personId,
      actorKind: 'person',
      idempotencyKey: done.idempotencyKey,
    });
    if (command.fresh && answers) {
      const { name, version, hash: formHash } = answers.form;
      if (draft) {
        await inner.execute(
          `update answers set data = ?::jsonb, form_name = ?, form_version = ?, form_hash = ? where id = ? and dossier_id is null`,
          [JSON.stringify(answers.data), name, version, formHash, id],
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

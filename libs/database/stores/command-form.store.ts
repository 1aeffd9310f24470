import type { EntityManager } from '@mikro-orm/postgresql';
import type { SentCommand } from '../command-payload.js';
import type { Answers } from '../entities/answers.entity.js';
import { insertCommand } from './command.store.js';
import { answersHash, StaleDraft } from './draft.store.js';
import { fix } from './submission.store.js';

export interface FilledCommand {
  dossier: { id: string; reference: string; process: string };
  /** name of the command */
  type: string;
  personId: string;
  /** what was filled in, and the revision that the person confirmed */
  draft: Answers;
  revision: number;
  /** the form's key against double clicks */
  idempotencyKey: string;
}

/**
 * A person gives a command with a form: command and answers commit together, and the draft becomes the answers. The same
 * key again is the same command.
 * @throws StaleDraft where the draft was changed since the person confirmed it
 */
export function giveFilled(em: EntityManager, filled: FilledCommand): Promise<SentCommand> {
  const { dossier, type, personId, draft } = filled;
  return em.transactional(async (inner) => {
    const [locked] = await inner.execute<{ revision: number; dossier_id: string | null; data: Answers['data'] }[]>(
      'select revision, dossier_id, data from answers where id = ? for update',
      [draft.id],
    );
    const hash = answersHash(draft.salt, locked?.data);
    const command = await insertCommand(inner, {
      dossierId: dossier.id,
      type,
      payload: { answers: { id: draft.id, hash } },
      actorId: personId,
      actorKind: 'person',
      idempotencyKey: filled.idempotencyKey,
    });
    if (command.fresh) {
      if (locked?.dossier_id !== null || locked.revision !== filled.revision) throw new StaleDraft();
      // Not the answers of a task: what a command said is found by the command.
      await inner.execute('update answers set draft_of = null, task_key = null where id = ?', [draft.id]);
      await fix(inner, draft.id, dossier.id, command.id, hash);
    }
    return { id: command.id, type, reference: dossier.reference, process: dossier.process };
  });
}

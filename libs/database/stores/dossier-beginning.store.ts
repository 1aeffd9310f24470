import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SentCommand } from '../command-payload.js';
import type { Answers } from '../entities/answers.entity.js';
import { commandByKey } from './command.store.js';
import { openDossier, type NewDossier } from './dossier-opening.store.js';
import { answersHash, StaleDraft } from './draft.store.js';

/** A draft that its person confirmed, to become a dossier. */
export interface Beginning {
  draft: Answers;
  /** the revision the person saw and confirmed */
  revision: number;
  personId: string;
  /** the form's key against double clicks */
  idempotencyKey: string;
}

/**
 * Turns a draft into a dossier: dossier, answers, files and command commit together, and that commit is the moment of
 * receipt. The same key again finds the first one.
 * @param type of the command that begins it
 * @param prefix of references of its process
 * @param dossier says what it is; asked only where it is new
 * @throws StaleDraft where the draft was changed since the person confirmed it
 */
export function beginDossier(
  em: EntityManager,
  { draft, revision, personId, idempotencyKey }: Beginning,
  { type, prefix }: { type: string; prefix: string },
  dossier: (inner: EntityManager) => Promise<NewDossier>,
): Promise<SentCommand> {
  return em.transactional(async (inner) => {
    const [locked] = await inner.execute<{ revision: number; dossier_id: string | null }[]>(
      'select revision, dossier_id from answers where id = ? for update',
      [draft.id],
    );
    // A second click waits for the first one here, and then finds what it began.
    const known = await commandByKey(inner, idempotencyKey);
    if (known) return known;
    if (!locked || locked.dossier_id || locked.revision !== revision) throw new StaleDraft();
    return openDossier(inner, {
      dossier: { id: randomUUID(), ...(await dossier(inner)) },
      prefix,
      command: { type, actorId: personId, actorKind: 'person', idempotencyKey },
      answers: { id: draft.id, hash: answersHash(draft.salt, draft.data) },
    });
  });
}

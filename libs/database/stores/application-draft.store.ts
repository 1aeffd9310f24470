import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answers as FormAnswers } from '#libs/forms/definition.js';
import { Answers } from '../entities/answers.entity.js';
import { findDraft, openDraft, type DraftOf, type FormVersion } from './draft.store.js';

/** A person's drafts of applications, the one touched last first. */
export function draftsOf(em: EntityManager, personId: string): Promise<Answers[]> {
  return em.find(Answers, { personId, dossierId: null, callId: { $ne: null } }, { orderBy: { updatedAt: 'desc' } });
}

/**
 * The person's draft, opened with these first answers if there is none. Of two requests at once the second waits and finds
 * what the first has opened.
 */
export function ensureDraft(
  em: EntityManager,
  personId: string,
  of: DraftOf,
  form: FormVersion,
  data: FormAnswers = {},
): Promise<Answers> {
  return em.transactional(async (inner) => {
    await inner.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`draft of ${personId}`]);
    return (await findDraft(inner, personId, of)) ?? openDraft(inner, personId, of, form, data);
  });
}

/**
 * Throws a draft away: its answers are gone and nothing leads to it any more. The empty row stays, because the records of
 * its files name it until they are cleared away.
 */
export async function discardDraft(em: EntityManager, draft: Pick<Answers, 'id'>): Promise<void> {
  await em.transactional(async (inner) => {
    await inner.execute(
      'update file set removed_at = now() where answers_id = ? and removed_at is null',
      [draft.id],
      'run',
    );
    await inner.execute(
      `update answers set data = '{}', salt = '', person_id = null, call_id = null, draft_of = null, task_key = null, updated_at = now()
       where id = ? and dossier_id is null`,
      [draft.id],
      'run',
    );
  });
}

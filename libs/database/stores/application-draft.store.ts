import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answers as FormAnswers } from '#libs/forms/definition.js';
import { Answers } from '../entities/answers.entity.js';
import { draftsKeptUntil } from './call.store.js';
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

/** Throws a draft away. */
export async function discardDraft(em: EntityManager, draft: Pick<Answers, 'id'>): Promise<void> {
  await empty(em, 'id = ?', [draft.id]);
}

/**
 * Throws away the drafts of applications whose call ended so long ago that they are kept no more (funding handbook §3.2, A1).
 * @returns how many
 */
export const purgeDrafts = (em: EntityManager): Promise<number> =>
  empty(em, `call_id in (select c.id from call c where ${draftsKeptUntil} <= now())`, []);

/**
 * The answers are gone and nothing leads to them any more. The empty row stays, because the records of its files name it
 * until they are cleared away; their bytes go with the tidying of files. Whoever is just sending the draft finds it changed.
 */
function empty(em: EntityManager, which: string, values: string[]): Promise<number> {
  return em.transactional(async (inner) => {
    const emptied = await inner.execute<{ id: string }[]>(
      `update answers set data = '{}', salt = '', revision = revision + 1, person_id = null, call_id = null, draft_of = null,
         task_key = null, updated_at = now() where ${which} and dossier_id is null returning id`,
      values,
    );
    if (emptied.length === 0) return 0;
    await inner.execute(
      'update file set removed_at = now() where answers_id in (?) and removed_at is null',
      [emptied.map(({ id }) => id)],
      'run',
    );
    return emptied.length;
  });
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { canonicalJson } from '#libs/engine/journal.js';
import type { Answers as FormAnswers } from '#libs/forms/definition.js';
import type { Answers } from '../entities/answers.entity.js';
import { findDraft, openDraft, saveDraft, StaleDraft, type DraftOf, type FormVersion } from './draft.store.js';

export interface KeptDraft {
  revision: number;
  savedAt: Date;
}

/**
 * Keeps what a person has filled in of a task's form, valid or not: opens the draft, or saves it. Pressing twice is as good
 * as once: saving what stands there already changes nothing.
 * @param revision the one the page was shown with; 0 where there was no draft
 * @throws StaleDraft where it was saved elsewhere since with other content; nothing is written then
 */
export function keepTaskDraft(
  em: EntityManager,
  personId: string,
  of: Extract<DraftOf, { taskKey: string }>,
  form: FormVersion,
  revision: number,
  data: FormAnswers,
): Promise<KeptDraft> {
  return em.transactional(async (inner) => {
    // Two first saves at once would open two drafts.
    await inner.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
      `${personId} ${of.dossierId} ${of.taskKey}`,
    ]);
    const draft = await findDraft(inner, personId, of);
    if (!draft) {
      if (revision !== 0) throw new StaleDraft();
      return { revision: (await openDraft(inner, personId, of, form, data)).revision, savedAt: new Date() };
    }
    if (isSame(draft, data)) return { revision: draft.revision, savedAt: draft.updatedAt };
    return { revision: await saveDraft(inner, draft, revision, data), savedAt: new Date() };
  });
}

const isSame = (draft: Answers, data: FormAnswers): boolean => canonicalJson(draft.data) === canonicalJson(data);

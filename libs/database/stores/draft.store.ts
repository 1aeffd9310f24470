import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answers as FormAnswers } from '#libs/forms/definition.js';
import { hashOf } from '#libs/engine/journal.js';
import { Answers } from '../entities/answers.entity.js';

/** Which draft is meant: of an application for a call, of a task's form, or of a clarification of a dossier. */
export type DraftOf = { callId: string } | { dossierId: string; taskKey: string };

export interface FormVersion {
  name: string;
  version: number;
  hash: string;
}

/** Somebody saved the draft meanwhile, in another window or as another member. */
export class StaleDraft extends Error {
  override name = 'StaleDraft';
}

/** The salted hash of answers: the salt can be erased with them, and then the hash says nothing about anybody. */
export const answersHash = (salt: string, data: unknown): string => hashOf({ salt, data });

const where = (personId: string, of: DraftOf) =>
  'callId' in of
    ? { personId, callId: of.callId, dossierId: null, draftOf: null }
    : { personId, draftOf: of.dossierId, taskKey: of.taskKey, dossierId: null };

/** A person's draft, if there is one. A person has one draft a call and one a task. */
export function findDraft(em: EntityManager, personId: string, of: DraftOf): Promise<Answers | null> {
  return em.findOne(Answers, where(personId, of), { orderBy: { createdAt: 'desc' } });
}

/** A person's draft by its id; another's is not found. */
export function findDraftById(em: EntityManager, personId: string, id: string): Promise<Answers | null> {
  return em.findOne(Answers, { id, personId, dossierId: null });
}

/** Opens a draft with these first answers. */
export async function openDraft(
  em: EntityManager,
  personId: string,
  of: DraftOf,
  form: FormVersion,
  data: FormAnswers = {},
): Promise<Answers> {
  const draft = em.create(Answers, {
    id: randomUUID(),
    formName: form.name,
    formVersion: form.version,
    formHash: form.hash,
    personId,
    callId: 'callId' in of ? of.callId : null,
    draftOf: 'dossierId' in of ? of.dossierId : null,
    taskKey: 'dossierId' in of ? of.taskKey : null,
    data,
    salt: randomBytes(16).toString('hex'),
  });
  await em.flush();
  return draft;
}

/**
 * Saves a draft, valid or not.
 * @param revision the one the page was shown with
 * @returns the new revision
 * @throws StaleDraft where it was saved elsewhere since; nothing is written then
 */
export async function saveDraft(
  em: EntityManager,
  draft: Answers,
  revision: number,
  data: FormAnswers,
): Promise<number> {
  const rows = await em.execute<{ revision: number }[]>(
    `update answers set data = ?::jsonb, revision = revision + 1, updated_at = now()
     where id = ? and revision = ? and dossier_id is null returning revision`,
    [JSON.stringify(data), draft.id, revision],
  );
  if (!rows[0]) throw new StaleDraft();
  return rows[0].revision;
}

import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answers as FormAnswers } from '#libs/forms/definition.js';
import { hashOf } from '#libs/engine/journal.js';
import { Answers } from '../entities/answers.entity.js';
import { prepared } from '../prepared.js';

/** What the office begins by itself: the command that begins it, such as `prepare` of a call, and the programme. */
export interface OfficeBeginning {
  command: string;
  programme: string;
}

/**
 * Which draft is meant: of an application for a call, of a task's form or a clarification of a dossier, or of what the
 * office begins.
 */
export type DraftOf = { callId: string } | { dossierId: string; taskKey: string } | OfficeBeginning;

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

function placeOf(of: DraftOf): Pick<Answers, 'callId' | 'draftOf' | 'taskKey'> {
  if ('callId' in of) return { callId: of.callId, draftOf: null, taskKey: null };
  if ('dossierId' in of) return { callId: null, draftOf: of.dossierId, taskKey: of.taskKey };
  // Neither of a call nor of a dossier: the key says what it begins, and in which programme.
  return { callId: null, draftOf: null, taskKey: `begin ${of.command} ${of.programme}` };
}

/** What a draft begins; nothing for drafts of another kind. */
export function beginningOf({ taskKey, draftOf, callId }: Answers): OfficeBeginning | undefined {
  const [, command, programme] = /^begin (\S+) (\S+)$/.exec(taskKey ?? '') ?? [];
  if (draftOf || callId || command === undefined || programme === undefined) return undefined;
  return { command, programme };
}

/** A person's draft, if there is one. A person has one draft a call, one a task, and one of each beginning. */
export function findDraft(em: EntityManager, personId: string, of: DraftOf): Promise<Answers | null> {
  return em.findOne(Answers, { personId, dossierId: null, ...placeOf(of) }, { orderBy: { createdAt: 'desc' } });
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
    ...placeOf(of),
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

/** Makes a draft part of its dossier, unchangeable from then on, with its files. */
export async function fix(
  em: EntityManager,
  answersId: string,
  dossierId: string,
  commandId: string,
  hash: string,
): Promise<void> {
  // One way to the server for both; neither looks at the other's rows.
  await prepared(em).execute(
    `with files as (update file set dossier_id = ? where answers_id = ? and removed_at is null)
     update answers set dossier_id = ?, command_id = ?, hash = ?, updated_at = now() where id = ?`,
    [dossierId, answersId, dossierId, commandId, hash, answersId],
  );
}

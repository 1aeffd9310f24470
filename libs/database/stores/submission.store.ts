import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SentCommand } from '../command-payload.js';
import { Answers } from '../entities/answers.entity.js';
import { Dossier } from '../entities/dossier.entity.js';
import { Organisation } from '../entities/person.entity.js';
import { Call, Programme } from '../entities/programme.entity.js';
import { prepared } from '../prepared.js';
import { insertCommand } from './command.store.js';
import { answersHash, StaleDraft } from './draft.store.js';
import { nextReference } from './reference.store.js';

export interface Submission {
  draft: Answers;
  /** the revision the person saw and confirmed */
  revision: number;
  personId: string;
  language: string;
  /** the form's key against double clicks */
  idempotencyKey: string;
  /** prefix of references of the programme's process */
  prefix: string;
  title: string;
  organisation: { name: string; legalForm: string };
}

/**
 * Turns a draft into a dossier: dossier, answers, files and command commit together, and that commit is the moment of
 * receipt. The same key again finds the first submission.
 * @throws StaleDraft where the draft was changed since the person confirmed it
 */
export function submitDraft(em: EntityManager, submission: Submission): Promise<SentCommand> {
  const { draft, personId } = submission;
  return em.transactional(async (inner) => {
    const known = await submittedBefore(inner, submission.idempotencyKey);
    if (known) return known;
    const [locked] = await inner.execute<{ revision: number; dossier_id: string | null }[]>(
      'select revision, dossier_id from answers where id = ? for update',
      [draft.id],
    );
    // A second click waits for the first one here, and then finds its submission.
    if (locked?.dossier_id) return (await submittedBefore(inner, submission.idempotencyKey)) ?? staleDraft();
    if (locked?.revision !== submission.revision) staleDraft();
    const call = await inner.findOneOrFail(Call, { id: draft.callId ?? '' });
    const programme = await inner.findOneOrFail(Programme, { key: call.programme });
    const organisation = await ensureOrganisation(inner, submission);
    const dossier = inner.create(Dossier, {
      id: randomUUID(),
      reference: await nextReference(inner, submission.prefix, new Date().getFullYear()),
      process: programme.process,
      processVersion: programme.processVersion,
      programme: programme.key,
      callId: call.id,
      applicantId: personId,
      organisationId: organisation,
      parentId: call.dossierId ?? null,
      title: submission.title,
      language: submission.language,
    });
    await inner.flush();
    const hash = answersHash(draft.salt, draft.data);
    const command = await insertCommand(inner, {
      dossierId: dossier.id,
      type: 'submit',
      payload: { answers: { id: draft.id, hash } },
      actorId: personId,
      actorKind: 'person',
      idempotencyKey: submission.idempotencyKey,
    });
    await fix(inner, draft.id, dossier.id, command.id, hash);
    return { id: command.id, type: 'submit', reference: dossier.reference, process: dossier.process };
  });
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

async function submittedBefore(em: EntityManager, key: string): Promise<SentCommand | undefined> {
  const rows = await em.execute<SentCommand[]>(
    `select c.id, c.type, d.reference, d.process from command c join dossier d on d.id = c.dossier_id where c.idempotency_key = ?`,
    [key],
  );
  return rows[0];
}

/** The person's organisation of that name, or a new one; conflicts of interest are computed from it. */
async function ensureOrganisation(em: EntityManager, { personId, organisation }: Submission): Promise<string> {
  const rows = await em.execute<{ id: string }[]>(
    `select o.id from organisation o join membership m on m.organisation_id = o.id
     where m.person_id = ? and lower(o.name) = lower(?) limit 1`,
    [personId, organisation.name],
  );
  if (rows[0]) return rows[0].id;
  const id = randomUUID();
  em.create(Organisation, { id, ...organisation });
  await em.flush();
  await em.execute(`insert into membership (person_id, organisation_id, role) values (?, ?, 'representative')`, [
    personId,
    id,
  ]);
  return id;
}

function staleDraft(): never {
  throw new StaleDraft();
}

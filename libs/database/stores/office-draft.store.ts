import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answers as FormAnswers } from '#libs/forms/definition.js';
import type { SentCommand } from '../command-payload.js';
import { Answers } from '../entities/answers.entity.js';
import { Dossier } from '../entities/dossier.entity.js';
import { insertCommand } from './command.store.js';
import { answersHash, StaleDraft, type FormVersion } from './draft.store.js';
import { nextReference } from './reference.store.js';
import { fix } from './submission.store.js';

/** What the office begins by itself: the command that begins it, such as `prepare` of a call, and the programme. */
export interface OfficeBeginning {
  command: string;
  programme: string;
}

/** Such a draft is neither of a call nor of a dossier: this key says what it begins, and in which programme. */
const keyOf = ({ command, programme }: OfficeBeginning): string => `begin ${command} ${programme}`;

/** What a draft begins; nothing for drafts of another kind. */
export function beginningOf({ taskKey, draftOf, callId }: Answers): OfficeBeginning | undefined {
  const [, command, programme] = /^begin (\S+) (\S+)$/.exec(taskKey ?? '') ?? [];
  if (draftOf || callId || command === undefined || programme === undefined) return undefined;
  return { command, programme };
}

/** A person's drafts of what the office begins, the one touched last first. */
export async function officeDrafts(em: EntityManager, personId: string): Promise<Answers[]> {
  const where = { personId, dossierId: null, draftOf: null, callId: null };
  const found = await em.find(Answers, where, { orderBy: { updatedAt: 'desc' } });
  return found.filter((draft) => beginningOf(draft) !== undefined);
}

/**
 * The person's draft, opened with these first answers if there is none. Of two presses at once the second waits and finds
 * what the first has opened.
 */
export function ensureOfficeDraft(
  em: EntityManager,
  personId: string,
  of: OfficeBeginning,
  form: FormVersion,
  data: FormAnswers,
): Promise<Answers> {
  const taskKey = keyOf(of);
  return em.transactional(async (inner) => {
    await inner.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${taskKey} of ${personId}`]);
    const known = await inner.findOne(Answers, { personId, taskKey, dossierId: null, draftOf: null, callId: null });
    if (known) return known;
    const draft = inner.create(Answers, {
      id: randomUUID(),
      formName: form.name,
      formVersion: form.version,
      formHash: form.hash,
      personId,
      taskKey,
      data,
      salt: randomBytes(16).toString('hex'),
    });
    await inner.flush();
    return draft;
  });
}

export interface OfficeDossier extends OfficeBeginning {
  draft: Answers;
  /** the revision the person saw and confirmed */
  revision: number;
  personId: string;
  /** the form's key against double clicks */
  idempotencyKey: string;
  process: { name: string; prefix: string };
  title: string;
}

/**
 * Turns a draft into a dossier without an applicant, in the newest version of its process: dossier, answers and command
 * commit together. The same key again finds the first one.
 * @throws StaleDraft where the draft was changed since the person confirmed it
 */
export function beginByOffice(em: EntityManager, beginning: OfficeDossier): Promise<SentCommand> {
  const { draft, process, programme, personId, idempotencyKey, command: type } = beginning;
  return em.transactional(async (inner) => {
    const [locked] = await inner.execute<{ revision: number; dossier_id: string | null }[]>(
      'select revision, dossier_id from answers where id = ? for update',
      [draft.id],
    );
    // A second click waits for the first one here, and then finds what it began.
    const known = await begunBefore(inner, idempotencyKey);
    if (known) return known;
    if (!locked || locked.dossier_id || locked.revision !== beginning.revision) throw new StaleDraft();
    const [newest] = await inner.execute<{ version: number }[]>(
      'select max(version)::int as version from process_definition where name = ?',
      [process.name],
    );
    if (!newest?.version) throw new Error(`process ${process.name} is not published`);
    const dossier = inner.create(Dossier, {
      id: randomUUID(),
      reference: await nextReference(inner, process.prefix, new Date().getFullYear()),
      process: process.name,
      processVersion: newest.version,
      programme,
      title: beginning.title,
    });
    await inner.flush();
    const hash = answersHash(draft.salt, draft.data);
    const command = await insertCommand(inner, {
      dossierId: dossier.id,
      type,
      payload: { answers: { id: draft.id, hash } },
      actorId: personId,
      actorKind: 'person',
      idempotencyKey,
    });
    await inner.execute('update answers set task_key = null where id = ?', [draft.id]);
    await fix(inner, draft.id, dossier.id, command.id, hash);
    return { id: command.id, type, reference: dossier.reference, process: process.name };
  });
}

async function begunBefore(em: EntityManager, key: string): Promise<SentCommand | undefined> {
  const [row] = await em.execute<SentCommand[]>(
    `select c.id, c.type, d.reference, d.process from command c join dossier d on d.id = c.dossier_id where c.idempotency_key = ?`,
    [key],
  );
  return row;
}

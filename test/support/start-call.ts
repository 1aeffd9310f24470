import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { insertCommand } from '#libs/database/stores/command.store.js';
import { answersHash } from '#libs/database/stores/draft.store.js';
import { nextReference } from '#libs/database/stores/reference.store.js';
import type { Answers } from '#libs/forms/definition.js';
import { processes } from '#libs/processes/index.js';

/** A call prepared by a programme manager: its dossier, the form's answers and the command, in one commit. */
export function startCall(em: EntityManager, personId: string, programme: string, data: Answers): Promise<SentCommand> {
  return em.transactional(async (inner) => {
    const { definition } = processes['call'] ?? {};
    if (!definition) throw new Error('no process of calls');
    const dossier = inner.create(Dossier, {
      id: randomUUID(),
      reference: await nextReference(inner, definition.prefix, 2026),
      process: definition.name,
      processVersion: definition.version,
      programme,
      title: typeof data['name'] === 'string' ? data['name'] : '',
    });
    await inner.flush();
    return command(inner, dossier, personId, 'prepare', data);
  });
}

/** A command with its form, as a person gives it on the dossier's page. */
export async function command(
  em: EntityManager,
  dossier: Pick<Dossier, 'id' | 'reference' | 'process'>,
  personId: string,
  type: string,
  data: Answers,
): Promise<SentCommand> {
  const form = processes[dossier.process]?.definition.commands[type]?.form;
  if (!form) throw new Error(`${type} has no form`);
  const [id, salt] = [randomUUID(), randomBytes(16).toString('hex')];
  const hash = answersHash(salt, data);
  const { id: commandId } = await insertCommand(em, {
    dossierId: dossier.id,
    type,
    payload: { answers: { id, hash } },
    actorId: personId,
    actorKind: 'person',
    idempotencyKey: randomUUID(),
  });
  await em.execute(
    `insert into answers (id, form_name, form_version, form_hash, dossier_id, person_id, command_id, data, salt, hash)
     values (?, ?, ?, '', ?, ?, ?, ?::jsonb, ?, ?)`,
    [id, form.name, form.version, dossier.id, personId, commandId, JSON.stringify(data), salt, hash],
  );
  return { id: commandId, type, reference: dossier.reference, process: dossier.process };
}

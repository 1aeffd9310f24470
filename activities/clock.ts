import { createHash } from 'node:crypto';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { insertCommand } from '#libs/database/stores/command.store.js';
import type { Decision, createDecide } from './decide.js';
import type { Deps } from './deps.js';

/**
 * A due instant has come: the clock's command, with an id made from dossier, timer and instant, so that it is the same
 * command however often the clock speaks.
 */
export function createTick(deps: Pick<Deps, 'orm'>, decide: ReturnType<typeof createDecide>) {
  return async function tick(reference: string, key: string, dueAt: string): Promise<Decision> {
    const em = deps.orm.em.fork();
    const dossier = await em.findOneOrFail(Dossier, { reference });
    const { id } = await insertCommand(em, {
      id: clockCommandId(dossier.id, key, dueAt),
      dossierId: dossier.id,
      type: `clock.${
        key
          .split('.')
          .at(-1)
          ?.replace(/[-\d]+$/, '') ?? 'due'
      }`,
      payload: { timer: { key, dueAt } },
      actorKind: 'clock',
      idempotencyKey: `clock:${dossier.id}:${key}:${dueAt}`,
    });
    return decide(id);
  };
}

/** The id of the clock's command for a timer and an instant. */
export const clockCommandId = (dossierId: string, key: string, dueAt: string): string =>
  uuidOf(`${dossierId}|${key}|${dueAt}`);

/** A UUID made from a name (version 8, RFC 9562): the first 128 bits of a SHA-256. */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { Command } from '#libs/database/entities/command.entity.js';
import type { Actor } from '../security/actor.js';
import { keyOf } from './command-key.js';

/**
 * The command that this page's button has given already: a second press that comes after the first one's commit finds a
 * new, blank draft, and is still the same command.
 */
export async function sentBefore(em: EntityManager, { personId }: Actor, key: string): Promise<string | undefined> {
  const command = await em.findOne(Command, { idempotencyKey: keyOf(personId, key) });
  return command?.id;
}

import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { Command } from '../entities/command.entity.js';
import { Dossier } from '../entities/dossier.entity.js';

/**
 * A command and its dossier, the dossier locked until the transaction ends. The command is read again under the lock:
 * a second attempt may have waited for the first one, which decided it.
 */
export async function lockForDecision(
  em: EntityManager,
  commandId: string,
): Promise<{ command: Command; dossier: Dossier }> {
  const { dossierId } = await em.findOneOrFail(Command, { id: commandId }, { fields: ['dossierId'] });
  const dossier = await em.findOneOrFail(Dossier, { id: dossierId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const command = await em.findOneOrFail(Command, { id: commandId }, { refresh: true });
  return { command, dossier };
}

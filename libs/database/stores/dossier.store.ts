import { LockMode, raw, type EntityManager } from '@mikro-orm/postgresql';
import { Command } from '../entities/command.entity.js';
import { Dossier } from '../entities/dossier.entity.js';

/**
 * A command's dossier, locked until the transaction ends, and what is to be decided on it now: the command itself, and
 * before it all that were received earlier and have no outcome yet. So a deadline never overtakes what came in before it,
 * however long Temporal was away. Commands are read under the lock: somebody else may have decided them meanwhile. Neither
 * is watched for changes: the decision's batch writes what becomes of them.
 */
export async function lockForDecision(
  em: EntityManager,
  commandId: string,
): Promise<{ dossier: Dossier; commands: Command[] }> {
  const dossier = await em.findOneOrFail(
    Dossier,
    { id: { $eq: raw('(select dossier_id from command where id = ?)', [commandId]) } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, disableIdentityMap: true },
  );
  const undecided = { dossierId: dossier.id, outcome: null };
  const found = await em.find(
    Command,
    { $or: [{ id: commandId }, undecided] },
    { orderBy: { receivedAt: 'asc', id: 'asc' }, disableIdentityMap: true },
  );
  const place = found.findIndex((one) => one.id === commandId);
  return { dossier, commands: found.slice(0, place + 1) };
}

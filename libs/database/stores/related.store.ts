import type { EntityManager } from '@mikro-orm/postgresql';
import { Dossier } from '../entities/dossier.entity.js';

/** Of many dossiers that one started, the newest; whoever wants all has a list of its own. */
const most = 20;

/** The dossier that started one, and those that it started itself, the newest first. Whether somebody may see them is decided after. */
export const relatedDossiers = (em: EntityManager, { id, parentId }: Dossier): Promise<Dossier[]> =>
  em.find(
    Dossier,
    { $or: [{ parentId: id }, ...(parentId ? [{ id: parentId }] : [])] },
    { orderBy: { createdAt: 'desc' }, limit: most },
  );

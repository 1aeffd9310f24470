import type { EntityManager } from '@mikro-orm/postgresql';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { dossierFile, type DossierFile } from '#libs/database/stores/dossier-file.store.js';
import { processes } from '#libs/processes/index.js';

/** A dossier's file with all that its process reads, as a decision would have it. */
export const wholeFile = (em: EntityManager, dossier: Dossier): Promise<DossierFile> =>
  dossierFile(em, dossier, { reads: processes[dossier.process]?.reads });

import type { EntityManager } from '@mikro-orm/postgresql';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { DossierFile } from '#libs/database/stores/dossier-file.store.js';
import { barredFrom } from '#libs/database/stores/member-meetings.store.js';
import { withheldFrom } from '#libs/processes/council-meeting/bias.js';
import { meetingDefinition } from '#libs/processes/council-meeting/definition.js';
import { sittingOf } from '#libs/processes/council-meeting/sitting.js';
import type { Actor } from '../security/actor.js';
import { wholeFile } from './whole-file.js';

/**
 * Of a meeting: ids of the items of which this person may know nothing, whatever role brings them here. It is for members
 * of the council alone (§ 31 GO NRW): whoever keeps its meetings without a seat sees all of them.
 * @param file the meeting's file, where it was read already
 */
export async function withheldItems(
  em: EntityManager,
  { personId, seated }: Actor,
  dossier: Dossier,
  file?: DossierFile,
): Promise<ReadonlySet<string>> {
  if (dossier.process !== meetingDefinition.name) return new Set();
  const sitting = sittingOf(file ?? (await wholeFile(em, dossier)));
  if (!seated && !sitting.seats.some(({ person }) => person === personId)) return new Set();
  const papers = sitting.items.map(({ paper }) => paper).filter((id) => id !== '');
  return withheldFrom(sitting, { person: personId, barredFrom: await barredFrom(em, personId, papers) });
}

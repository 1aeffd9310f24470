import type { EntityManager } from '@mikro-orm/postgresql';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { DossierFile } from '#libs/database/stores/dossier-file.store.js';
import { barredFrom } from '#libs/database/stores/member-meetings.store.js';
import { processes } from '#libs/processes/index.js';
import type { Actor } from '../security/actor.js';
import { wholeFile } from './whole-file.js';

/**
 * Ids of the parts of a dossier of which this person may know nothing, whatever role brings them here, as its process
 * `withholds` them; none where it has no such rule.
 * @param file the dossier's file, where it was read already
 */
export async function withheldParts(
  em: EntityManager,
  { personId, seated = false }: Actor,
  dossier: Dossier,
  file?: DossierFile,
): Promise<ReadonlySet<string>> {
  const rule = processes[dossier.process]?.withholds;
  if (!rule) return new Set();
  const source = file ?? (await wholeFile(em, dossier));
  const reader = { person: personId, seated };
  return rule.parts(source, { ...reader, barredFrom: await barredFrom(em, personId, rule.about(source, reader)) });
}

/** Whether somebody from whom these parts of a dossier are withheld may read one of its documents. */
export const showsDocument = (
  process: string,
  document: { readonly template: string; readonly part: string },
  parts: ReadonlySet<string>,
): boolean => processes[process]?.withholds?.shows(document, parts) ?? true;

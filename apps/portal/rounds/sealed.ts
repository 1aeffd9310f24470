import type { EntityManager } from '@mikro-orm/postgresql';
import { namesOf } from '#libs/database/stores/choice.store.js';
import { readingsOf } from '#libs/database/stores/reading.store.js';
import type { RoomAward } from '#libs/processes/round-view.js';
import type { OpenedDossier } from '../dossier/dossier-reader.js';
import type { Actor } from '../security/actor.js';
import { roundViewOf, sourceOf } from './round-processes.js';

/** What the readers of a sealed dossier learn beside its page: who else may read it and did, and the result so far. */
export interface Sealed {
  readonly readers: readonly string[];
  /** the newest first */
  readonly readings: readonly { readonly name: string; readonly at: Date }[];
  /** without title what this person must not judge; undefined where no jury decides */
  readonly awards:
    | readonly (RoomAward & { readonly title: string | undefined; readonly reference: string | undefined })[]
    | undefined;
  /** of the sealed dossier */
  readonly reference: string;
}

/** Reads it for somebody who may open the dossier; nothing for one that is not sealed. */
export async function sealedOf(em: EntityManager, actor: Actor, opened: OpenedDossier): Promise<Sealed | undefined> {
  const { dossier, file } = opened;
  if (!dossier.readers) return undefined;
  const view = roundViewOf(dossier.process);
  const seen = view?.nominations(file).filter(({ biased }) => !biased.includes(actor.personId));
  return {
    readers: (await namesOf(em, dossier.readers)).map(({ label }) => label),
    readings: await readingsOf(em, dossier.id),
    reference: dossier.reference,
    awards: view?.session(sourceOf(file)).awards.map((award) => ({
      ...award,
      title: seen?.find(({ id }) => id === award.nomination)?.title,
      reference: seen?.find(({ id }) => id === award.nomination)?.reference,
    })),
  };
}

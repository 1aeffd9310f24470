import type { EntityManager } from '@mikro-orm/postgresql';
import { namesOf } from '#libs/database/stores/choice.store.js';
import { readingsOf } from '#libs/database/stores/reading.store.js';
import type { RoomAward } from '#libs/processes/round-view.js';
import type { OpenedDossier } from '../dossier/dossier-reader.js';
import { roundViewOf, sourceOf } from './round-processes.js';

/** An award with the nomination that it is for. */
export type SealedAward = RoomAward & { readonly title: string; readonly reference: string };

/** What the readers of a sealed dossier learn beside its page: who else may read it and did, and the result so far. */
export interface Sealed {
  readonly readers: readonly string[];
  /** the newest first */
  readonly readings: readonly { readonly name: string; readonly at: Date }[];
  /**
   * undefined where no jury decides, `withheld` from whoever must not judge one of the nominations: what the others were
   * awarded would tell what is left for that one
   */
  readonly awards: readonly SealedAward[] | 'withheld' | undefined;
  /** of the sealed dossier */
  readonly reference: string;
}

/** Reads it for somebody who may open the dossier; nothing for one that is not sealed. */
export async function sealedOf(em: EntityManager, opened: OpenedDossier): Promise<Sealed | undefined> {
  const { dossier, file } = opened;
  if (!dossier.readers) return undefined;
  const view = roundViewOf(dossier.process);
  const nominations = new Map(view?.nominations(file).map((one) => [one.id, one]));
  const awards = view?.session(sourceOf(file)).awards.flatMap((award): SealedAward[] => {
    const of = nominations.get(award.nomination);
    return of ? [{ ...award, title: of.title, reference: of.reference }] : [];
  });
  return {
    readers: (await namesOf(em, dossier.readers)).map(({ label }) => label),
    readings: await readingsOf(em, dossier.id),
    reference: dossier.reference,
    awards: awards && opened.withheld ? 'withheld' : awards,
  };
}

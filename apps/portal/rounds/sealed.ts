import type { EntityManager } from '@mikro-orm/postgresql';
import { namesOf } from '#libs/database/stores/choice.store.js';
import { readingsOf } from '#libs/database/stores/reading.store.js';
import { mainState, stateName } from '#libs/engine/state.js';
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
  /** undefined where no jury decides */
  readonly awarded: Awarded | undefined;
}

/** What a round has awarded, as somebody may read it. */
export interface Awarded {
  /** `withheld` from whoever must not judge one of the nominations: what the others got would tell what is left for that one */
  readonly awards: readonly SealedAward[] | 'withheld';
  /** of the round while it is sealed, whose readers have its papers; undefined once the result is out */
  readonly papersOf: string | undefined;
}

/** Reads it for somebody who may open the dossier; nothing for one that is not sealed. */
export async function sealedOf(em: EntityManager, opened: OpenedDossier): Promise<Sealed | undefined> {
  const { dossier } = opened;
  if (!dossier.readers) return undefined;
  return {
    readers: (await namesOf(em, dossier.readers)).map(({ label }) => label),
    readings: await readingsOf(em, dossier.id),
    awarded: awardedIn(opened),
  };
}

/** What the round of a dossier has awarded: for its readers while it is sealed, and for all once the result is out. */
export function awardedIn({ dossier, file, withheld }: OpenedDossier): Awarded | undefined {
  const view = roundViewOf(dossier.process);
  const isOut = view?.isOut(mainState(stateName(dossier.snapshot?.chart.value ?? ''))) ?? false;
  if (!view || (!dossier.readers && !isOut)) return undefined;
  if (withheld && !isOut) return { awards: 'withheld', papersOf: undefined };
  const nominations = new Map(view.nominations(file).map((one) => [one.id, one]));
  const awards = view.session(sourceOf(file)).awards.flatMap((award): SealedAward[] => {
    const of = nominations.get(award.nomination);
    return of ? [{ ...award, title: of.title, reference: of.reference }] : [];
  });
  return { awards, papersOf: isOut ? undefined : dossier.reference };
}

import { split } from '../nomination/payees.js';
import type { PrizePlace, PrizeTerms } from '../nomination/terms.js';
import type { Motion, Voted } from './motions.js';

/** What a nomination was awarded: a place, a share of one, an extra or an honorary prize. */
export interface Award {
  nomination: string;
  /** key of the prize, `extra` or `honorary` */
  prize: string;
  /** the place, and 0 beside the places */
  rank: number;
  cents: number;
  /** number of the motion that decided it */
  motion: number;
}

export interface Awards {
  awards: readonly Award[];
  /** keys of the places that nobody has decided on */
  undecided: readonly string[];
  cents: number;
}

/**
 * What the motions carried so far come to, in their order; a later one on the same place, or on the same extra or honorary
 * prize of a nomination, takes the place of the earlier.
 * A place of somebody who withdrew is open again: the next one moves up by a new resolution only (funding handbook §4.4).
 * @param gone ids of nominations that are no longer there
 */
export function awardsOf(voted: readonly Voted[], { prizes }: PrizeTerms, gone: ReadonlySet<string>): Awards {
  const places = new Map<string, { motion: number; awards: Award[] }>();
  let beside: Award[] = [];
  // A motion that shared several places is undone as a whole.
  const undo = (motion: number | undefined): void => {
    for (const [key, filled] of places) if (filled.motion === motion) places.delete(key);
  };
  for (const { motion, result } of voted) {
    if (result.kind !== 'carried') continue;
    const put = (filled: [string, Award[]][]): void => {
      for (const [key] of filled) undo(places.get(key)?.motion);
      for (const [key, awards] of filled) places.set(key, { motion: motion.number, awards });
    };
    if (motion.kind === 'noAward') {
      const none = prizes.filter(({ key }) => motion.place === '' || motion.place === key);
      put(none.map(({ key }) => [key, []]));
    } else if (motion.kind === 'extra' || motion.kind === 'honorary') {
      const { number, kind, cents } = motion;
      const of = { prize: kind, rank: 0, cents: kind === 'extra' ? cents : 0, motion: number };
      beside = beside
        .filter((one) => one.prize !== kind || !motion.nominations.includes(one.nomination))
        .concat(motion.nominations.map((nomination) => ({ ...of, nomination })));
    } else {
      put(taken(motion, result.nomination, prizes));
    }
  }
  const left = [...places.values()].filter(({ awards }) => awards.some(({ nomination }) => gone.has(nomination)));
  for (const { motion } of left) undo(motion);
  const awards = [...places.values()]
    .flatMap((filled) => filled.awards)
    .concat(beside.filter(({ nomination }) => !gone.has(nomination)));
  return {
    awards: awards.toSorted((a, b) => (a.rank || Infinity) - (b.rank || Infinity) || a.motion - b.motion),
    undecided: prizes.filter(({ key }) => !places.has(key)).map(({ key }) => key),
    cents: awards.reduce((sum, { cents }) => sum + cents, 0),
  };
}

/** The places that a motion fills: its own, and of a shared one those that are skipped for it. */
function taken(motion: Motion, nomination: string | null, prizes: readonly PrizePlace[]): [string, Award[]][] {
  const at = prizes.findIndex(({ key }) => key === motion.place);
  const place = prizes[at];
  if (!place) return [];
  const of = { prize: place.key, rank: place.place, motion: motion.number };
  if (motion.kind === 'award') {
    return [[place.key, nomination ? [{ ...of, nomination, cents: place.cents }] : []]];
  }
  const pooled = prizes.slice(at, at + motion.nominations.length);
  const shares = split(
    pooled.reduce((sum, { cents }) => sum + cents, 0),
    motion.nominations.length,
  );
  const awards = motion.nominations.map((one, index) => ({ ...of, nomination: one, cents: shares[index] ?? 0 }));
  return pooled.map(({ key }, index) => [key, index === 0 ? awards : []]);
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { offers, type OfferWithCalls } from '#libs/database/stores/offer.store.js';
import { processes } from '#libs/processes/index.js';

/** The programmes that people can apply to, with their calls; or the one with this key. Others are the office's alone. */
export const offered = async (em: EntityManager, key?: string): Promise<OfferWithCalls[]> =>
  (await offers(em, key)).filter(({ process }) => processes[process]?.publicView !== undefined);

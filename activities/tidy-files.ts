import { neededBytes } from '#libs/database/stores/kept-bytes.store.js';
import type { Deps } from './deps.js';

const dayMs = 86_400_000;

/**
 * Deletes bytes that no file needs any more: those of files that were removed, and of uploads whose row was never
 * written. Only what was stored more than a day ago, so that nothing is touched whose row is about to be written.
 * @param beat tells Temporal that work goes on
 * @returns how many were deleted
 */
export async function tidyFiles(
  deps: Pick<Deps, 'orm' | 'storage'>,
  beat: () => void,
  now = Date.now(),
): Promise<number> {
  const { storage } = deps;
  const before = new Date(now - dayMs);
  let deleted = 0;
  for await (const hashes of storage.storedBefore(before)) {
    beat();
    const em = deps.orm.em.fork();
    const needed = await neededBytes(em, hashes);
    for (const hash of hashes) {
      if (needed.has(hash)) continue;
      const isNeeded = async (): Promise<boolean> => (await neededBytes(em, [hash])).has(hash);
      if (await storage.forget(hash, before, isNeeded)) deleted += 1;
    }
  }
  return deleted;
}

import type { AnswerData, CaseFile } from '../process.js';

/** States in which a new version of a submission that was introduced is still being signed and released. */
const pending = ['going.main.signing', 'going.main.revision', 'going.main.releasing'];

/**
 * The version that bodies and the public may read, and its number from 1: not one that is still on its way to release.
 * @param states paths of the states that are active
 */
export function releasedVersion(
  { versions, log }: Pick<CaseFile, 'versions' | 'log'>,
  states: readonly string[],
): { data: AnswerData | undefined; version: number } {
  const replacedAt = log.findLast(({ type }) => type === 'replaceVersion')?.at;
  const isPending = replacedAt !== undefined && states.some((state) => pending.includes(state));
  const released = isPending ? versions.filter(({ receivedAt }) => receivedAt < replacedAt) : versions;
  return { data: released.at(-1)?.data, version: released.length };
}

import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until the condition answers with something other than undefined or false, and hands that on.
 *
 * @throws Error naming `what` when that takes longer than `within` milliseconds.
 */
export async function waitFor<T>(
  condition: () => Promise<T | undefined | false> | T | undefined | false,
  { within = 10_000, every = 50, what = 'the condition' } = {},
): Promise<T> {
  const deadline = Date.now() + within;
  for (let problem: unknown; ;) {
    try {
      const value = await condition();
      if (value !== undefined && value !== false) return value;
      problem = undefined;
    } catch (error) {
      problem = error;
    }
    if (Date.now() > deadline) throw new Error(`waited ${within} ms for ${what}`, { cause: problem });
    await sleep(every);
  }
}

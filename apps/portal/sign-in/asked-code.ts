import { z } from 'zod';
import { returnPath } from '../security/return-path.js';

/**
 * A code that was asked for: kept in a cookie of the browser that asked, so that its page can name the address and ask again.
 * Whoever has only the address of the page is told neither.
 */
const askedCode = z.strictObject({ id: z.uuid(), email: z.email(), to: z.string().transform(returnPath) });
export type AskedCode = z.infer<typeof askedCode>;

/** So long the page can ask for another code, well beyond the life of the first. */
export const askedSeconds = 60 * 60;

/** What this browser asked for, if it was the code with this id. */
export function readAskedCode(cookie: string | undefined, id: string): AskedCode | undefined {
  try {
    const asked = askedCode.parse(JSON.parse(cookie ?? ''));
    return asked.id === id ? asked : undefined;
  } catch {
    return undefined;
  }
}
